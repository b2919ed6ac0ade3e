import { effectsOf, runsOf, type Exchange } from './exchange.ts';
import { contradicted, untested, upheld, type RuleOutcome, type Verdict } from './verdict.ts';

type Judge = (trace: readonly Exchange[]) => Verdict<RuleOutcome>;

/** Judges a rule that each exchange shows by itself: one counterexample contradicts it, all the others uphold it. */
export function judgeEach(shows: (exchange: Exchange) => RuleOutcome | undefined): Judge {
  return (trace) => {
    const guilty = trace.find((exchange) => shows(exchange) === 'contradicted');
    if (guilty !== undefined) return contradicted([guilty]);
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
  const hasEffect = (repeat: Exchange) => effectsOf(repeat).length > 0;
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
