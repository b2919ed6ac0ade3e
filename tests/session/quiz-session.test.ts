import { describe, expect, it } from '@jest/globals';
import type { KeptAnswer } from '../../src/lesson/progress.ts';
import { quizPerson, type Quizzed } from '../../src/session/quiz-session.ts';
import { courseQuestions, madeQuestions } from '../../src/quiz/items.ts';
import { startBench } from '../../src/shell/server/bench.ts';
import type { Bench } from '../../src/lesson/bench.ts';
import { thrice, words } from '../lesson/walk/steps.ts';
import { lookOf } from '../view/looks.ts';
import { courseOf, fileOf } from './courses.ts';
import { typing } from './fakes.ts';

const course = courseOf(
  fileOf('first', words, {
    quiz: 'how-many',
    scenario: { send: [{ times: 2, request: 'PUT /users/1\nContent-Type: application/json\n\n{"name":"Ann"}\n' }] },
    question: { count: '/users' },
  }),
  fileOf('second', thrice),
);
const questions = [...courseQuestions(course), ...madeQuestions(1, 1, 1)];
const items = questions.map(({ item }) => item);
const [inWords = '', counted = '', madeUp = ''] = items.map(({ id }) => id);

interface Told extends Quizzed {
  readonly text: string;
  readonly benches: readonly Bench[];
  readonly prompts: readonly string[];
  /** What was saved, each time. */
  readonly saved: readonly (readonly KeptAnswer[])[];
}

function quizzed(...lines: readonly string[]): Promise<Told> {
  return goneOn([], ...lines);
}

async function goneOn(kept: readonly KeptAnswer[], ...lines: readonly string[]): Promise<Told> {
  const saved: (readonly KeptAnswer[])[] = [];
  const texts: string[] = [];
  const prompter = typing(...lines);
  const benches: Bench[] = [];
  const came = await quizPerson(
    { course, questions, pass: 80, kept },
    {
      look: lookOf(76),
      out: (text) => void texts.push(text),
      prompter: () => Promise.resolve(prompter),
      save: (answers) => void saved.push(answers),
      startBench: async (world, semantics) => {
        const bench = await startBench({ world, semantics });
        benches.push(bench);
        return bench;
      },
    },
  );
  return { ...came, saved, text: texts.join(''), benches, prompts: prompter.prompts.map(({ message }) => message) };
}

const GO_ON = '';

describe('a quiz at a prompt', () => {
  it('puts each question, says what comes of it, and keeps what was answered', async () => {
    const { given, text } = await quizzed('1', GO_ON, 'two', GO_ON, 'not sure', GO_ON);
    expect([...given]).toEqual([
      [inWords, items[0]?.options[0]?.id],
      [counted, 'two'],
      [madeUp, 'not-sure'],
    ]);
    expect(text).toMatch(/3 questions\. Pass mark: 80 %\./);
    expect(text).toMatch(/Question 2 of 3 +The first lesson/);
    expect(text).toMatch(/As you expected: two\./);
    expect(text).toMatch(/Question 3 of 3 +Made for this quiz/);
    expect(text).toMatch(/You were not sure\./);
  });

  it('leaves what is skipped unanswered', async () => {
    const { given } = await quizzed('skip', GO_ON, 'one', GO_ON, 'skip', GO_ON);
    expect([...given]).toEqual([[counted, 'one']]);
  });

  it('takes back no answer, and goes back to none', async () => {
    const { given, text, prompts } = await quizzed('1', 'back', 'back', 'one', 'back', '1', GO_ON);
    expect(given.get(counted)).toBe('one');
    expect(given.size).toBe(3);
    expect(text.match(/no way back/g)).toHaveLength(3);
    expect(prompts.join('\n')).not.toMatch(/back/);
  });

  it('ends where the person leaves, once they know what that costs', async () => {
    const { given, text } = await quizzed('1', GO_ON, 'quit', 'quit');
    expect([...given.keys()]).toEqual([inWords]);
    expect(text).toMatch(/2 questions are left, and would count as wrong\./);
  });

  it('goes on where one slip said to leave', async () => {
    const { given, text } = await quizzed('quit', '1', 'quit', 'two', GO_ON, 'quit', '1', GO_ON);
    expect([...given.keys()]).toEqual([inWords, counted, madeUp]);
    expect(text).toMatch(/One question is left, and would count as wrong\./);
  });

  it('says what can be typed in a quiz, and shows no exchange of the question before', async () => {
    const { text } = await quizzed('?', '1', GO_ON, 'two', 'raw', GO_ON, 'raw', 'quit', 'quit');
    expect(text).toMatch(/quit +ends the quiz/);
    expect(text).not.toMatch(/hint|to the step before/);
    expect(text.match(/Nothing was sent yet\./g)).toHaveLength(1);
  });

  it('closes its servers, also when it is interrupted', async () => {
    for (const lines of [['1'], ['quit', 'quit']]) {
      const { benches } = await quizzed(...lines);
      await expect(fetch(String(benches[0]?.url))).rejects.toThrow();
    }
  });

  it('keeps each answer as soon as it is given, and goes on from them', async () => {
    const { saved, given, interrupted } = await quizzed('1', GO_ON, 'two');
    expect(interrupted?.message).toContain('Interrupted');
    expect([...given.keys()]).toEqual([inWords, counted]);
    const kept = saved.at(-1) ?? [];
    expect(kept.map(({ question }) => question)).toEqual([inWords, counted]);
    const { text, ...rest } = await goneOn(kept, 'not sure', GO_ON);
    expect([...rest.given.keys()]).toEqual([inWords, counted, madeUp]);
    expect(rest.interrupted).toBeUndefined();
    expect(text).toMatch(/You go on where you were: 2 questions are\s+answered/);
    expect(text).not.toMatch(/Question [12] of 3/);
    expect((await goneOn(kept.slice(0, 1))).text).toMatch(/One question is\s+answered/);
    expect((await goneOn(rest.saved.at(-1) ?? [])).given).toEqual(rest.given);
  });

  it('lets a bug through', async () => {
    const room = { look: lookOf(76), out: () => undefined, save: () => undefined };
    const broken = {
      ...room,
      startBench: () => Promise.reject(new TypeError('a bug')),
      prompter: () => Promise.reject(new TypeError('a bug')),
    };
    await expect(quizPerson({ course, questions, pass: 80, kept: [] }, broken)).rejects.toThrow('a bug');
  });
});
