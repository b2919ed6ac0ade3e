import { turnedAway, type Exchange } from '../evidence/exchange.ts';
import { reportOn } from '../evidence/goal.ts';
import { did, eachDid } from '../evidence/sentences.ts';
import { worldAfter } from '../evidence/trace.ts';
import type { Marked } from '../lesson/learner.ts';
import { runsShowing } from '../questions/simulate.ts';
import type { Ask, AskOf, Run } from '../questions/question.ts';
import { readerOf } from '../questions/kinds/readers.ts';
import { safeAnswer } from './answer-words.ts';
import { line } from '../text/safe.ts';

/** Why the right answer is right, where that takes several runs of which not all are shown side by side. */
export function reason(ask: Ask, { observed, runs }: Pick<Marked, 'observed' | 'runs'>): string {
  if (ask.kind === 'retry') return waysOf(ask, runs).join(' ');
  return ask.kind === 'which' ? withRequest(ask, runs, observed.id).map(done).join(' ') : '';
}

/** Tells what a request that does not reach the goal leaves undone, or does beside. */
export function missedText(ask: Ask, { given, runs }: Pick<Marked, 'given' | 'runs'>): string {
  if (ask.kind !== 'which' || given === undefined) return '';
  const differences = withRequest(ask, runs, given.id).flatMap(
    ({ before, after }) => reportOn(ask.goal, before, after).because,
  );
  return differences.length === 0 ? '' : `After your request: ${line(differences.join(' '))}`;
}

/** Tells, as a condition, how a request fared whose reply was lost; empty if none was. */
export function conditionOf(trace: readonly Exchange[]): string {
  const lost = trace.find(isLost);
  if (lost === undefined) return '';
  if (lost.served.kind === 'not-served') return `If #${lost.number} did not arrive`;
  return turnedAway(lost) ? `If #${lost.number} arrived` : `If #${lost.number} was carried out`;
}

/** The last request of a run, with the world that it found and the one that it left. */
interface Tried {
  readonly last: Exchange;
  readonly before: Run['after'];
  readonly after: Run['after'];
}

// The request chosen, sent after those of the scenario; none where the choice is no request.
function withRequest(ask: AskOf<'which'>, runs: readonly Run[], chosen: string): readonly Tried[] {
  return runsShowing(ask, chosen, runs).flatMap(({ scenario, trace, after }) => {
    const last = trace.at(-1);
    return last === undefined ? [] : [{ last, before: worldAfter(trace.slice(0, -1), scenario.world), after }];
  });
}

function done({ last }: Tried): string {
  const effect = did(last);
  return `#${last.number} ${line(effect)}${effect === 'changed nothing' ? '' : ', and changed nothing else'}.`;
}

function waysOf(ask: AskOf<'retry'>, runs: readonly Run[]): readonly string[] {
  return runs.map((run) => {
    const later = run.trace.slice(run.trace.findIndex(isLost) + 1);
    const answer = safeAnswer(readerOf(ask.of).answer(ask.of, run)).text;
    return `${conditionOf(run.trace)}${later.length === 0 ? '' : `, ${line(eachDid(later))}`}: ${answer}.`;
  });
}

function isLost({ seen }: Exchange): boolean {
  return seen.kind === 'lost';
}
