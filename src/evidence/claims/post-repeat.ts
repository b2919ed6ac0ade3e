import { effectsOf, runsOf, turnedAway, type Exchange } from '../exchange.ts';
import { eachAdded, ref, refs } from '../telling.ts';
import { seen, untested, type ObservedOutcome, type Verdict } from '../verdict.ts';
import { observation } from './claim.ts';

export default observation({
  id: 'post-repeat',
  title: 'What the same POST again adds',
  reference: 'RFC 9110 §9.2.2',

  judge(trace) {
    // What was added says more than what was not, and that more than a refusal.
    return saw('added', trace) ?? saw('added-nothing', trace) ?? saw('refused', trace) ?? untested;
  },

  words: {
    added: ([, ...repeats]) => `${eachAdded(repeats)}. POST promises neither this nor its absence.`,
    'added-nothing': ([first, ...repeats]) =>
      `After ${ref(first)}, ${refs(repeats)} added nothing. POST promises neither this nor its absence.`,
    refused: ([first, ...repeats]) =>
      `After ${ref(first)}, the server refused ${refs(repeats)}. POST promises neither this nor its absence.`,
    untested: 'Needs a POST that has an effect, and the same POST once more, with nothing in between.',
  },
});

function saw(outcome: ObservedOutcome, trace: readonly Exchange[]): Verdict<ObservedOutcome> | undefined {
  const runs = runsOf(trace, 'POST').map(([first, ...repeats]) => ({
    first,
    such: repeats.filter((repeat) => outcomeOf(repeat) === outcome),
  }));
  const latest = runs.findLast(({ such }) => such.length > 0);
  return latest && seen(outcome, [latest.first, ...latest.such]);
}

function outcomeOf(repeat: Exchange): ObservedOutcome | undefined {
  if (effectsOf(repeat).length > 0) return 'added';
  if (repeat.served.kind === 'not-served') return undefined;
  return turnedAway(repeat) ? 'refused' : 'added-nothing';
}
