import { decodeLesson, type DecodedText } from '../../src/lesson/decode.ts';
import type { Diagnostic } from '../../src/lesson/diagnostic.ts';
import type { Lesson, StepOf } from '../../src/lesson/lesson.ts';

/** A mapping as an author writes it. */
export type Written = Readonly<Record<string, unknown>>;

const bob = 'PUT /users/1\nContent-Type: application/json\n\n{"name": "Bob"}\n';

/** One step of each kind, as an author writes them. */
export const written = {
  read: { read: 'Some words.' },
  experiment: { experiment: 'try-it', say: 'Watch.', send: [{ request: bob, times: 2 }] },
  task: {
    task: 'do-it',
    say: 'Do it.',
    goal: { '/users/1': { name: 'Bob' } },
    hints: ['Think.'],
    solution: bob,
    mistakes: [{ request: 'DELETE /users/1', refused: 404, because: 'It went.' }],
  },
  scenario: { quiz: 'what-then', scenario: { send: [{ request: bob }] }, question: { count: '/users' } },
  words: {
    quiz: 'say-why',
    question: 'Why?',
    choices: [
      { id: 'so', text: 'So', right: true, because: '§9.2.2' },
      { id: 'otherwise', text: 'Otherwise', because: '§9.2.2' },
      { id: 'neither', text: 'Neither', because: '§9.2.2' },
    ],
  },
} as const satisfies Readonly<Record<string, Written>>;

const world = { collections: { '/users': {} } };

/** A lesson as an author writes it, with these steps. */
export function lessonOf(...steps: readonly unknown[]): Written {
  return { id: 'small', title: 'Small', summary: 'Little.', minutes: 1, world, steps };
}

/** A lesson of one step that shows all: a read. */
export const smallest = lessonOf(written.read);

/** The lesson of these steps, decoded. */
export function decodedOf(...steps: readonly unknown[]): Lesson {
  const decoded = decodeLesson(lessonOf(...steps));
  if (!decoded.ok) throw new Error(faultLines(decoded).join('\n'));
  return decoded.value;
}

/** The only step of such a lesson. */
export function stepOf<Kind extends Lesson['steps'][number]['kind']>(kind: Kind, step: unknown): StepOf<Kind> {
  const [decoded] = decodedOf(step).steps;
  if (decoded?.kind !== kind) throw new Error(`no ${kind}`);
  return decoded as StepOf<Kind>;
}

/** Faults as `way: message`, a key in brackets. */
export function faultLines(decoded: DecodedText<unknown>): readonly string[] {
  return decoded.ok ? [] : decoded.faults.map(faultLine);
}

function faultLine({ path, message, within }: Diagnostic): string {
  const way = path.map(String).join('.');
  return `${within === 'key' ? `[${way}]` : way}: ${message}`;
}
