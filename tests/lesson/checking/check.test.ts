import { afterEach, describe, expect, test } from '@jest/globals';
import type { Bench } from '../../../src/lesson/bench.ts';
import { checkLesson, checkLessons, type CheckFault } from '../../../src/lesson/checking/check.ts';
import { experimentProofs } from '../../../src/lesson/checking/experiment-proofs.ts';
import { RULES } from '../../../src/lesson/checking/proof.ts';
import { recorder } from '../../../src/lesson/checking/recorder.ts';
import { taskProofs } from '../../../src/lesson/checking/task-proofs.ts';
import type { LessonFile } from '../../../src/lesson/course.ts';
import type { Semantics } from '../../../src/semantics/semantics.ts';
import { freshNotes } from '../../../src/lesson/walk-state.ts';
import { worldOf, type World } from '../../../src/semantics/world.ts';
import { startBench } from '../../../src/shell/server/bench.ts';
import { readCourse } from '../../../src/shell/files/lesson-files.ts';
import { decodedOf, stepOf, written } from '../written.ts';

const opened: Bench[] = [];
const closed: Bench[] = [];
afterEach(() => {
  expect(closed.splice(0)).toEqual(opened.splice(0));
});

const breathe = (): Promise<void> => Promise.resolve();

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

const repeated = { ...scenario, scenario: { send: [{ request: put('Bob'), times: 2 }] } };

const NOTHING_APART = 'question-tells-nothing-apart question';
const UNKNOWN = 'options-do-not-fit options 1';

const check = (...steps: readonly unknown[]): Promise<readonly CheckFault[]> => {
  const file: LessonFile = {
    file: 'small.yaml',
    lesson: decodedOf(...steps),
    hash: '0',
    stepHashes: {},
    fileHash: '0',
  };
  return checkLesson(file, start, breathe);
};

