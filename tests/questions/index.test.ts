import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { traceOf, worldAfter } from '../../src/evidence/trace.ts';
import { answerFrom, answerOn, fitting, generators, pose } from '../../src/questions/index.ts';
import { NOT_SURE, slug, type Ask, type Scenario } from '../../src/questions/question.ts';
import { misconceptions } from '../../src/semantics/misconceptions/index.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { lost } from '../helpers.ts';
import { count, holds, scenarioOf, status, where } from './scenarios.ts';

const NEW = 'PUT /users/2 {"name":"Bob"}';
const POST = 'POST /users {"name":"Bob"}';

/** Where each misconception answers otherwise than the reference: the scenario, what is asked, both answers. */
const apart: Readonly<Record<string, readonly [Scenario, Ask, right: string, believed: string][]>> = {
  'put-needs-existing': [
    [scenarioOf([NEW]), count, 'two', 'one'],
    [scenarioOf([NEW]), status(1), 'status-201', 'status-404'],
    [scenarioOf([NEW]), where(1), 'at-users-2', 'nowhere'],
    [scenarioOf([NEW]), holds('/users/2'), 'holds-name-bob', 'holds-nothing'],
  ],
  'post-uses-my-id': [
    [scenarioOf(['POST /users {"id":7}']), where(1), 'at-users-2', 'at-users-7'],
    [scenarioOf(['POST /users {"id":7}']), holds('/users/7'), 'holds-nothing', 'holds-id-7'],
  ],
  'post-to-item-updates': [
    [scenarioOf(['POST /users/1 {"name":"Bob"}']), status(1), 'status-405', 'status-204'],
    [scenarioOf(['POST /users/1 {"name":"Bob"}']), where(1), 'nowhere', 'at-users-1'],
    [
      scenarioOf(['POST /users/1 {"name":"Bob"}']),
      holds('/users/1'),
      'holds-name-ann-email-ann-example-com',
      'holds-name-bob-email-ann-example-com',
    ],
  ],
  'put-appends-a-copy': [[scenarioOf([NEW, NEW]), count, 'two', 'three']],
  'post-is-idempotent': [
    [scenarioOf([POST, POST]), count, 'three', 'two'],
    [scenarioOf([POST, POST]), where(2), 'at-users-3', 'nowhere'],
    [scenarioOf([lost(POST), POST]), count, 'three', 'two'],
  ],
  'put-merges': [
    [
      scenarioOf(['PUT /users/1 {"name":"Bob"}']),
      holds('/users/1'),
      'holds-name-bob',
      'holds-name-bob-email-ann-example-com',
    ],
  ],
  'post-always-creates': [
    [scenarioOf(['POST /users/1/welcome-email']), count, 'one', 'two'],
    [scenarioOf(['POST /users/1/welcome-email']), status(1), 'status-202', 'status-201'],
    [scenarioOf(['POST /users/1/welcome-email']), where(1), 'nowhere', 'at-users-2'],
  ],
};

test('every misconception tells itself apart somewhere', () => {
  expect(Object.keys(apart)).toEqual(misconceptions.map(({ id }) => id));
});

describe.each(misconceptions)('$id', ({ id, change }) => {
  test.each(apart[id] ?? [])('answers otherwise than the reference (%#)', (scenario, ask, right, believed) => {
    expect(answerOn(rfc9110, ask, scenario).id).toBe(right);
    expect(answerOn(change(rfc9110), ask, scenario).id).toBe(believed);
    const question = pose('q', ask, scenario);
    expect(question?.options.map((option) => option.id)).toEqual(expect.arrayContaining([right, believed]));
    expect(question && fitting(question, believed).map((each) => each.id)).toContain(id);
    expect(question && fitting(question, right).map((each) => each.id)).not.toContain(id);
  });
});

