import { lastOf, performed } from '../exchange.ts';
import { judgeRepeats } from '../judging.ts';
import { changedNoResource, didMore, did, ref } from '../sentences.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'put-repeat-adds-nothing',
  title: 'The same PUT again changes nothing more',
  reference: 'RFC 9110 §9.2.2',
  obligation: 'definition',

  judge: judgeRepeats('PUT', performed),

  words: {
    upheld: changedNoResource,
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      return `${ref(guilty)}, the same PUT as ${ref(evidence[0])}, ${did(guilty)}. ${didMore('PUT')}`;
    },
    untested: 'Needs a PUT that changes something, and the same PUT once more, with nothing in between.',
  },
});
