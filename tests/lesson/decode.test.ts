import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { claims } from '../../src/evidence/claims/index.ts';
import { textOf } from '../../src/http/message.ts';
import { decodeCourse, decodeLesson, decodeWorld } from '../../src/lesson/decode.ts';
import { expanded } from '../../src/lesson/expanded.ts';
import { faultsOf } from '../../src/lesson/issue-faults.ts';
import { faultLines, lessonOf, smallest, stepOf, written, type Written } from './written.ts';

const { read, experiment, task, scenario, words } = written;
const lines = (value: unknown): readonly string[] => faultLines(decodeLesson(value));
const stepLines = (...steps: readonly unknown[]): readonly string[] => lines(lessonOf(...steps));
type Expected = readonly (string | RegExp)[];
const like = (faults: Expected): unknown =>
  faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault)));
const without = (value: Written, key: string): Written =>
  Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));

describe('decodeLesson', () => {
  test('reads one step of each kind, and fills in what is left out', () => {
    expect(lines(lessonOf(...Object.values(written)))).toEqual([]);
    const { worked, predict, shows, send } = stepOf('experiment', experiment);
    expect({ worked, predict, shows }).toEqual({ worked: 0, predict: [], shows: {} });
    expect(send).toMatchObject([{ times: 2, fault: 'none', request: { method: 'PUT', target: '/users/1' } }]);
    expect(textOf(send[0]?.request.body ?? new Uint8Array())).toBe('{"name": "Bob"}');
    expect(stepOf('scenario-quiz', scenario).question).toEqual({ kind: 'count', collection: '/users' });
    expect(stepOf('words-quiz', words).id).toBe('say-why');
  });

  test('reads what is to go wrong with a request', () => {
    const late = { fault: 'delay', ms: 500 };
    const send = [
      { request: 'GET /users', fault: 'apply-then-503' },
      { request: 'GET /users', times: 2, ...late },
    ];
    const sent = expanded(stepOf('experiment', { ...experiment, send }).send);
    expect(sent).toMatchObject([{ fault: 'apply-then-503' }, late, late]);
  });

  test('reads who sends a request', () => {
    const send = [{ request: 'GET /users', by: 'other' }, { request: 'GET /users' }];
    expect(stepOf('experiment', { ...experiment, send }).send.map(({ by }) => by)).toEqual(['other', undefined]);
  });

  test.each<[string, unknown, Expected]>([
    ['nothing', null, [': expected a mapping, found nothing']],
    ['nothing at all', undefined, [': expected a mapping, found nothing']],
    ['a text', 'hello', [': expected a mapping, found "hello"']],
    ['a list', [], [': expected a mapping, found a list']],
    ['a missing key', without(smallest, 'title'), ['title: title is missing']],
    [
      'a misspelt key',
      { ...without(smallest, 'title'), titel: 'x' },
      ['[titel]: titel is not known here: did you mean title?'],
    ],
    [
      'a key of its own making',
      { ...smallest, colour: 'red' },
      ['[colour]: colour is not known here: known are id, title, summary, minutes, world, steps'],
    ],
    ['a number for text', { ...smallest, title: 201 }, ['title: expected text, found 201: put it in quotes']],
    ['true for text', { ...smallest, id: true }, ['id: expected text, found true: put it in quotes']],
    ['nothing for text', { ...smallest, title: null }, ['title: expected text, found nothing']],
    ['a mapping for text', { ...smallest, title: {} }, ['title: expected text, found a mapping']],
    ['text for a number', { ...smallest, minutes: 'many' }, ['minutes: expected a number, found "many"']],
    ['half a minute', { ...smallest, minutes: 1.5 }, ['minutes: expected a whole number, found 1.5']],
    ['no minute', { ...smallest, minutes: 0 }, ['minutes: expected at least 1']],
    ['an empty text', { ...smallest, title: '' }, ['title: expected at least 1 character']],
    [
      'a key that became part of the text above it',
      lessonOf({ ...task, mistakes: [{ request: 'DELETE /users/1\nbecause: It went.\n' }] }),
      [
        'steps.0.mistakes.0.because: because is missing: it stands in the text of request, which is indented as far; move it to the left',
      ],
    ],
    ['a title without an end', { ...smallest, title: 'x'.repeat(2001) }, ['title: expected at most 2000 characters']],
    [
      'a text without an end',
      lessonOf({ read: 'x'.repeat(20_001) }),
      ['steps.0.read: expected at most 20000 characters'],
    ],
    [
      'more steps than anybody takes',
      lessonOf(...Array.from({ length: 201 }, () => read)),
      ['steps: expected at most 200 entries'],
    ],
    [
      'a step that sends without an end',
      lessonOf({ ...experiment, send: [1, 2, 3].map(() => ({ request: 'GET /users', times: 7 })) }),
      ['steps.0: 21 requests are sent here: let one step send at most 20'],
    ],
    [
      'steps that send without an end',
      lessonOf(
        ...Array.from({ length: 12 }, (_, at) => ({
          ...scenario,
          quiz: `q${at}`,
          scenario: { send: [1, 2].map(() => ({ request: 'GET /users', times: 10 })) },
        })),
      ),
      ['steps.10: with this step, more than 200 requests are sent: make two lessons of it'],
    ],
    ['no steps', { ...smallest, steps: [] }, ['steps: expected at least 1 entry']],
    [
      'a long text for a list',
      { ...smallest, steps: 'x'.repeat(99) },
      [`steps: expected a list, found "${'x'.repeat(40)}…"`],
    ],
    ['an id in capitals', { ...smallest, id: 'PUT' }, [/^id: write an id in lower-case/]],
    ['an id that YAML takes for a value', { ...smallest, id: 'no' }, [/^id: YAML reads this/]],
  ])('tells what is wrong with %s', (_, value, faults) => {
    expect(lines(value)).toEqual(like(faults));
  });

  test.each<[string, unknown, Expected]>([
    [
      'a key that names none',
      { foo: 1 },
      ['steps.0: a step is one of read, experiment, task, quiz: begin it with that key'],
    ],
    ['no mapping', 'read', ['steps.0: a step is one of read, experiment, task, quiz: begin it with that key']],
    ['nothing', null, ['steps.0: a step is one of read, experiment, task, quiz: begin it with that key']],
    ['a misspelt name', { raed: 'x' }, ['[steps.0.raed]: raed is not known here: did you mean read?']],
    [
      'a key of another kind',
      { ...read, server: 'reference' },
      ['[steps.0.server]: server is not known here: known are read, table'],
    ],
    [
      'much that is wrong',
      {
        experiment: 'try-it',
        sya: 'x',
        worked: -1,
        again: 'never',
        send: [{ request: 1, times: 11 }, {}],
        predict: [{}, 1, {}],
      },
      [
        'steps.0.worked: expected at least 0',
        'steps.0.again: expected ask, found "never"',
        'steps.0.send.0.times: expected at most 10',
        'steps.0.send.0.request: expected text, found 1: put it in quotes',
        'steps.0.send.1.request: request is missing',
        'steps.0.predict: expected at most 2 entries',
        '[steps.0.sya]: sya is not known here: did you mean say?',
      ],
    ],
    [
      'a delay without its length, and lengths that are none',
      {
        ...experiment,
        send: [
          { request: 'GET /users', fault: 'delay' },
          { request: 'GET /users', fault: 'delay', ms: 0 },
          { request: 'GET /users', fault: 'delay', ms: 5001 },
          { request: 'GET /users', ms: 500 },
        ],
      },
      [
        /^steps\.0\.send\.0\.ms: a delay takes some time/,
        'steps.0.send.1.ms: expected at least 1',
        'steps.0.send.2.ms: expected at most 5000',
        /^steps\.0\.send\.3\.ms: only a delay/,
      ],
    ],
    [
      'a fault of another client, and a client that is none',
      {
        ...experiment,
        send: [
          { request: 'GET /users', by: 'other', fault: 'apply-then-drop' },
          { request: 'GET /users', by: 'others' },
        ],
      },
      [/^steps\.0\.send\.0\.fault: what another client sends meets no fault/, /^steps\.0\.send\.1\.by: expected other/],
    ],
    [
      'a server that is none',
      { ...experiment, server: 'put-merge' },
      [/^steps\.0\.server: expected one of \d+ words, found "put-merge": did you mean put-merges\?$/],
    ],
    [
      'claims that are none, or come out as nothing does',
      { ...experiment, shows: { 'put-repeat-adds': 'upheld', 'post-repeat': 'twice', nonsense: 'upheld' } },
      [
        'steps.0.shows.post-repeat: expected upheld, contradicted, added, added-nothing, overwritten, kept, refused or untested, found "twice"',
        '[steps.0.shows.put-repeat-adds]: put-repeat-adds is not known here: did you mean put-repeat-adds-nothing?',
        `[steps.0.shows.nonsense]: nonsense is not known here: known are ${claims.map(({ id }) => id).join(', ')}`,
      ],
    ],
    [
      'a misconception that is none',
      { ...words, choices: [words.choices[0], { ...words.choices[1], believes: 'put-appends' }, words.choices[2]] },
      [/^steps\.0\.choices\.1\.believes: .* did you mean put-appends-a-copy\?$/],
    ],
    [
      'a misconception that is near none',
      { ...words, choices: [words.choices[0], { ...words.choices[1], believes: 'nonsense' }, words.choices[2]] },
      [
        /^steps\.0\.choices\.1\.believes: expected one of \d+ words, found "nonsense": lesson\.schema\.json lists them$/,
      ],
    ],
    [
      'no right choice',
      { ...words, choices: words.choices.map((each) => without(each, 'right')) },
      ['steps.0.choices: no choice is right: write right: true in exactly one'],
    ],
    [
      'two right choices',
      { ...words, choices: words.choices.map((each) => ({ ...each, right: true })) },
      ['steps.0.choices.2.right: an earlier choice is right: true already, and exactly one is: drop one of the two'],
    ],
    [
      'a choice that is right: false',
      { ...words, choices: [words.choices[0], { ...words.choices[1], right: false }, words.choices[2]] },
      ['steps.0.choices.1.right: expected true, found false'],
    ],
    [
      'feedback without its section',
      { ...words, choices: [words.choices[0], { ...words.choices[1], because: 'So.' }, words.choices[2]] },
      ['steps.0.choices.1.because: name the section that decides it, such as §9.2.2'],
    ],
    [
      'a question of no kind',
      { ...scenario, question: 'how many?' },
      ['steps.0.question: a question asks for one of count, holds, where, status, adds, which, retry'],
    ],
    [
      'a misspelt question',
      { ...scenario, question: { cuont: '/users' } },
      ['[steps.0.question.cuont]: cuont is not known here: did you mean count?'],
    ],
    [
      'a path without its slash',
      { ...scenario, question: { holds: 'users/1' } },
      ['steps.0.question.holds: write a path such as /users/1'],
    ],
    [
      'a question of two kinds',
      { ...scenario, question: { count: '/users', status: 1 } },
      ['steps.0.question: a question asks for one of count, holds, where, status, adds, which, retry'],
    ],
    [
      'a prediction that only a quiz can ask for',
      { ...experiment, predict: [{ retry: { count: '/users' } }] },
      ['steps.0.predict.0: a prediction asks for one of count, holds, where, status, adds'],
    ],
    [
      'a retry of what cannot be asked for after a loss',
      { ...scenario, question: { retry: { where: 1 } } },
      ['steps.0.question.retry: retry asks for one of count, holds, status'],
    ],
    [
      'a choice of one request',
      { ...scenario, question: { which: ['GET /users'], goal: {} } },
      ['steps.0.question.which: expected at least 3 entries'],
    ],
    [
      'a choice of requests without its goal',
      { ...scenario, question: { which: ['GET /users', 'nonsense', 'HEAD /users'] } },
      [/^steps\.0\.question\.which\.1: /, 'steps.0.question.goal: goal is missing'],
    ],
    ['one option', { ...scenario, options: ['one'] }, ['steps.0.options: expected at least 3 entries']],
    [
      'too many options',
      { ...scenario, options: ['a', 'b', 'c', 'd', 'e'] },
      ['steps.0.options: expected at most 4 entries'],
    ],
    ['a goal about no path', { ...task, goal: { users: 1 } }, ['[steps.0.goal.users]: write a path, or outbox']],
    [
      'a goal that JSON cannot say',
      { ...task, goal: { '/users/1': NaN } },
      ['steps.0.goal./users/1: this holds something that JSON has no word for, such as .nan'],
    ],
  ])('tells what is wrong with a step that has %s', (_, step, faults) => {
    expect(stepLines(step)).toEqual(like(faults));
  });

  test('points into the text of a request', () => {
    const decoded = decodeLesson(lessonOf({ ...experiment, send: [{ request: 'PUT /users/1\nnonsense\n' }] }));
    expect(decoded).toMatchObject({
      faults: [{ path: ['steps', 0, 'send', 0, 'request'], within: { line: 2, column: 1 } }],
    });
  });

  const lost = { request: 'POST /users\n\n{}', fault: 'apply-then-drop' };
  const sent = { request: 'GET /users' };
  const change = { request: 'DELETE /users/1' };
  const twice = { send: [{ ...sent, times: 2 }] };
  const retry = { retry: { count: '/users' } };
  const requests = ['GET /users', 'HEAD /users', 'DELETE /users/1'];
  const chosen = { quiz: 'which', question: { which: requests, goal: { '/users/1': null } } };
  test.each<[string, unknown, Expected]>([
    [
      'more worked requests than are sent',
      { ...experiment, worked: 3 },
      ['steps.0.worked: only 2 requests are sent here'],
    ],
    ['all of them worked', { ...experiment, worked: 2 }, []],
    [
      'none left to predict',
      { ...experiment, send: [sent], worked: 1, predict: [{ count: '/users' }] },
      ['steps.0.worked: only one request is sent here, and the last is for the learner to predict'],
    ],
    [
      'a prediction about a request that is worked',
      { ...experiment, worked: 1, predict: [{ status: 1 }, { where: 2 }] },
      ['steps.0.predict.0.status: request 1 is worked: its reply is shown before this is asked'],
    ],
    [
      'a prediction about a request that is not sent',
      { ...experiment, predict: [{ where: 3 }] },
      ['steps.0.predict.0.where: only 2 requests are sent here'],
    ],
    [
      'a question about a request that is not sent',
      { ...scenario, question: { status: 2 } },
      ['steps.0.question.status: only one request is sent here'],
    ],
    [
      'a count of what is no collection',
      { ...scenario, question: { count: '/users/1' } },
      ['steps.0.question.count: /users/1 is no collection of this world: declare it'],
    ],
    [
      'a question about what a collection holds',
      { ...scenario, question: { holds: '/users' } },
      ['steps.0.question.holds: /users is a collection, which holds nothing itself'],
    ],
    ['a question about what a user holds', { ...scenario, question: { holds: '/users/1' } }, []],
    ['a question about a repeat', { ...scenario, scenario: twice, question: { adds: 2 } }, []],
    [
      'a question about a repeat that is none',
      { ...scenario, scenario: twice, question: { adds: 1 } },
      ['steps.0.question.adds: request 1 repeats no earlier one: ask about one that does'],
    ],
    [
      'a question about a repeat that is not sent',
      { ...scenario, scenario: twice, question: { adds: 3 } },
      ['steps.0.question.adds: only 2 requests are sent here'],
    ],
    [
      'a question about nothing',
      { ...scenario, scenario: { send: [] } },
      ['steps.0.scenario: nothing is sent here, so there is nothing to ask about: name requests'],
    ],
    ['a choice of requests, with none before them', chosen, []],
    [
      'a choice of requests that names one twice',
      { ...chosen, question: { ...chosen.question, which: [...requests, 'GET /users'] } },
      ['steps.0.question.which.3: this request stands here already: drop one'],
    ],
    [
      'a choice of requests that are to reach what is nowhere',
      { ...chosen, question: { ...chosen.question, goal: { '/nowhere': null } } },
      [/^\[steps\.0\.question\.goal\.\/nowhere\]: the world routes nothing at/],
    ],
    ['a question about a lost reply', { ...scenario, scenario: { send: [lost, sent] }, question: retry }, []],
    [
      'a question about a lost reply where none is lost',
      { ...scenario, question: retry },
      [/^steps\.0\.question\.retry: this asks about a lost reply: give just one request a fault/],
    ],
    [
      'a question about a lost reply where two are lost, of what is no collection',
      { ...scenario, scenario: { send: [{ ...lost, times: 2 }] }, question: { retry: { count: '/users/1' } } },
      [/^steps\.0\.question\.retry: this asks/, /^steps\.0\.question\.retry\.count: .* is no collection/],
    ],
    [
      'a lost reply that is not asked about',
      { ...scenario, scenario: { send: [lost] } },
      ['steps.0.question: a reply is lost here, so what the server did is open: ask for it under retry'],
    ],
    [
      'an option named twice',
      { ...scenario, options: ['one', 'none', 'one'] },
      ['steps.0.options.2: this option is named twice: drop one'],
    ],
    ['a lost reply to decide about', { ...experiment, again: 'ask', send: [sent, lost] }, []],
    ['no lost reply to decide about', { ...experiment, again: 'ask' }, [/^steps\.0\.again: only a lost reply/]],
    ['a lost reply, and a look', { ...experiment, again: 'ask', send: [lost, sent] }, []],
    ['a change after a lost reply', { ...experiment, again: 'ask', send: [lost, change] }, [/^steps\.0\.again:/]],
    ['two lost replies', { ...experiment, again: 'ask', send: [lost, lost] }, [/^steps\.0\.again:/]],
    ['a lost reply, twice', { ...experiment, again: 'ask', send: [{ ...lost, times: 2 }] }, [/^steps\.0\.again:/]],
    [
      'a goal where nothing is routed',
      { ...task, goal: { '/nowhere': 1 } },
      ['[steps.0.goal./nowhere]: the world routes nothing at /nowhere: declare its collection, or correct the path'],
    ],
    [
      'a goal about a collection',
      { ...task, goal: { '/users': null } },
      ['[steps.0.goal./users]: /users is a collection, which holds nothing itself'],
    ],
    [
      'what it spares where nothing is routed',
      { ...task, spares: { '/nowhere': null } },
      ['[steps.0.spares./nowhere]: the world routes nothing at /nowhere: declare its collection, or correct the path'],
    ],
    [
      'a goal of half a mail',
      { ...task, goal: { outbox: 0.5 } },
      ['steps.0.goal.outbox: write how many mails are added, a whole number, or a list of the addresses they go to'],
    ],
    [
      'a goal of a mail too few',
      { ...task, goal: { outbox: -1 } },
      ['steps.0.goal.outbox: write how many mails are added, a whole number, or a list of the addresses they go to'],
    ],
    ['a goal of a mail', { ...task, goal: { outbox: 1 } }, []],
    [
      'two choices of one id',
      { ...words, choices: [words.choices[0], { ...words.choices[1], id: 'so' }, words.choices[2]] },
      ['steps.0.choices.1.id: the id so is taken: choose another'],
    ],
    [
      'a choice that is open to all',
      { ...words, choices: [words.choices[0], { ...words.choices[1], id: 'not-sure' }, words.choices[2]] },
      ['steps.0.choices.1.id: the id not-sure is taken: choose another'],
    ],
    [
      'two choices that say the same',
      { ...words, choices: [words.choices[0], { ...words.choices[1], text: 'So' }, words.choices[2]] },
      ['steps.0.choices.1.text: an earlier choice says the same: let them differ'],
    ],
  ])('tells what does not go together in a step with %s', (_, step, faults) => {
    expect(stepLines(step)).toEqual(like(faults));
  });

  test('tells ids that are taken, of whatever kind the steps are', () => {
    const steps = [experiment, { ...task, task: 'try-it' }, read, { ...scenario, quiz: 'try-it' }, words];
    expect(stepLines(...steps)).toEqual([
      'steps.1.task: the id try-it is taken by an earlier step: choose another',
      'steps.3.quiz: the id try-it is taken by an earlier step: choose another',
    ]);
  });
});

