import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/questions/question.ts';
import { computeQuestion } from '../../../src/questions/multiple-choice.ts';
import { retry as generator } from '../../../src/questions/kinds/retry.ts';
import { lost } from '../../helpers.ts';
import { aboutOf, answerTo, believing, count, faulty, holds, idsOf, retry, scenarioOf, status } from '../scenarios.ts';

const PUT = 'PUT /users/2 {"name":"Bob"}';
const POST = 'POST /users {"name":"Bob"}';

describe('after a lost reply, sent again', () => {
  test.each([
    ['a PUT leaves one state', retry(count), [lost(PUT), PUT], 'two', 'two'],
    ['a POST leaves what it may', retry(count), [lost(POST), POST], 'two-or-three', 'two or three'],
    [
      'nor does it matter which way was written down',
      retry(count),
      [faulty('drop-before-apply', POST), POST],
      'two-or-three',
      'two or three',
    ],
    ['a PUT leaves what it sent', retry(holds('/users/2')), [lost(PUT), PUT], 'holds-name-bob', '{"name":"Bob"}'],
    [
      'a POST may be found',
      retry(holds('/users/3')),
      [lost(POST), POST],
      'holds-name-bob-or-holds-nothing',
      '{"name":"Bob"} or 404 Not Found',
    ],
    [
      'a PUT is answered as it may have arrived',
      retry(status(2)),
      [lost(PUT), PUT],
      'status-200-or-204-or-status-201',
      '200 or 204, or 201 Created',
    ],
    [
      'a DELETE too',
      retry(status(2)),
      [lost('DELETE /users/1'), 'DELETE /users/1'],
      'status-200-or-204-or-status-404',
      '200 or 204, or 404 Not Found',
    ],
    ['a POST creates', retry(status(2)), [lost(POST), POST], 'status-201', '201 Created'],
  ] as const)('%s', (_, ask, sent, id, text) => {
    expect(answerTo(ask, sent)).toMatchObject({ id, text });
  });

  test('what it was exactly is told where both ways come to it', () => {
    expect(answerTo(retry(status(2)), [lost('PUT /users/1 {}'), 'PUT /users/1 {}'])).toEqual({
      id: 'status-200-or-204',
      text: '200 or 204',
      seen: '204 No Content',
    });
  });

  test('is a set where the two ways come to two, and not where a content only reads like one', () => {
    const set = answerTo(retry(count), [lost(POST), POST]);
    expect(set.either?.map(({ id }) => id)).toEqual(['two', 'three']);
    const forged = answerTo(retry(holds('/notes/a')), [
      lost('PUT /notes/a n a or holds b'),
      'PUT /notes/a n a or holds b',
    ]);
    expect(forged).toEqual({ id: 'holds-n-a-or-holds-b', text: 'n a or holds b' });
  });

  test('two contents that are written alike stay two', () => {
    const sent = [lost('PUT /users/2 {"a":"b"}'), 'POST /users/2 {}'];
    const or = ['PUT /notes/a x or y', lost('PUT /notes/a z')];
    expect(answerTo(retry(holds('/users/2')), sent).id).toBe('holds-a-b-or-holds-nothing');
    expect(answerTo(retry(holds('/notes/a')), or).text).toBe('x or y, or z');
    const alike = ['PUT /notes/a x!', lost('PUT /notes/a x?')];
    expect(answerTo(retry(holds('/notes/a')), alike)).toMatchObject({ id: 'holds-x-or-holds-x', text: 'x? or x!' });
  });

  test('nobody who takes a belief about the way for granted sees both', () => {
    const about = aboutOf(retry(count), [lost(POST), POST]);
    expect(idsOf(believing('timeout-means-it-failed'), about)).toEqual(['two']);
  });
});

describe('the question', () => {
  test.each([
    [count, 'How many users can there be after #5? Choose what covers every case.'],
    [holds('/users/2'), 'After #5, what can GET /users/2 return? Choose what covers every case.'],
    [status(2), 'With which status can #5 be answered? Choose what covers every case.'],
  ] as const)('asks for what may be: %j', (of, text) => {
    expect(generator.text(retry(of), scenarioOf([lost(PUT), PUT], 4))).toBe(text);
  });

  test('has its options in the order of numbers, those that hold several among them', () => {
    const number = (id: string): Answer => ({ id, text: id.replace('n-', '') });
    const set = (...ids: readonly string[]): Answer => ({ id: ids.join('-or-'), text: '', either: ids.map(number) });
    const numbers = ['two', 'n-11', 'ten', 'one', 'none'].map(number);
    const sets = [set('one', 'two'), set('one', 'three'), set('n-11', 'n-12')];
    const ordered = [...numbers, ...sets].toSorted((a, b) => (generator.rank(a) < generator.rank(b) ? -1 : 1));
    expect(ordered.map(({ id }) => id)).toEqual([
      'none',
      'one',
      'one-or-two',
      'one-or-three',
      'two',
      'ten',
      'n-11',
      'n-11-or-n-12',
    ]);
  });

  test('offers one way, the other, and either', () => {
    const minds = [believing('timeout-means-it-failed'), believing('post-is-idempotent')];
    const question = computeQuestion('q', aboutOf(retry(count), [lost(POST), POST]), { minds });
    expect(question?.options.map(({ id }) => id)).toEqual(['two', 'two-or-three', 'three', 'not-sure']);
  });
});
