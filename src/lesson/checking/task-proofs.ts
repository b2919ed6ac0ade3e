import { reportOn } from '../goal.ts';
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
  return missed.slice(mistakes.length).map(({ because }) => ({
    rule: 'solution-misses-goal',
    path: ['solution'],
    message: `this does not reach the goal: ${because.join(' ')}`,
  }));
}

function diagnosis({ mistakes }: StepOf<'task'>, { events }: StepRecord, at: number): readonly FailedProof[] {
  const given = misses(events)[at]?.diagnosis;
  const first = mistakes.findIndex(({ because }) => because === given);
  if (given === undefined || given === mistakes[at]?.because) return [];
  const message = `this comes out as mistake ${first + 1} does, and gets its diagnosis: let them differ, or drop one`;
  return [{ rule: 'mistake-misdiagnosed', path: ['mistakes', at, 'because'], message }];
}
