import { observeRepeats } from '../judging.ts';
import { eachAdded, ref, refs } from '../telling.ts';
import { observation } from './claim.ts';

export default observation({
  id: 'post-repeat',
  title: 'What the same POST again adds',
  reference: 'RFC 9110 §9.2.2',

  judge: observeRepeats('POST'),

  words: {
    added: ([, ...repeats]) => `${eachAdded(repeats)}. POST promises neither this nor its absence.`,
    'added-nothing': ([first, ...repeats]) =>
      `After ${ref(first)}, ${refs(repeats)} added nothing. POST promises neither this nor its absence.`,
    refused: ([first, ...repeats]) =>
      `After ${ref(first)}, the server refused ${refs(repeats)}. POST promises neither this nor its absence.`,
    untested: 'Needs a POST that has an effect, and the same POST once more, with nothing in between.',
  },
});
