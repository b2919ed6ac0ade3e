import { canonical, jsonOf } from '../../http/json.ts';
import { textOf, type Request } from '../../http/message.ts';
import { parseTyped } from '../../http/typed-request.ts';
import type { StepOf } from '../lesson.ts';
import type { FailedProof } from './proof.ts';

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
