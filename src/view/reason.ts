import { turnedAway, type Exchange } from '../evidence/exchange.ts';
import { reportOn } from '../evidence/goal.ts';
import { did, eachDid } from '../evidence/telling.ts';
import { worldAfter } from '../evidence/trace.ts';
import { REFERENT, answersOf, runsShowing, supposed } from '../questions/answering.ts';
import { generatorOf } from '../questions/index.ts';
import type { About, Ask, AskOf, Run, Scenario } from '../questions/question.ts';
import { readerOf } from '../questions/readers.ts';
import { spoken } from './answer-words.ts';
import { line } from './safe.ts';

/** Why the right answer is right, where that takes several runs of which not all are shown side by side. */
export function reason(about: About): string {
  const { ask, scenario } = about;
  if (ask.kind === 'retry') return waysOf(ask, scenario).join(' ');
  if (ask.kind !== 'which') return '';
  const right = answersOf(REFERENT, about).flatMap(({ id }) => withRequest(ask, scenario, id));
  return right.map(done).join(' ');
}

/** What a request that does not reach the goal leaves undone, or does beside. */
export function missed({ ask, scenario }: About, given: string): string {
  if (ask.kind !== 'which') return '';
  const differences = withRequest(ask, scenario, given).flatMap(
    ({ before, after }) => reportOn(ask.goal, before, after).because,
  );
  return differences.length === 0 ? '' : `After your request: ${line(differences.join(' '))}`;
}

/** How a request fared whose reply was lost, as a condition; empty where none was. */
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
function withRequest(ask: AskOf<'which'>, scenario: Scenario, chosen: string): readonly Tried[] {
  return runsShowing(ask, chosen, runsOf(ask, scenario)).flatMap(({ trace, after }) => {
    const last = trace.at(-1);
    return last === undefined ? [] : [{ last, before: worldAfter(trace.slice(0, -1), scenario.world), after }];
  });
}

function done({ last }: Tried): string {
  const effect = did(last);
  return `#${last.number} ${line(effect)}${effect === 'changed nothing' ? '' : ', and changed nothing else'}.`;
}

function waysOf(ask: AskOf<'retry'>, scenario: Scenario): readonly string[] {
  return runsOf(ask, scenario).map((run) => {
    const later = run.trace.slice(run.trace.findIndex(isLost) + 1);
    const answer = spoken(readerOf(ask.of).answer(ask.of, run)).text;
    return `${conditionOf(run.trace)}${later.length === 0 ? '' : `, ${line(eachDid(later))}`}: ${answer}.`;
  });
}

// As the reference has them.
function runsOf(ask: Ask, scenario: Scenario): readonly Run[] {
  const { scenarios } = generatorOf(ask);
  return scenarios(ask, scenario).map((each) => supposed(REFERENT, each));
}

function isLost({ seen }: Exchange): boolean {
  return seen.kind === 'lost';
}