describe('decodeWorld', () => {
  const worldLines = (world: unknown): readonly string[] => faultLines(decodeWorld(world));
  const action = { mail: { to: 'email', subject: 'Hello' } };

  test.each<[string, unknown, Expected]>([
    ['nothing in it', {}, []],
    ['a path that is none', { collections: { users: {} } }, [/^\[collections\.users\]: write a path such as/]],
    [
      'a member that is not known',
      { collections: { '/users': { puts: 'creates' } } },
      ['[collections./users.puts]: puts is not known here: did you mean put?'],
    ],
    [
      'a way to PUT that is none',
      { collections: { '/users': { put: 'create' } } },
      ['collections./users.put: expected creates, replaces or refused, found "create": did you mean creates?'],
    ],
    [
      'a path declared twice',
      { collections: { '/a': {} }, documents: { '/a': {}, '/b': {} }, verbatim: ['/b', '/c'] },
      [
        '[documents./a]: /a is declared already: one path is one thing',
        'verbatim.0: /b is declared already: one path is one thing',
      ],
    ],
    [
      'an action about nothing',
      { actions: { '/users/{id}/hello': action } },
      ['[actions./users/{id}/hello]: /users is no collection of this world: declare it'],
    ],
    [
      'an action that does nothing',
      { collections: { '/users': {} }, actions: { '/users/{id}/hello': {} } },
      ['actions./users/{id}/hello: an action is one of mail, toggle: name just one of them'],
    ],
    [
      'an action that does two things',
      { collections: { '/lamps': {} }, actions: { '/lamps/{id}/toggle': { ...action, toggle: 'lit' } } },
      ['actions./lamps/{id}/toggle: an action is one of mail, toggle: name just one of them'],
    ],
    [
      'an action that switches what is no name',
      { collections: { '/lamps': {} }, actions: { '/lamps/{id}/toggle': { toggle: true } } },
      ['actions./lamps/{id}/toggle.toggle: expected text, found true: put it in quotes'],
    ],
    [
      'a misspelt action',
      { collections: { '/lamps': {} }, actions: { '/lamps/{id}/toggle': { togle: 'lit' } } },
      ['[actions./lamps/{id}/toggle.togle]: togle is not known here: did you mean toggle?'],
    ],
    [
      'actions that switch what clients cannot set',
      {
        collections: { '/lamps': { adds: ['version'] }, '/locks': { guarded: true }, '/signs': {} },
        actions: {
          '/lamps/{id}/toggle': { toggle: 'version' },
          '/lamps/{id}/light': { toggle: 'lit' },
          '/locks/{id}/toggle': { toggle: 'shut' },
          '/locks/{id}/tell': action,
          '/signs/{id}/toggle': { toggle: 'lit' },
          '/keys/{id}/toggle': { toggle: 'lit' },
        },
      },
      [
        '[actions./keys/{id}/toggle]: /keys is no collection of this world: declare it',
        'actions./lamps/{id}/toggle.toggle: the server sets this member itself: name one that clients set',
        'actions./locks/{id}/toggle.toggle: the members here are guarded, and this would change one without If-Match: drop one of the two',
      ],
    ],
    ['an action about a user', { collections: { '/users': {} }, actions: { '/users/{id}/hello': action } }, []],
    [
      'resources where there can be none',
      {
        collections: { '/users': {}, '/logs': { put: 'refused' } },
        documents: { '/settings': {} },
        verbatim: ['/notes'],
        actions: { '/users/{id}/hello': action },
        resources: {
          '/users/1': {},
          '/logs/1': {},
          '/notes/a': 'x',
          '/users': [],
          '/settings': {},
          '/notes': {},
          '/users/1/hello': 1,
          '/x/1': 1,
        },
      },
      [
        '[resources./users]: /users is a collection, which holds nothing itself',
        '[resources./settings]: what a document holds at first stands under documents: take this out',
        '[resources./notes]: /notes is a listing of verbatim resources, which holds nothing itself',
        '[resources./users/1/hello]: /users/1/hello is an action, which holds nothing itself',
        '[resources./x/1]: the world routes nothing at /x/1: declare its collection, or correct the path',
      ],
    ],
  ])('tells what is wrong with a world that has %s', (_, world, faults) => {
    expect(worldLines(world)).toEqual(like(faults));
    if (faults.length > 0) expect(lines({ ...smallest, world }).length).toBe(faults.length);
  });
});

