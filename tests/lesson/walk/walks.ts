import type { Json } from '../../../src/http/json.ts';
import { decodeLesson } from '../../../src/lesson/decode.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { freshNotes, traceIn } from '../../../src/lesson/walk-state.ts';
import type { LessonProgress } from '../../../src/lesson/progress.ts';
import { resume } from '../../../src/lesson/walk/resume.ts';
import { walk, type Walked } from '../../../src/lesson/walk/walk.ts';
import type { WalkContext } from '../../../src/lesson/walk/walk-context.ts';
import { REFERENCE } from '../../../src/semantics/ids.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { stateJson } from '../../../src/semantics/state.ts';
import { worldOf } from '../../../src/semantics/world.ts';
import { startBench } from '../../../src/shell/server/bench.ts';
import { scriptedLearner, type Options, type ScriptedLearner } from '../../scripted-learner.ts';

/** A lesson of these steps, in a world of users, who can be mailed, and of orders. */
export function lessonOf(...steps: readonly unknown[]): Lesson {
  const world = {
    collections: { '/users': {}, '/orders': {} },
    actions: { '/users/{id}/welcome-email': { mail: { to: 'email', subject: 'Welcome' } } },
    resources: { '/users/7': { name: 'Grace', email: 'grace@example.com' } },
  };
  const decoded = decodeLesson({ id: 'small', title: 'Small', summary: 'Little.', minutes: 1, world, steps });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults));
  return decoded.value;
}

/** A request as in an `.http` file. */
export function httpText(method: string, target: string, content?: string): string {
  return `${method} ${target}\n${content === undefined ? '' : `Content-Type: application/json\n\n${content}\n`}`;
}

/** How a learner takes a lesson. */
export interface Taking extends Options {
  /** Whose server answers. */
  readonly server?: string;
  /** What was kept when the tutor was quit. */
  readonly from?: LessonProgress;
  readonly save?: (progress: LessonProgress) => void;
}

/** How things were at a prompt. */
export interface Moment {
  readonly prompt: string;
  /** The state of the server. */
  readonly state: Json;
  /** What was saved last. */
  readonly kept: LessonProgress;
  /** How many entries of the script had been said. */
  readonly said: number;
}

/** What came of a walk. */
export interface Taken extends Walked {
  readonly learner: ScriptedLearner;
  readonly moments: readonly Moment[];
  readonly state: Json;
  /** What was saved last. */
  readonly kept: LessonProgress;
  /** Of the exchanges that the world rests on. */
  readonly numbers: readonly number[];
}

/** Lets a learner with this script take a lesson on a real server. */
export async function take(lesson: Lesson, script: readonly string[], taking: Taking = {}): Promise<Taken> {
  const bench = await startBench({ world: worldOf(lesson.world), semantics: rfc9110 });
  const moments: Moment[] = [];
  let kept = taking.from ?? freshNotes(HASH).progress;
  const learner = scriptedLearner(script, {
    ...taking,
    asked: (prompt) => {
      moments.push({ prompt, state: stateJson(bench.world()), kept, said: learner.said() });
      taking.asked?.(prompt);
    },
  });
  const save = (progress: LessonProgress): void => {
    kept = progress;
    taking.save?.(progress);
  };
  const walking: WalkContext = { lesson, learner, bench, server: taking.server ?? REFERENCE, save };
  try {
    const start = taking.from === undefined ? freshNotes(HASH) : await resume(walking, taking.from);
    const walked = await walk(walking, start);
    const numbers = traceIn(walked.notes).map(({ number }) => number);
    return { ...walked, learner, moments, kept, numbers, state: stateJson(bench.world()) };
  } finally {
    await bench.close();
  }
}

const HASH = '0123456789abcdef';