describe('pose', () => {
  test('asks nothing where every misconception answers as the reference does', () => {
    expect(pose('q', count, scenarioOf(['GET /users']))).toBeUndefined();
  });

  test('offers what the misconceptions make of it, and not to be sure; in an order that tells nothing', () => {
    expect(pose('q', count, scenarioOf([NEW, NEW], 4))).toEqual({
      id: 'q',
      text: 'How many users will the server hold after #5?',
      options: [{ id: 'one', text: 'one' }, { id: 'two', text: 'two' }, { id: 'three', text: 'three' }, NOT_SURE],
      about: { ask: count, scenario: scenarioOf([NEW, NEW], 4) },
    });
  });

  test('offers five options at most, the right one among them', () => {
    const scenario = scenarioOf([NEW, NEW, NEW, NEW, POST, POST, POST, 'POST /users/1/welcome-email']);
    const question = pose('q', count, scenario);
    expect(question?.options).toHaveLength(5);
    expect(question?.options).toContainEqual(answerOn(rfc9110, count, scenario));
  });

  const path = fc.constantFrom('/users', '/users/1', '/users/2', '/users/1/welcome-email', '/notes/a', '/nowhere');
  const content = fc.constantFrom('', ' {"name":"Bob"}', ' {"id":7}', ' milk', ' [1]', ' {');
  const line = fc
    .tuple(fc.constantFrom('GET', 'PUT', 'POST', 'DELETE'), path, content)
    .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`);
  const request = fc.oneof(line, line.map(lost));
  const scenario = fc
    .tuple(fc.array(request, { minLength: 1, maxLength: 5 }), fc.nat(9))
    .map(([sent, before]) => scenarioOf(sent, before + 1));
  const ask = (sent: number): fc.Arbitrary<Ask> =>
    fc.oneof(
      fc.constant(count),
      fc.constant<Ask>({ kind: 'count', collection: '/notes' }),
      fc.integer({ min: 1, max: sent }).map(where),
      fc.integer({ min: 1, max: sent }).map(status),
      fc.constantFrom('/users/1', '/users/2', '/notes/a').map((each) => holds(each as '/users/1')),
    );
  const asked = scenario.chain((each) => fc.tuple(fc.constant(each), ask(each.sendings.length)));

  test('gives options that differ, the right one and not-sure among them, and the same on every run', () => {
    fc.assert(
      fc.property(asked, ([about, what]) => {
        const question = pose('q', what, about);
        expect(pose('q', what, about)).toEqual(question);
        if (question === undefined) return;
        const { options, text } = question;
        expect(text).toMatch(/#\d+.*\?$/);
        expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
        expect(options.length).toBeGreaterThanOrEqual(3);
        expect(options.length).toBeLessThanOrEqual(5);
        expect(options.at(-1)).toBe(NOT_SURE);
        expect(options).toContainEqual(answerOn(rfc9110, what, about));
        for (const { id } of options.slice(0, -1)) {
          expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
          const believers = fitting(question, id);
          expect(believers.length > 0 || id === answerOn(rfc9110, what, about).id).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('shows the same order whichever of the options is right', () => {
    fc.assert(
      fc.property(asked, ([about, what]) => {
        const options = pose('q', what, about)?.options.slice(0, -1) ?? [];
        const { rank } = generators[what.kind];
        const ranks = options.map(rank);
        expect(ranks).toEqual([...ranks].sort((one, other) => (one < other ? -1 : 1)));
      }),
    );
  });
});

describe('an answer', () => {
  test('from exchanges that happened is that of the server which had them', () => {
    const scenario = scenarioOf([NEW, POST]);
    const trace = traceOf(rfc9110, scenario.world, scenario.sendings);
    expect(answerFrom(where(2), trace, worldAfter(trace, scenario.world))).toEqual({
      id: 'at-users-3',
      text: '/users/3',
    });
  });

  test('fits nobody where the question is in words', () => {
    expect(fitting({ id: 'q', text: 'Why?', options: [] }, 'so')).toEqual([]);
  });

  test.each([
    ['at', '/users/1', 'at-users-1'],
    ['holds', '{"a":"É"}', 'holds-a'],
    ['holds', '', 'holds'],
  ])('%s %j has the id %s', (kind, answer, id) => {
    expect(slug(kind, answer)).toBe(id);
  });
});
