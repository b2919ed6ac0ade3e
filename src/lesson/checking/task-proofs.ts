import { reportOn } from '../../evidence/goal.ts';
import { canonical, jsonOf } from '../../http/json.ts';
import { textOf, type Request } from '../../http/message.ts';
import { parseTyped } from '../../http/shorthand.ts';
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

type Task = StepOf<'task'>;

/** Proves that what is given of a task leaves something to do, and that no hint gives it all away. */
export function helpProofs(step: Task): readonly FailedProof[] {
  return [...givenProofs(step), ...hintProofs(step)];
}

function givenProofs({ given, solution }: Task): readonly FailedProof[] {
  if (given === undefined) return [];
  const path = ['given'];
  if (holds(given, solution)) return [{ rule: 'given-leaves-nothing', path, message: SOLVED }];
  return GAP.test(given) ? [] : [{ rule: 'given-leaves-nothing', path, message: NO_GAP }];
}

const SOLVED = 'this is the solution: leave a gap, written as ?';
const NO_GAP = 'this has no gap: write ? in the place of what the learner is to fill in';

// Alone, or as a value; a ? in a path begins a query.
const GAP = /(?:^|[\s:="'])\?(?=$|[\s"',}])/;

function hintProofs({ hints, solution }: Task): readonly FailedProof[] {
  return hints
    .slice(0, -1)
    .flatMap((hint, index): FailedProof[] =>
      holds(hint, solution) ? [{ rule: 'hint-is-solution', path: ['hints', index], message: TOO_MUCH }] : [],
    );
}

const TOO_MUCH =
  'this is the solution: say less, since only the last hint shows a whole request, and that on other data';

// A request can stand anywhere in a text: on a line, or in what is marked as code.
function holds(text: string, solution: Request): boolean {
  const beginnings = [...text.matchAll(new RegExp(`\\b${solution.method} /`, 'g'))];
  return beginnings.some(({ index }) => {
    const rest = text.slice(index);
    return [rest, rest.replace(/[\n`][^]*$/, ''), rest.replace(/`[^]*$/, '')].some((each) => solves(each, solution));
  });
}

function solves(text: string, solution: Request): boolean {
  const parsed = parseTyped(text.replace(/[.,;:]?\s*$/, ''));
  if (!parsed.ok) return false;
  const { method, target, body } = parsed.value;
  return method === solution.method && target === solution.target && contentOf(body) === contentOf(solution.body);
}

const contentOf = (body: Uint8Array): string => canonical(jsonOf(body)) ?? textOf(body);
