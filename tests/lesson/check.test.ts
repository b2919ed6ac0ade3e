import { afterEach, describe, expect, test } from '@jest/globals';
import type { Bench } from '../../src/lesson/bench.ts';
import { checkLesson, checkLessons, type CheckFault } from '../../src/lesson/check.ts';
import { RULES } from '../../src/lesson/checking/proof.ts';
import { questionProofs } from '../../src/lesson/checking/question-proofs.ts';
import { recorder } from '../../src/lesson/checking/recorder.ts';
import { taskProofs } from '../../src/lesson/checking/task-proofs.ts';
import type { LessonFile } from '../../src/lesson/course.ts';
import type { Semantics } from '../../src/semantics/semantics.ts';
import { worldOf, type World } from '../../src/semantics/world.ts';
import { startBench } from '../../src/shell/bench.ts';
import { readCourse } from '../../src/shell/lesson-files.ts';
import { decodedOf, stepOf, written } from './written.ts';

const opened: Bench[] = [];
const closed: Bench[] = [];
afterEach(() => {
  expect(closed.splice(0)).toEqual(opened.splice(0));
});

async function start(world: World, semantics: Semantics): Promise<Bench> {
  const bench = await startBench({ world, semantics });
  const watched: Bench = {
    ...bench,
    close: async () => {
      closed.push(watched);
      await bench.close();
    },
  };
  opened.push(watched);
  return watched;
}

const put = (name: string): string => `PUT /users/1\nContent-Type: application/json\n\n{"name": "${name}"}\n`;
const post = 'POST /users\nContent-Type: application/json\n\n{"id": "7"}\n';
const { experiment, task, scenario, words, read } = written;

const check = (...steps: readonly unknown[]): Promise<readonly CheckFault[]> => {
  const file: LessonFile = { file: 'small.yaml', lesson: decodedOf(...steps), hash: '0' };
  return checkLesson(file, start);
};

describe('checkLesson', () => {
  test('finds nothing wrong with a lesson that is right', async () => {
    expect(await check(read, task, experiment, scenario, words)).toEqual([]);
  });

  const tried: Record<string, readonly [unknown, CheckFault['path'], RegExp]> = {
    'goal-already-reached': [{ ...task, goal: { '/users/1': null } }, ['goal'], /before anything is sent/],
    'solution-misses-goal': [
      { ...task, solution: put('Bill') },
      ['solution'],
      /does not reach the goal: \/users\/1 should hold \{"name":"Bob"\}, and holds \{"name":"Bill"\}\.$/,
    ],
    'mistake-reaches-goal': [
      { ...task, mistakes: [...task.mistakes, { request: put('Bob'), because: 'No.' }] },
      ['mistakes', 1, 'request'],
      /is no mistake/,
    ],
    'mistake-misdiagnosed': [
      { ...task, mistakes: [...task.mistakes, { request: 'DELETE /users/1?now', because: 'Gone.' }] },
      ['mistakes', 1, 'because'],
      /comes out as mistake 1 does/,
    ],
    'claim-comes-out-otherwise': [
      { ...experiment, shows: { 'put-creates-with-201': 'upheld', 'put-repeat-adds-nothing': 'contradicted' } },
      ['shows', 'put-repeat-adds-nothing'],
      /^this comes out as upheld, not as contradicted: /,
    ],
    'question-tells-nothing-apart': [
      { ...experiment, predict: [{ count: '/users' }, { holds: '/users/1' }], send: [{ request: 'GET /users' }] },
      ['predict', 0],
      /never asked/,
    ],
    'answers-alike': [
      {
        ...experiment,
        predict: [{ holds: '/users/1' }],
        send: [{ request: '{"!": "?"}' }, { request: '{"a": 1}' }].map(({ request }) => ({
          request: put('').replace(/\{.*\}/, request),
        })),
      },
      ['predict', 0],
      /^“\{"a": 1\}” and “\{"!":"\?","a":1\}” are taken for the same answer/,
    ],
  };

  test('is tried on every rule', () => {
    expect(Object.keys(tried)).toEqual([...RULES]);
  });

  test.each(Object.entries(tried))('finds %s', async (rule, [step, path, message]) => {
    const faults = await check(read, step);
    const found = faults.find((fault) => fault.rule === rule);
    expect(found).toMatchObject({ file: 'small.yaml', path: ['steps', 1, ...path] });
    expect(found?.message).toMatch(message);
  });

  test('finds a question about a scenario that tells nothing apart', async () => {
    const quiz = { ...scenario, scenario: { send: [{ request: 'GET /users' }] } };
    expect(await check(quiz)).toMatchObject([{ rule: 'question-tells-nothing-apart', path: ['steps', 0, 'question'] }]);
  });

  test('finds all that is wrong, and goes on after a task that cannot be solved', async () => {
    const unsolvable = { ...task, solution: put('Bill') };
    const otherwise = { ...experiment, shows: { 'put-creates-with-201': 'contradicted' } };
    expect((await check(unsolvable, otherwise)).map(({ rule, path }) => [rule, path[1]])).toEqual([
      ['solution-misses-goal', 0],
      ['claim-comes-out-otherwise', 1],
    ]);
  });

  test('has steps in one world, each beginning where the one before it ended', async () => {
    const again = { ...task, task: 'again' };
    expect(await check(task, again)).toMatchObject([{ rule: 'goal-already-reached', path: ['steps', 1, 'goal'] }]);
  });

  test('lets the server of a step answer in it, and the reference in the others', async () => {
    const merges = {
      ...experiment,
      server: 'put-merges',
      send: [{ request: put('Ann').replace('}', ', "age": 1}') }, { request: put('Bob') }],
      shows: { 'put-replaces-whole': 'contradicted' },
    };
    const upholds = {
      ...merges,
      experiment: 'once-more',
      server: 'reference',
      shows: { 'put-replaces-whole': 'upheld' },
    };
    expect(await check(merges, upholds)).toEqual([]);
  });

  test('decides about a lost reply by sending again', async () => {
    const lost = { ...experiment, send: [{ request: post, fault: 'apply-then-drop' }], again: 'ask' };
    expect(await check({ ...lost, shows: { 'post-repeat': 'added' } })).toEqual([]);
  });

  test('asks a question in words too, though there is nothing to prove of it', async () => {
    expect(await check(words)).toEqual([]);
  });

  test('closes its server though the lesson breaks off', async () => {
    const broken = async (world: World, semantics: Semantics): Promise<Bench> => {
      const bench = await start(world, semantics);
      return { ...bench, send: () => Promise.reject(new Error('the wire broke')) };
    };
    const file: LessonFile = { file: 'small.yaml', lesson: decodedOf(experiment), hash: '0' };
    await expect(checkLesson(file, broken)).rejects.toThrow('the wire broke');
  });
});