describe('decodeCourse', () => {
  const course = {
    id: 'a',
    title: 'A',
    version: 1,
    language: 'en',
    pass: 80,
    parts: [{ title: 'B', lessons: ['c.yaml'] }],
  };

  test.each<[string, unknown, Expected]>([
    ['nothing wrong', course, []],
    ['a mark above all', { ...course, pass: 101 }, ['pass: expected at most 100']],
    [
      'a language that the tutor does not speak',
      { ...course, language: 'de' },
      ['language: the tutor has words in English only: write language: en, whatever the lessons are written in'],
    ],
    [
      'more lessons than anybody takes',
      { ...course, parts: [{ title: 'All', lessons: Array.from({ length: 501 }, (_, at) => `a${at}.yaml`) }] },
      ['parts: a course has at most 500 lessons: make two of it'],
    ],
    ['no lessons', { ...course, parts: [{ title: 'B', lessons: [] }] }, ['parts.0.lessons: expected at least 1 entry']],
    ...['../c.yaml', '/c.yaml', 'a/c.yaml', 'a\\c.yaml', 'C:c.yaml', '.c.yaml', 'c.yml', 'c.yaml\n'].map(
      (name): [string, unknown, Expected] => [
        `a lesson ${JSON.stringify(name)}`,
        { ...course, parts: [{ title: 'B', lessons: [name] }] },
        [/^parts\.0\.lessons\.0: name a file beside this one/],
      ],
    ),
  ])('tells what is wrong with a course that has %s', (_, value, faults) => {
    expect(faultLines(decodeCourse(value))).toEqual(like(faults));
  });
});