describe('checkLesson', () => {
  test('finds nothing wrong with a lesson that is right', async () => {
    expect(await check(read, task, experiment, scenario, words)).toEqual([]);
  });

  test('finds nothing wrong with an experiment on a server that nobody supposes', async () => {
    const mailed = put('Bob').replace('}', ', "email": "bob@example.com"}');
    const send = [{ request: mailed, times: 3 }];
    const upheld = { 'put-repeat-adds-nothing': 'upheld' };
    const late = { ...experiment, send, server: 'put-changes-on-third-call', predict: [{ count: '/users' }] };
    expect(
      await check(
        { ...experiment, send, server: 'put-mails-unasked', predict: [{ adds: 2 }], shows: upheld },
        { ...late, experiment: 'late', send: [{ request: put('Eve'), times: 2 }], shows: upheld },
        { ...late, experiment: 'later', shows: { 'put-repeat-adds-nothing': 'contradicted' } },
      ),
    ).toEqual([]);
  });

  const holdsTwo = (first: string, second: string): unknown => ({
    ...experiment,
    predict: [{ holds: '/users/1' }],
    send: [first, second].map((content) => ({ request: put('').replace(/\{.*\}/, content) })),
  });
  const ann = put('Ann').replace('}', ', "age": 1}');
  const full = put('Bob').replace('}', ', "age": 1}');
  const goal = { '/users/1': { name: 'Bob', age: 1 } };
  const which = (...requests: readonly string[]): unknown => ({
    ...scenario,
    scenario: { send: [{ request: ann }] },
    question: { which: requests, goal },
  });

  const tried: Record<string, readonly [unknown, CheckFault['path'], RegExp]> = {
    'request-refused': [
      { ...experiment, send: [{ request: 'PUTT /users/1' }] },
      ['send', 0, 'request'],
      /^the server refuses this with 501 Not Implemented: .*: perhaps PUT was meant; where that is meant, write refused: 501/,
    ],
    'experiment-tells-nothing-apart': [
      { ...experiment, send: [{ request: 'GET /users' }] },
      ['send'],
      /^this comes out alike on the server of every misconception: /,
    ],
    'claim-comes-out-otherwise': [
      { ...experiment, shows: { 'put-creates-with-201': 'upheld', 'put-repeat-adds-nothing': 'contradicted' } },
      ['shows', 'put-repeat-adds-nothing'],
      /^this comes out as upheld, not as contradicted: /,
    ],
    'broken-and-not-listed': [
      { ...experiment, server: 'put-always-201', send: [{ request: put('Ann') }, { request: put('Bob') }] },
      ['shows'],
      /^a rule is broken here that is not listed: #2 .* Add put-replaces-with-200-or-204: contradicted$/,
    ],
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
      { ...task, mistakes: [...task.mistakes, { request: 'DELETE /users/1?now', refused: 404, because: 'Gone.' }] },
      ['mistakes', 1, 'because'],
      /comes out as mistake 1 does/,
    ],
    'given-leaves-nothing': [
      { ...task, given: 'PUT /users/1 name=Bob' },
      ['given'],
      /^this is the solution: leave a gap, written as \?$/,
    ],
    'hint-is-solution': [
      { ...task, hints: ['Send `PUT /users/1 name=Bob`.', 'Or so: PUT /users/1 name=Bob'] },
      ['hints', 0],
      /^this is the solution: say less/,
    ],
    'not-one-right-answer': [
      which(full, full.replace('/users/1', '/users/1?now'), 'DELETE /users/1'),
      ['question'],
      /^more than one answer to this is right, so it is never asked: “PUT .*”, “PUT .*\?now .*”; let one be$/,
    ],
    'question-tells-nothing-apart': [
      { ...experiment, predict: [{ count: '/users' }, { holds: '/users/1' }], send: [{ request: 'GET /users' }] },
      ['predict', 0],
      /never asked/,
    ],
    'too-few-answers': [
      holdsTwo('"milk"', '"milk"'),
      ['predict', 0],
      /^a question takes 3 answers to choose from, and here there are only these, .*: ask for something else/,
    ],
    'answers-alike': [
      holdsTwo('{"!": "?"}', '{"a": 1}'),
      ['predict', 0],
      /^“\{"a":1\}” and “\{"!":"\?","a":1\}” are taken for the same answer/,
    ],
    'options-do-not-fit': [
      { ...repeated, options: ['one', 'twoo', 'three'] },
      ['options', 1],
      /^twoo is no answer that anybody would give to this: did you mean two\?$/,
    ],
    'request-never-offered': [
      which(full, put('Bob'), full.replace('PUT', 'POST'), 'DELETE /users/1'),
      ['question', 'which', 3],
      /never offered/,
    ],
    'right-choice-believes': [
      { ...words, choices: [{ ...words.choices[0], believes: 'put-merges' }, ...words.choices.slice(1)] },
      ['choices', 0, 'believes'],
      /^this is the right choice, and put-merges is a misconception: drop one of the two$/,
    ],
    'section-unknown': [
      { read: 'It adds nothing (RFC 9110 §9.2.2, §9.2.7).' },
      ['read'],
      /^there is no §9\.2\.7 in RFC 9110: correct the number, or name its document$/,
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

  test.each<[string, unknown, readonly string[]]>([
    ['that tells nothing apart', { ...scenario, scenario: { send: [{ request: 'GET /users' }] } }, [NOTHING_APART]],
    ['that nothing reaches', which(put('Bill'), put('Ben'), put('Bo')), ['not-one-right-answer question']],
    ['that one of its requests is right for', which(full, put('Bob'), 'DELETE /users/1'), []],
    [
      'that leaves out what is right',
      { ...repeated, options: ['two', 'none', 'three'] },
      ['options-do-not-fit options'],
    ],
    ['with options that nobody would choose', { ...repeated, options: ['one', 'ninety', 'two'] }, [UNKNOWN]],
    ['with options that fit', { ...repeated, options: ['one', 'two', 'three'] }, []],
  ])('judges a question about a scenario %s', async (_, quiz, found) => {
    const faults = await check(quiz);
    expect(faults.map(({ rule, path }) => [rule, ...path.slice(2)].join(' '))).toEqual(found);
  });

  test('asks nothing of an experiment that repeats a request but that the repeat tells something apart', async () => {
    const lost = { ...experiment, send: [{ request: post.replace('"id"', '"name"'), fault: 'apply-then-drop' }] };
    expect(await check({ ...lost, again: 'ask' })).toEqual([]);
    const look = { request: 'GET /users' };
    const unarrived = { ...lost.send[0], fault: 'drop-before-apply' };
    expect(await check({ ...lost, again: 'ask', send: [unarrived, look] })).toEqual([]);
    expect(await check(lost)).toMatchObject([{ rule: 'experiment-tells-nothing-apart' }]);
  });

  test('asks nothing of an experiment on the way but that what it asks tells something apart', async () => {
    const unavailable = {
      ...experiment,
      shows: {},
      send: [{ request: post.replace('"id"', '"name"'), fault: 'apply-then-503' }],
    };
    const rule = 'experiment-tells-nothing-apart';
    expect(await check({ ...unavailable, worked: 0, predict: [{ count: '/users' }] })).toEqual([]);
    expect(await check({ ...unavailable, worked: 0, predict: [] })).toMatchObject([{ rule }]);
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
    const again = { ...task, task: 'again', mistakes: [{ request: 'DELETE /users/1', because: 'It went.' }] };
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

  const untyped = 'PUT /users/1\n\n{}\n';
  const curly = put('Bob').replaceAll('"', '”');
  const told = async (...steps: readonly unknown[]): Promise<readonly string[]> =>
    (await check(...steps)).map(({ rule, path, message }) => `${rule} ${path.join(' ')}: ${message}`);

  test.each<[string, unknown, RegExp]>([
    [
      'an experiment',
      { ...experiment, send: [{ request: untyped }] },
      /^request-refused steps 0 send 0 request: .* 415 /,
    ],
    [
      'a scenario',
      { ...repeated, scenario: { send: [{ request: put('Bob') }, { request: 'DELETE /users/1', times: 2 }] } },
      /^request-refused steps 0 scenario send 1 request: .* 404 Not Found: There is nothing at \/users\/1; where that/,
    ],
    [
      'a choice of requests',
      which(full, untyped, full.replace('Bob', 'Bo')),
      /^request-refused steps 0 question which 1: .*: add the line Content-Type/,
    ],
    ['a solution', { ...task, solution: curly }, /^request-refused steps 0 solution: .* 400 .*: write straight quotes/],
    [
      'a mistake',
      { ...task, mistakes: [{ request: 'FETCH /users/1', because: 'No.' }] },
      /^request-refused steps 0 mistakes 0 request: the server refuses this with 501 [^?]*$/,
    ],
    [
      'a request without content in its reply',
      { ...experiment, send: [{ request: 'HEAD /users/1' }] },
      /^request-refused steps 0 send 0 request: the server refuses this with 404 Not Found; where that is meant/,
    ],
    [
      'a path that the world does not have',
      { ...experiment, send: [{ request: 'GET /user' }] },
      /^request-refused steps 0 send 0 request: .* 404 .*: the world routes nothing at \/user: declare it, or correct the path; /,
    ],
    [
      'content that is no JSON',
      { ...experiment, send: [{ request: put('Bob').replace('}', '') }] },
      /^request-refused steps 0 send 0 request: .* 400 .*: put names and texts in double quotes, one comma between two/,
    ],
    [
      'content that is JSON, of another kind',
      { ...experiment, send: [{ request: put('Bob').replace('json', 'pdf') }] },
      /^request-refused steps 0 send 0 request: .* 415 Unsupported Media Type: [^:]*; where that is meant/,
    ],
    [
      'a request whose reply is lost',
      { ...experiment, send: [{ request: 'POST /users/1', fault: 'apply-then-drop' }] },
      /^request-refused steps 0 send 0 request: .* 405 Method Not Allowed: Only these methods are allowed here: GET, /,
    ],
    [
      'a request that is refused otherwise than it says',
      { ...experiment, send: [{ request: 'POST /users/1', refused: 404 }] },
      /^request-refused steps 0 send 0 request: .* write refused: 405 beside it$/,
    ],
    [
      'a request that is not refused, though it says so',
      { ...experiment, send: [{ request: put('Bob'), refused: 405, times: 2 }] },
      /^request-refused steps 0 send 0 refused: this is answered 201 Created, 204 No Content, and not refused: take this out$/,
    ],
    [
      'a request that never arrives, though it is to be refused',
      { ...experiment, send: [{ request: put('Bob'), refused: 405, fault: 'drop-before-apply' }] },
      /^request-refused steps 0 send 0 refused: this is answered not at all, and not refused/,
    ],
  ])('tells of a refusal alone, with its status and reason: %s', async (_, step, message) => {
    expect(await told(step)).toEqual([expect.stringMatching(message)]);
  });

  test('takes a refusal that is meant', async () => {
    const send = [{ request: put('Bob') }, { request: 'DELETE /users/1', times: 2, refused: 404 }];
    expect(await told({ ...repeated, scenario: { send }, question: { status: 3 } })).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['PUT /users/1 ?', []],
    ['? /users/1 name=Bob', []],
    ['PUT /users/1 name=?', []],
    [
      'PUT /users/1?name',
      ['given-leaves-nothing steps 0 given: this has no gap: write ? in the place of what the learner is to fill in'],
    ],
    [
      'PUT /users/1\nContent-Type: application/json\n\n{"name":"Bob"}',
      ['given-leaves-nothing steps 0 given: this is the solution: leave a gap, written as ?'],
    ],
  ])('wants a gap in what is given: %s', async (given, faults) => {
    expect(await told({ ...task, given })).toEqual(faults);
  });

  test('takes hints that are no solution', async () => {
    const plain = { ...task, solution: 'PUT /users/1\nContent-Type: application/json\n\n{"name": "Bob"}' };
    expect(
      await told({
        ...plain,
        hints: ['Not PUT /users/1 name=Eve.', 'PUT /users/(1)', 'PUT /users/1', 'So: PUT /users/1 name=Bob'],
      }),
    ).toEqual([]);
  });

  test.each<[string, RegExp | undefined]>([
    ['§9.3.4, RFC 5789 §2.2, the Draft (§2.6), Draft §2.3, RFC 9112 §3.2, §A', undefined],
    ['RFC 6585 §6.1, RFC 9651 §D, draft §6', undefined],
    ['RFC 9110 §C', /^section-unknown steps 0 read: there is no §C in RFC 9110: correct/],
    ['RFC 5789 §9.3.4', /^section-unknown steps 0 read: there is no §9\.3\.4 in RFC 5789: correct/],
    ['RFC 5789, and then §17.99', /^section-unknown steps 0 read: there is no §17\.99 in RFC 9110 or RFC 5789: /],
    ['RFC 1149 §3', /^section-unknown steps 0 read: RFC 1149 is not among those with known sections: cite one of RFC/],
  ])('knows the sections that are cited: %s', async (text, message) => {
    expect(await told({ read: text })).toEqual(message === undefined ? [] : [expect.stringMatching(message)]);
  });

  test('knows the sections that are cited in every text of a step', async () => {
    const wrong = '§99';
    const cited = [
      { ...task, say: wrong, hints: [wrong], mistakes: [{ ...task.mistakes[0], because: wrong }] },
      { ...experiment, say: wrong },
      { ...repeated, say: wrong },
      { ...words, question: wrong, choices: words.choices.map((choice) => ({ ...choice, because: wrong })) },
    ];
    expect((await check(...cited)).map(({ path }) => path.slice(1).join(' '))).toEqual([
      '0 say',
      '0 hints 0',
      '0 mistakes 0 because',
      '1 say',
      '2 say',
      '3 question',
      '3 choices 0 because',
      '3 choices 1 because',
      '3 choices 2 because',
    ]);
  });

  test('asks a question in words too, though there is nothing to prove of it', async () => {
    expect(await check(words)).toEqual([]);
  });

  test('closes its server though the lesson breaks off', async () => {
    const broken = async (world: World, semantics: Semantics): Promise<Bench> => {
      const bench = await start(world, semantics);
      return { ...bench, send: () => Promise.reject(new Error('the wire broke')) };
    };
    const file: LessonFile = {
      file: 'small.yaml',
      lesson: decodedOf(experiment),
      hash: '0',
      stepHashes: {},
      fileHash: '0',
    };
    await expect(checkLesson(file, broken, breathe)).rejects.toThrow('the wire broke');
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

test('what happens where a step has a server of its own is among the answers to choose', () => {
  const step = stepOf('experiment', { ...experiment, predict: [{ count: '/users' }] });
  const before = worldOf(decodedOf(experiment).world);
  const question = { id: 'try-it/1', text: 'How many?', options: [{ id: 'one', text: 'one' }] };
  const marked = (id: string) => ({ question, given: undefined, right: false, observed: { id, text: id }, runs: [] });
  const found = (id: string) => {
    const events = [{ kind: 'marked' as const, marked: marked(id), beside: undefined }];
    return experimentProofs(step, { index: 0, before, events, questions: [question] }, freshNotes(''));
  };
  expect(found('one')).toEqual([]);
  expect(found('ninety')).toMatchObject([{ rule: 'not-one-right-answer', path: ['predict', 0] }]);
});

describe('checkLessons', () => {
  test('tells where in its file a fault is', async () => {
    const { lessons } = readCourse('tests/fixtures/lessons');
    expect(await checkLessons(lessons, start, breathe)).toEqual([
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

  test('lets a signal be heard before each step that it proves', async () => {
    const { lessons } = readCourse('tests/fixtures/lessons');
    let breaths = 0;
    await checkLessons(lessons, start, () => Promise.resolve(void (breaths += 1)));
    expect(breaths).toBe(lessons.flatMap(({ lesson }) => lesson.steps).length);
  });

  test('finds nothing wrong with the bundled course', async () => {
    expect(await checkLessons(readCourse('lessons').lessons, start, breathe)).toEqual([]);
  });
});
