import { judgedEffectsOf, runsOf, turnedAway, type Evidence, type Exchange } from './exchange.ts';
import {
  contradicted,
  seen,
  untested,
  upheld,
  type ObservedOutcome,
  type RuleOutcome,
  type Verdict,
} from './verdict.ts';

type Judge = (trace: readonly Exchange[]) => Verdict<RuleOutcome>;

type Shows = (exchange: Exchange) => RuleOutcome | undefined;

/** Judges a rule that each exchange shows by itself: one counterexample contradicts it, all the others uphold it. */
export function judgeEach(shows: Shows): Judge {
  return (trace) => {
    const verdict = judgeEvery(shows)(trace);
    return verdict.outcome === 'contradicted' ? contradicted([verdict.evidence[0]]) : verdict;
  };
}

/** Judges such a rule where each counterexample does harm of its own: all of them are told. */
export function judgeEvery(shows: Shows): Judge {
  return (trace) => {
    const [guilty, ...more] = trace.filter((exchange) => shows(exchange) === 'contradicted');
    if (guilty !== undefined) return contradicted([guilty, ...more]);
    const [first, ...others] = trace.filter((exchange) => shows(exchange) === 'upheld');
    return first === undefined ? untested : upheld([first, ...others]);
  };
}

/**
 * Judges whether the repeats of a method add nothing. Those that had no effect show that only where `isAnswer` says that
 * they were performed, not turned away. One that had an effect shows the contrary whatever it was answered: replies
 * decide nothing here (RFC 9110 §9.2.2).
 */
export function judgeRepeats(method: string, isAnswer: (repeat: Exchange) => boolean): Judge {
  return (trace) => {
    const runs = runsOf(trace, method).map(([first, ...repeats]) => ({ first, repeats }));
    for (const { first, repeats } of runs) {
      const guilty = repeats.find(hasEffect);
      if (guilty !== undefined) return contradicted([first, guilty]);
    }
    const performed = runs.map(({ first, repeats }) => ({ first, repeats: repeats.filter(isAnswer) }));
    const latest = performed.findLast(({ repeats }) => repeats.length > 0);
    return latest === undefined ? untested : upheld([latest.first, ...latest.repeats]);
  };
}

/** Observes what the repeats of a method do, where HTTP promises nothing of them. */
export function observeRepeats(method: string): (trace: readonly Exchange[]) => Verdict<ObservedOutcome> {
  return (trace) => {
    const runs = runsOf(trace, method);
    // An addition says more than no addition, and that more than a refusal.
    return saw('added', runs) ?? saw('added-nothing', runs) ?? saw('refused', runs) ?? untested;
  };
}

function saw(outcome: ObservedOutcome, runs: readonly Evidence[]): Verdict<ObservedOutcome> | undefined {
  const showing = runs.map(([first, ...repeats]) => ({
    first,
    such: repeats.filter((repeat) => outcomeOf(repeat) === outcome),
  }));
  const latest = showing.findLast(({ such }) => such.length > 0);
  return latest && seen(outcome, [latest.first, ...latest.such]);
}

function outcomeOf(repeat: Exchange): ObservedOutcome | undefined {
  if (hasEffect(repeat)) return 'added';
  if (repeat.served.kind === 'not-served') return undefined;
  return turnedAway(repeat) ? 'refused' : 'added-nothing';
}

function hasEffect(exchange: Exchange): boolean {
  return judgedEffectsOf(exchange).length > 0;
}
