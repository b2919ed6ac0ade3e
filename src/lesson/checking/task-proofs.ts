import { reportOn } from '../../evidence/goal.ts';
import type { StepOf } from '../lesson.ts';
import type { FailedProof } from './proof.ts';
import { misses, type StepRecord } from './recorder.ts';

/** Proves that a task's goal takes its solution: neither nothing nor a mistake reaches it, and each mistake is diagnosed. */
export function taskProofs(step: StepOf<'task'>, record: StepRecord): readonly FailedProof[] {
  return [
    ...atOnce(step, record),
    ...endProofs(step, record),
    ...step.mistakes.flatMap((_, at) => diagnosis(step, record, at)),
  ];
}

function atOnce({ goal }: StepOf<'task'>, { before }: StepRecord): readonly FailedProof[] {
  if (!reportOn(goal, before, before).reached) return [];
  const message = 'this is so before anything is sent: name what has to change';
  return [{ rule: 'goal-already-reached', path: ['goal'], message }];
}

// The mistakes were made first, one after the other: the first attempt that does not miss ends the step.
function endProofs({ mistakes }: StepOf<'task'>, { events }: StepRecord): readonly FailedProof[] {
  const missed = misses(events);
  if (missed.length < mistakes.length) {
    const message = 'this request reaches the goal: it is no mistake';
    return [{ rule: 'mistake-reaches-goal', path: ['mistakes', missed.length, 'request'], message }];
  }
  // Given up, the solution is sent and misses once more.
  return missed.slice(mistakes.length, mistakes.length + 1).map(({ because }) => ({
    rule: 'solution-misses-goal',
    path: ['solution'],
    message: `this does not reach the goal: ${because.join(' ')}`,
  }));
}

function diagnosis({ mistakes }: StepOf<'task'>, { events }: StepRecord, at: number): readonly FailedProof[] {
  const missed = misses(events)[at];
  if (missed === undefined || missed.diagnosis === mistakes[at]?.because) return [];
  const first = mistakes.findIndex(({ because }) => because === missed.diagnosis);
  const message =
    first === -1 ? NO_DIAGNOSIS : `this comes out as mistake ${first + 1} does, and gets ${ITS_DIAGNOSIS}`;
  return [{ rule: 'mistake-misdiagnosed', path: ['mistakes', at, 'because'], message }];
}

const NO_DIAGNOSIS = 'this is never told: the server does not come to see such a request';
const ITS_DIAGNOSIS = 'its diagnosis: let them differ, or drop one';
