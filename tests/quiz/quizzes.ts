import { decodeLesson } from '../../src/lesson/decode.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { NOT_SURE } from '../../src/questions/question.ts';
import type { AskedCourse } from '../../src/quiz/asked.ts';
import type { QuizItem, QuizQuestion } from '../../src/quiz/item.ts';
import { httpText } from '../lesson/walk/walks.ts';

export const putThrice = {
  quiz: 'how-many',
  scenario: { send: [{ request: httpText('PUT', '/users/123', '{"name":"Alice"}'), times: 3 }] },
  question: { count: '/users' },
};

export const inWords = {
  quiz: 'in-words',
  question: 'Two **identical** PUTs got `201`\nand then `204`. Is that *idempotent*?',
  choices: [
    { id: 'by-effect', text: 'Yes: the effect is that of `one`', right: true, because: 'The *effect* counts. §9.2.2' },
    { id: 'by-reply', text: 'No: the replies differ', believes: 'put-merges', because: 'They may. §9.2.2' },
    { id: 'constructor', text: 'No', because: 'It is. §9.2.2' },
  ],
};

/** A lesson of these steps, in a world of users. */
export function lessonWith(id: string, ...steps: readonly unknown[]): Lesson {
  const about = { id, title: `The ${id} lesson`, summary: 'Little.', minutes: 1 };
  const decoded = decodeLesson({ ...about, world: { collections: { '/users': {} } }, steps });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults));
  return decoded.value;
}

/** A course of these lessons. */
export function courseWith(
  ...lessons: readonly Lesson[]
): Parameters<typeof import('../../src/quiz/items.ts').courseQuestions>[0] {
  return {
    lessons: lessons.map((lesson) => ({
      file: `${lesson.id}.yaml`,
      hash: lesson.id,
      stepHashes: {},
      fileHash: '',
      lesson,
    })),
  };
}

/** A question of the lesson that its id begins with, of which `one` is right and `two` is what PUT adding a copy makes of it. */
export function itemOf(id: string, changes: Partial<QuizItem> = {}): QuizItem {
  const lesson = id.split('/', 1)[0] ?? '';
  return {
    id,
    lesson: { id: lesson, title: `The ${lesson} lesson` },
    text: 'How many?',
    setting: [],
    options: [{ id: 'one', text: 'one' }, { id: 'two', text: 'two' }, NOT_SURE],
    right: 'one',
    believes: { two: ['put-appends-a-copy', 'put-merges'] },
    ...changes,
  };
}

/** A made question: like any other, but of no lesson. */
export const madeOf = (number: number): QuizItem => itemOf(`made-1/${number}`, { lesson: undefined });

export const questions: readonly QuizItem[] = ['a/one', 'a/two', 'b/one'].map((id) => itemOf(id));

/** A question in words that is graded as this item. */
export function questionOf(item: QuizItem): QuizQuestion {
  const { id, text: question, options } = item;
  const choices = options.map((option) => ({ ...option, because: 'So. §9.2.2' }));
  const right = { id: item.right, text: item.right, because: 'So. §9.2.2' };
  return { item, source: { kind: 'words', step: { kind: 'words-quiz', id, question, choices, right } } };
}

/** Version 2 of a course of two lessons. */
export const asked: AskedCourse = {
  course: { id: 'small-course', version: 2 },
  lessons: ['a', 'b', 'empty'],
  questions: questions.map(questionOf),
  lock: undefined,
  made: (_maker, _seed, count) => Array.from({ length: count }, (_, index) => questionOf(madeOf(index + 1))),
  whole: undefined,
  called: { program: 'npx http-tutor', course: undefined },
};

/** A sheet of that course as the reader of YAML gives it. */
export function written(answers: unknown, changes: Readonly<Record<string, unknown>> = {}): unknown {
  return { course: 'small-course', version: 2, seed: 1, answers, ...changes };
}

/** Texts that mean something to YAML, a terminal, or an object. */
export const HOSTILE = [
  'two\nanswers: {}',
  'a\r\nb: c',
  'line\u2028separator\u2029paragraph\u0085next',
  '\u001b[31mred\u0000\u0007\u009b',
  '# comment: [x] {y} & *z !t %d @e `f`',
  '\ufeffmark \u202eturned',
  '<b>&amp;</b>]]>',
  '__proto__',
  '"quotes\' and \\',
  '\ud800',
] as const;
