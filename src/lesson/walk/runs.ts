import { isLost } from '../../http/sending.ts';
import { rightAnswer, runFrom, runsShowing } from '../../questions/answering.ts';
import { generatorOf } from '../../questions/index.ts';
import type { Posed } from '../../questions/pose.ts';
import type { About, Run } from '../../questions/question.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Bench } from '../bench.ts';
import { playedBeside } from './sending.ts';
import { notice, type Conversation } from './walking.ts';

/** Whatever has to be run to answer a question, run for real on the reference: each scenario on a new server. */
export async function runsFor(bench: Bench, { ask, scenario }: About): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const each of generatorOf(ask).scenarios(ask, scenario)) {
    runs.push(runFrom(each, await playedBeside(bench, rfc9110, each)));
  }
  return runs;
}

/** Shows the runs that tell what came of an answer, each under what sets it apart from the others. */
export function showRuns(talk: Conversation, { about }: Posed, given: string, runs: readonly Run[]): void {
  switch (about.ask.kind) {
    case 'which':
      chosen(talk, about, given, runs);
      return;
    case 'retry':
      for (const run of runs) supposing(talk, run);
      return;
    case 'adds':
    case 'count':
    case 'holds':
    case 'status':
    case 'where':
      for (const run of runs) show(talk, run);
  }
}

function show({ learner }: Conversation, { trace }: Run): void {
  for (const exchange of trace) learner.see({ kind: 'exchanged', exchange });
}

// Twice the same requests: in full, they would not fit on a screen.
function supposing(talk: Conversation, run: Run): void {
  for (const { fault } of run.scenario.sendings.filter(isLost)) talk.learner.see({ kind: 'supposing', fault });
  for (const exchange of run.trace) talk.learner.see({ kind: 'exchanged', exchange, inShort: true });
}

// The request that was chosen, and the right one where that is another: the rest would only be in the way.
function chosen(talk: Conversation, about: About, given: string, runs: readonly Run[]): void {
  const right = rightAnswer(about).id;
  const wrong = given === right ? [] : runsShowing(about.ask, given, runs);
  if (wrong.length > 0) notice(talk, 'What the request that you chose does:');
  for (const run of wrong) show(talk, run);
  if (wrong.length > 0) notice(talk, 'And what the right one does, on another new server:');
  for (const run of runsShowing(about.ask, right, runs)) show(talk, run);
}
