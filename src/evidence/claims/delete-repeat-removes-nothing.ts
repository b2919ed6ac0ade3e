import { lastOf, performed, type Exchange } from '../exchange.ts';
import { judgeRepeats } from '../judging.ts';
import { changedNoResource, didMore, did, ref } from '../sentences.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'delete-repeat-removes-nothing',
  title: 'The same DELETE again removes nothing more',
  reference: 'RFC 9110 §9.2.2',
  obligation: 'definition',

  judge: judgeRepeats('DELETE', isAnswer),

  words: {
    upheld: changedNoResource,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return `${ref(guilty)}, the same DELETE as ${ref(evidence[0])}, ${did(guilty)}. ${didMore('DELETE')}`;
    },
    untested: 'Needs a DELETE that removes something, and the same DELETE once more, with nothing in between.',
  },
});

// A DELETE asks for nothing to be there any more: a 404 or 410 says that it is so, and turns nothing away.
function isAnswer(repeat: Exchange): boolean {
  const { served } = repeat;
  return performed(repeat) || (served.kind === 'served' && [404, 410].includes(served.step.response.status));
}
