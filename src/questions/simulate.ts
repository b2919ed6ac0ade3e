import { outcomeOf, type Exchange } from '../evidence/exchange.ts';
import { traceOf, worldAfter } from '../evidence/trace.ts';
import { isLost } from '../http/sending.ts';
import type { Handler } from '../semantics/handlers/handler.ts';
import type { Misconception, WordsBelief } from '../semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { generatorOf } from './kinds/index.ts';
import { numberOf, type About, type Answer, type Ask, type Run, type Scenario } from './question.ts';

/** The one whose answer it is: someone who knows how it is, or who holds a misconception. */
export type Respondent = Misconception | ReferenceRespondent;

/** Someone who knows how it is. */
export interface ReferenceRespondent {
  readonly kind: 'reference';
}

/** The one whose answer is right where the reference answers. */
export const REFERENCE_RESPONDENT: ReferenceRespondent = { kind: 'reference' };

/** By what an answer is found: a mind, or a server that nobody supposes. */
export type Answering = Respondent | Handler;

/** The events that someone supposes to happen: these requests, on a server of these semantics. */
interface Simulation {
  readonly semantics: Semantics;
  readonly scenario: Scenario;
}

/** The answers that a mind would give, or that such a server shows: one, or none where the question cannot be put to it. */
export function answersOf(mind: Answering, { ask, scenario }: About): readonly Answer[] {
  const generator = generatorOf(ask);
  const scenarios = generator.scenarios(ask, scenario);
  const runs = scenarios.map((each) => simulate(mind, each));
  return runs.some((run, index) => losesUnasked(ask, run, scenarios[index])) ? [] : generator.answers(ask, runs);
}

// A mind that supposes that a request does nothing runs it as one that never arrives, and still expects a reply.
function losesUnasked(ask: Ask, { trace }: Run, asked: Scenario | undefined): boolean {
  const reading = ask.kind === 'retry' ? ask.of : ask;
  if (reading.kind !== 'status') return false;
  const sending = asked?.sendings[reading.request - 1];
  return sending !== undefined && !isLost(sending) && trace[reading.request - 1]?.seen.kind === 'lost';
}

/** The answer that is right where the reference answers. Throws where there is none: then there was nothing to ask. */
export function rightAnswer(about: About): Answer {
  const [right] = answersOf(REFERENCE_RESPONDENT, about);
  if (right === undefined) throw new RangeError('no answer to this question is right');
  return right;
}

/** Returns what a mind supposes to come of a scenario, reckoned without a socket; the same run each time. */
export function simulate(mind: Answering, scenario: Scenario): Run {
  const runs = reckoned.get(scenario) ?? new Map<Answering, Run>();
  reckoned.set(scenario, runs);
  const run = runs.get(mind) ?? reckon(mind, scenario);
  runs.set(mind, run);
  return run;
}

// A question is put to every mind several times: to find its options, to tell whom they fit, and to rule out what was seen.
const reckoned = new WeakMap<Scenario, Map<Answering, Run>>();

function reckon(mind: Answering, scenario: Scenario): Run {
  const supposing = simulationFor(mind, scenario);
  const run = runOn(supposing.semantics, supposing.scenario);
  return mind.kind === 'words' ? reread(mind, run) : run;
}

/** Returns what a mind supposes to happen. A belief about words supposes only what does happen. */
export function simulationFor(mind: Answering, scenario: Scenario): Simulation {
  switch (mind.kind) {
    case 'server':
    case 'handler':
      return { semantics: mind.change(rfc9110), scenario };
    case 'scenario':
      return { semantics: rfc9110, scenario: { ...scenario, sendings: mind.rewrite(scenario.sendings) } };
    case 'words':
    case 'reference':
      return { semantics: rfc9110, scenario };
  }
}

/** A scenario run on a server of these semantics, reckoned without a socket. */
export function runOn(semantics: Semantics, scenario: Scenario): Run {
  const trace = traceOf(semantics, scenario.world, scenario.sendings);
  return runFrom(
    scenario,
    trace.map((exchange, index) => ({ ...exchange, number: numberOf(scenario, index + 1) })),
  );
}

/** A scenario that had these exchanges. */
export function runFrom(scenario: Scenario, trace: readonly Exchange[]): Run {
  return { scenario, trace, after: worldAfter(trace, scenario.world) };
}

/** Those of the runs for a question which show what comes of an answer. */
export function runsShowing(ask: Ask, answer: string, runs: readonly Run[]): readonly Run[] {
  const { shows = () => true } = generatorOf(ask);
  return runs.filter((_, index) => shows(ask, answer, index));
}

// The same exchanges, but for the replies that would be expected.
function reread({ expects }: WordsBelief, run: Run): Run {
  if (expects === undefined) return run;
  const answered = run.trace.flatMap(({ request, seen }) =>
    seen.kind === 'response' ? [{ request, response: seen.response }] : [],
  );
  const expected = [...expects(answered)];
  const trace = run.trace.map((exchange): Exchange => {
    const response = exchange.seen.kind === 'response' ? expected.shift() : undefined;
    return response === undefined ? exchange : { ...exchange, seen: { kind: 'response', response } };
  });
  return { ...run, trace };
}

/** Returns how many of the exchanges of a run come out otherwise for a mind, or on such a server. */
export function partingsOf(mind: Answering, run: Run): number {
  const { trace } = simulate(mind, run.scenario);
  const elsewhere = trace.map(outcomeOf);
  return run.trace.filter((exchange, index) => outcomeOf(exchange) !== elsewhere[index]).length;
}

/** Tells whether a mind would have expected something else of what was shown. */
export function isRefuted(mind: Answering, shown: readonly Run[]): boolean {
  return shown.some((run) => partingsOf(mind, run) > 0);
}
