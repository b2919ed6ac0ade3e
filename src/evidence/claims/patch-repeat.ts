import { effectsOf, type Exchange } from '../exchange.ts';
import { observeRepeats } from '../judging.ts';
import type { Effect } from '../../semantics/step.ts';
import { eachAdded, ref, refs } from '../sentences.ts';
import { observation } from './claim.ts';

export default observation({
  id: 'patch-repeat',
  title: 'What the same PATCH again changes',
  reference: 'RFC 5789 §2',

  judge: observeRepeats('PATCH'),

  words: {
    added: (evidence) =>
      `${eachAdded(evidence, changedOnceMore)}. PATCH as a method promises neither this nor its absence.`,
    'added-nothing': ([first, ...repeats]) => `After ${ref(first)}, ${refs(repeats)} changed nothing more. ${PROMISE}`,
    refused: ([first, ...repeats]) =>
      `After ${ref(first)}, the server refused ${refs(repeats)} and changed nothing: the effect is that of one. ${PROMISE}`,
    untested: 'Needs a PATCH that changes something, and the same PATCH once more, with nothing in between.',
  },
});

// RFC 5789 §2: PATCH is neither safe nor idempotent, but a request can be made so that it is idempotent.
const PROMISE = 'A PATCH can be made so, but the method promises neither this nor its absence.';

function changedOnceMore(effect: Effect, first: Exchange): string | undefined {
  if (effect.kind !== 'replaced') return undefined;
  const wasChanged = effectsOf(first).some((each) => each.kind !== 'mailed' && each.path === effect.path);
  return wasChanged ? `changed ${effect.path} once more` : undefined;
}
