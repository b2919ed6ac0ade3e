import { describe, expect, test } from '@jest/globals';
import { courseQuestions, madeQuestions } from '../../src/quiz/items.ts';
import { saidOf, type QuizItem } from '../../src/quiz/item.ts';
import { madeQuestion } from '../../src/questions/made/index.ts';
import { beliefsIn } from '../../src/questions/multiple-choice.ts';
import { NOT_SURE } from '../../src/questions/question.ts';
import { courseWith, inWords, lessonWith, putThrice } from './quizzes.ts';
import { httpText } from '../lesson/walk/walks.ts';

describe('the questions of a course', () => {
  const nothing = {
    quiz: 'nothing-to-tell',
    scenario: { send: [{ request: httpText('GET', '/users') }] },
    question: { count: '/users' },
  };
  const first = lessonWith('first', { read: 'Words.' }, inWords, putThrice, nothing);
  const questions = courseQuestions(courseWith(first, lessonWith('second', putThrice)));
  const items = questions.map(({ item }) => item);

  test('are those of its quizzes, in order, by lesson and step', () => {
    expect(items.map(({ id }) => id)).toEqual(['first/in-words', 'first/how-many', 'second/how-many']);
    expect(items.map(({ lesson }) => lesson)).toEqual([
      { id: 'first', title: 'The first lesson' },
      { id: 'first', title: 'The first lesson' },
      { id: 'second', title: 'The second lesson' },
    ]);
  });

  test('about a scenario have a key and beliefs that are worked out', () => {
    expect(items[1]).toMatchObject({
      text: 'How many users will the server hold after #3?',
      options: expect.arrayContaining([
        { id: 'one', text: 'one' },
        { id: 'three', text: 'three' },
        NOT_SURE,
      ]) as unknown,
      right: 'one',
    });
    expect(items[1]?.setting.at(-1)).toBe('#1 to #3 PUT /users/123 {"name":"Alice"}, three times');
    expect(saidOf(items[1]?.believes, 'three')).toContain('put-appends-a-copy');
    expect(Object.keys(items[1]?.believes ?? {})).not.toContain('one');
    expect(Object.keys(items[1]?.believes ?? {})).not.toContain(NOT_SURE.id);
  });

  test('in words have the key, beliefs and reasons of their author, in plain text', () => {
    expect(items[0]).toEqual({
      id: 'first/in-words',
      lesson: { id: 'first', title: 'The first lesson' },
      text: 'Two identical PUTs got 201 and then 204. Is that idempotent?',
      setting: [],
      options: [
        { id: 'by-effect', text: 'Yes: the effect is that of one' },
        { id: 'by-reply', text: 'No: the replies differ' },
        { id: 'constructor', text: 'No' },
        NOT_SURE,
      ],
      right: 'by-effect',
      believes: { 'by-reply': ['put-merges'] },
      because: {
        'by-effect': 'The effect counts. §9.2.2',
        'by-reply': 'They may. §9.2.2',
        constructor: 'It is. §9.2.2',
      },
    });
  });
});

describe('what stands behind a question', () => {
  const told = lessonWith('first', inWords, { ...putThrice, say: 'Count them.' });

  test("is a scenario to run, or its author's words, under the same id", () => {
    const questions = courseQuestions(courseWith(told));
    expect(questions.map(({ source }) => source)).toMatchObject([
      { kind: 'words', step: { id: 'first/in-words', question: inWords.question } },
      { kind: 'scenario', question: { id: 'first/how-many' }, say: 'Count them.' },
    ]);
  });

  test('is the very question that was made', () => {
    for (const { item, source } of madeQuestions(1, 7, 9)) {
      const { id, text, options } = item;
      expect(source).toMatchObject({ kind: 'scenario', question: { id, text, options }, say: undefined });
    }
  });
});

describe('made questions', () => {
  const madeItems = (seed: number, count: number): readonly QuizItem[] =>
    madeQuestions(1, seed, count).map(({ item }) => item);
  const made = madeItems(7, 9);

  test('are of no lesson, numbered by their maker, and the same on every run', () => {
    expect(made.map(({ id }) => id)).toEqual(Array.from({ length: 9 }, (_, index) => `made-1/${index + 1}`));
    expect(made.map(({ lesson }) => lesson)).toEqual(made.map(() => undefined));
    expect(madeItems(7, 9)).toEqual(made);
    expect(madeItems(8, 9)).not.toEqual(made);
    expect(madeItems(7, 0)).toEqual([]);
  });

  test('have the beliefs that each of their options fits', () => {
    for (const item of made) {
      const question = madeQuestion(1, 7, Number(item.id.slice('made-1/'.length)));
      for (const { id } of item.options) {
        expect(saidOf(item.believes, id) ?? []).toEqual(beliefsIn(question, id).map((belief) => belief.id));
      }
    }
  });

  test('have their key among the options, and a belief for every other but not to be sure', () => {
    for (const { options, right, believes } of made) {
      const believed = options.map(({ id }) => id).filter((id) => (saidOf(believes, id) ?? []).length > 0);
      expect([...believed, right, NOT_SURE.id].sort()).toEqual(options.map(({ id }) => id).sort());
    }
  });
});

test('what is said of an option is never what every object has', () => {
  expect(saidOf({}, 'constructor')).toBeUndefined();
  expect(saidOf({ constructor: 'so' }, 'constructor')).toBe('so');
  expect(saidOf(undefined, 'two')).toBeUndefined();
});
