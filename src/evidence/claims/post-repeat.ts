import { sameJson } from '../../http/json.ts';
import { contentJson } from '../../semantics/state.ts';
import type { Effect } from '../../semantics/step.ts';
import { effectsOf, type Exchange } from '../exchange.ts';
import { observeRepeats } from '../judging.ts';
import { eachAdded, ref, refs } from '../sentences.ts';
import { observation } from './claim.ts';

export default observation({
  id: 'post-repeat',
  title: 'What the same POST again adds',
  reference: 'RFC 9110 §9.2.2',

  judge: observeRepeats('POST'),

  words: {
    added: (evidence) => `${eachAdded(evidence, undone)}. POST promises neither this nor its absence.`,
    'added-nothing': ([first, ...repeats]) =>
      `After ${ref(first)}, ${refs(repeats)} added nothing. POST promises neither this nor its absence.`,
    refused: ([first, ...repeats]) =>
      `After ${ref(first)}, the server refused ${refs(repeats)}. POST promises neither this nor its absence.`,
    untested: 'Needs a POST that has an effect, and the same POST once more, with nothing in between.',
  },
});

// By value: what is written anew may be spelt otherwise.
function undone(effect: Effect, first: Exchange): string | undefined {
  if (effect.kind !== 'replaced') return undefined;
  const after = contentJson(effect.after);
  const isBack = effectsOf(first).some(
    (each) => each.kind === 'replaced' && each.path === effect.path && sameJson(contentJson(each.before), after),
  );
  return isBack ? `changed ${effect.path} back to what it was before ${ref(first)}` : undefined;
}
