import type { FileDiagnostic } from '../../src/lesson/diagnostic.ts';
import { NOT_SURE } from '../../src/questions/question.ts';
import { grade, type Marking } from '../../src/quiz/grading.ts';
import type { QuizItem } from '../../src/quiz/item.ts';
import type { BrokenSheet, GradedSheet, Report } from '../../src/quiz/report.ts';

const onceMore = { id: 'once-more', title: 'Once more, please' };
const replace = { id: 'replace-create-do', title: 'Replace, create, do' };

const option = (id: string, text = id): QuizItem['options'][number] => ({ id, text });

/** Questions as the course has them: of four kinds of belief, one in words, one that was made. */
export const items: readonly QuizItem[] = [
  {
    id: 'once-more/put-counts',
    lesson: onceMore,
    text: 'How many users will the server hold after #3?',
    setting: [
      'The server holds no users. PUT creates one where there is none.',
      'PUT /users/eve {"name":"Eve"}, three times',
    ],
    options: [option('none'), option('one'), option('three'), NOT_SURE],
    right: 'one',
    believes: { none: ['put-needs-existing'], three: ['put-appends-a-copy'] },
  },
  {
    id: 'once-more/post-counts',
    lesson: onceMore,
    text: 'How many orders will the server hold after #2?',
    setting: ['POST to /orders creates an order, each time.', 'POST /orders {"item":"tea"}, twice'],
    options: [option('one'), option('two'), NOT_SURE],
    right: 'two',
    believes: { one: ['post-is-idempotent'] },
  },
  {
    id: 'replace-create-do/left-out',
    lesson: replace,
    text: 'What does GET /users/eve return after #2?',
    setting: ['#1 PUT /users/eve {"name":"Eve","email":"eve@example.com"}', '#2 PUT /users/eve {"name":"Eva"}'],
    options: [
      option('holds-name-eva', '{"name":"Eva"}'),
      option('holds-name-eva-email-eve-example-com', '{"name":"Eva","email":"eve@example.com"}'),
      NOT_SURE,
    ],
    right: 'holds-name-eva',
    believes: { 'holds-name-eva-email-eve-example-com': ['put-merges'] },
  },
  {
    id: 'replace-create-do/no-reply-to-a-post',
    lesson: replace,
    text: 'A POST got no reply, and you know nothing else about the server. What do you know?',
    setting: [],
    options: [
      option('nothing-happened', 'It was not carried out'),
      option('cannot-tell', 'It may have been carried out or not'),
      option('carried-out', 'It was carried out'),
      NOT_SURE,
    ],
    right: 'cannot-tell',
    believes: {},
    because: { 'carried-out': 'The request itself may have been lost just as well. §9.2.2' },
  },
  {
    id: 'made-1/1',
    lesson: undefined,
    text: 'How many notes will the server hold after #2?',
    setting: ['PUT /notes/1 milk, twice'],
    options: [option('one'), option('two'), NOT_SURE],
    right: 'one',
    believes: { two: ['put-appends-a-copy'] },
  },
];

const allRight = Object.fromEntries(items.map(({ id, right }) => [id, right]));
const allWrong = {
  'once-more/put-counts': 'three',
  'once-more/post-counts': 'one',
  'replace-create-do/left-out': 'holds-name-eva-email-eve-example-com',
  'replace-create-do/no-reply-to-a-post': 'not-sure',
};

/** The sheet of someone, each answer right but those told; `''` is none. */
export function sheet(
  file: string | undefined,
  told: Readonly<Record<string, string>> = {},
  marking: Partial<Marking> = {},
): GradedSheet {
  const answers = new Map(Object.entries({ ...allRight, ...told }));
  const line = (id: unknown): number => 10 + 5 * items.findIndex((item) => item.id === id);
  const placeOf = ([, id]: readonly PropertyKey[]): { line: number; column: number } => ({ line: line(id), column: 3 });
  const submission = { file, inRepository: file === undefined ? undefined : `quiz/${file}`, seed: 1, answers };
  return grade(items, file === undefined ? submission : { ...submission, placeOf }, {
    pass: 80,
    feedback: 'brief',
    course: { lessons: [], questions: items },
    ...marking,
  });
}

/** Nearly all of it wrong, in every way in which it can be. */
export const poor = sheet('poor.yaml', { ...allWrong, 'made-1/1': '' });
export const good = sheet('good.yaml', { 'once-more/put-counts': 'none' });
export const fair = sheet('fair.yaml', { 'once-more/put-counts': 'three', 'made-1/1': 'two' });
export const perfect = sheet('perfect.yaml');
/** Asks only of some lessons of a course that has more. */
export const narrowed: GradedSheet = { ...good, file: 'narrowed.yaml', ofCourse: 18 };
/** Handed in as it was printed, and graded at a mark of nothing. */
export const blank = sheet('blank.yaml', Object.fromEntries(items.map(({ id }) => [id, ''])), { pass: 0 });
/** Answered at a prompt, and told the right answers. */
export const prompted = sheet(undefined, allWrong, { feedback: 'full' });
export const full = sheet('full.yaml', allWrong, { feedback: 'full' });

export const fault: FileDiagnostic = {
  rule: 'form',
  file: 'broken.yaml',
  line: 7,
  column: 29,
  message: 'expected one of none, one, three, not-sure; did you mean one?',
  source: '  once-more/put-counts:   oen',
};
export const broken: BrokenSheet = {
  kind: 'broken',
  file: 'broken.yaml',
  inRepository: 'quiz/broken.yaml',
  faults: [fault, { ...fault, line: 9, column: 3, message: 'unknown question', source: '  once-more/put: one' }],
};

export function reportOn(...sheets: Report['sheets']): Report {
  return {
    course: { id: 'put-and-post', title: 'PUT and POST', version: 1 },
    pass: 80,
    sheets,
    called: { program: 'npx http-tutor', course: 'cart' },
  };
}

/** Reports of every shape. */
export const shapes = {
  none: reportOn(),
  poor: reportOn(poor),
  good: reportOn(good),
  perfect: reportOn(perfect),
  prompted: reportOn(prompted),
  full: reportOn(full),
  broken: reportOn(broken),
  narrowed: reportOn(narrowed),
  class: reportOn(poor, good, fair, perfect),
  narrowedClass: reportOn(narrowed, perfect),
  mixed: reportOn(good, broken, prompted),
  allBroken: reportOn(broken, broken),
} as const satisfies Record<string, Report>;