describe('the learner that checks', () => {
  test('holds on to nothing before the first step, and knows no task but the lesson’s', async () => {
    const bench = { world: () => undefined } as unknown as Bench;
    const { learner, records } = recorder(decodedOf(words), bench);
    learner.see({ kind: 'notice', text: 'Hello.' });
    expect(records).toEqual([]);
    await expect(learner.choose({ id: 'q', text: 'Why?', options: [] })).resolves.toEqual({ kind: 'said', value: '' });
    expect(() => learner.compose({ step: 'say-why', number: 1, given: undefined })).toThrow('no task say-why');
  });
});

test('a mistake that the server does not come to see is never diagnosed', () => {
  const step = stepOf('task', task);
  const before = worldOf(decodedOf(task).world);
  const missed = { kind: 'missed' as const, because: [], diagnosis: undefined };
  expect(taskProofs(step, { index: 0, before, events: [missed], questions: [] })).toMatchObject([
    { rule: 'mistake-misdiagnosed', path: ['mistakes', 0, 'because'] },
  ]);
});

test('nothing is to be proved of the answers to a question in words', () => {
  expect(questionProofs({ id: 'q', text: 'Why?', options: [] }, [])).toEqual([]);
});

describe('checkLessons', () => {
  test('tells where in its file a fault is', async () => {
    const { lessons } = readCourse('tests/fixtures/lessons');
    expect(await checkLessons(lessons, start)).toEqual([
      {
        rule: 'question-tells-nothing-apart',
        file: 'tests/fixtures/lessons/who-names.yaml',
        line: 19,
        column: 29,
        source: '    predict: [{ where: 1 }, { status: 1 }]',
        message: expect.stringMatching(/never asked/) as unknown,
      },
    ]);
  });

  test('finds nothing wrong with the bundled course', async () => {
    expect(await checkLessons(readCourse('lessons').lessons, start)).toEqual([]);
  });
});
