import { describe, expect, it } from '@jest/globals';
import { quizPerson } from '../../src/learners/quizzing.ts';
import { courseQuestions, madeQuestions } from '../../src/quiz/items.ts';
import { startBench } from '../../src/shell/bench.ts';
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

async function quizzed(
  ...lines: readonly string[]
): Promise<{ given: ReadonlyMap<string, string>; text: string; benches: Bench[]; prompts: readonly string[] }> {
  const texts: string[] = [];
  const prompter = typing(...lines);
  const benches: Bench[] = [];
  const given = await quizPerson(
    { course, questions, pass: 80 },
    {
      look: lookOf(76),
      out: (text) => void texts.push(text),
      prompter: () => Promise.resolve(prompter),
      startBench: async (world, semantics) => {
        const bench = await startBench({ world, semantics });
        benches.push(bench);
        return bench;
      },
    },
  );
  return { given, text: texts.join(''), benches, prompts: prompter.prompts.map(({ message }) => message) };
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
    await expect(quizzed('1')).rejects.toThrow('Interrupted');
    const { benches } = await quizzed('quit', 'quit');
    await expect(fetch(String(benches[0]?.url))).rejects.toThrow();
  });
});