test('what no form here asks for is told in the words of its own', () => {
  const issues = [
    { code: 'not_multiple_of', divisor: 2, input: 3, path: ['a'], message: 'two by two' },
    { code: 'invalid_element', origin: 'set', key: 1, issues: [], input: 1, path: ['a'], message: 'one of them' },
    { code: 'invalid_type', expected: 'date', input: 1, path: ['a'], message: '' },
  ] as const;
  expect(
    faultsOf(issues.map((issue) => ({ ...issue, path: [...issue.path] })) as never, {}).map(({ message }) => message),
  ).toEqual(['two by two', 'one of them', 'expected date, found 1']);
});

describe('a lesson that was changed somewhere', () => {
  const lessons = ['put-twice', 'who-names'].map(
    (name) => parse(readFileSync(`tests/fixtures/lessons/${name}.yaml`, 'utf8')) as Written,
  );

  test('is decoded, or has faults with their places; nothing is thrown', () => {
    const strange = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(undefined, NaN, Infinity, '', 'x', 0, -1, 1e9, '__proto__', '/users'),
    );
    const change = fc.record({
      seed: fc.nat(),
      how: fc.constantFrom('replace', 'remove', 'rename', 'add'),
      value: strange,
    });
    fc.assert(
      fc.property(fc.constantFrom(...lessons), fc.array(change, { minLength: 1, maxLength: 4 }), (lesson, changes) => {
        const changed = changes.reduce<unknown>(
          (value, { seed, how, value: put }) => changedAt(value, seed, how, put),
          lesson,
        );
        const decoded = decodeLesson(changed);
        if (decoded.ok) return;
        expect(decoded.faults.length).toBeGreaterThan(0);
        for (const { path, message } of decoded.faults) {
          expect(Array.isArray(path)).toBe(true);
          expect(message).toMatch(/\S/);
          expect(message).not.toMatch(/Invalid|received|undefined|\[object/);
        }
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

/** A copy of a value, changed at one of its parts: which one follows from the seed. */
function changedAt(value: unknown, seed: number, how: string, put: unknown): unknown {
  if (typeof value !== 'object' || value === null) return put;
  const entries = Object.entries(value);
  const at = seed % (entries.length + 1);
  if (at === entries.length) return how === 'add' ? joined(value, [...entries, ['extra', put]]) : put;
  const changed = entries.flatMap(([key, part], index): [string, unknown][] => {
    if (index !== at) return [[key, part]];
    if (how === 'remove') return [];
    return how === 'rename'
      ? [[`${key}x`, part]]
      : [[key, changedAt(part, Math.floor(seed / (entries.length + 1)), how, put)]];
  });
  return joined(value, changed);
}

function joined(like: object, entries: readonly (readonly [string, unknown])[]): unknown {
  return Array.isArray(like) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}
