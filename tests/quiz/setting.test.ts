import { describe, expect, test } from '@jest/globals';
import type { Sending } from '../../src/http/sending.ts';
import { declaredIn } from '../../src/questions/declared.ts';
import { requestLines, settingOf } from '../../src/quiz/setting.ts';
import { lost, send } from '../helpers.ts';
import { count, scenarioOf } from '../questions/scenarios.ts';

const PUT = 'PUT /users/123 {"name":"Alice"}';
const POST = 'POST /users {"name":"Bob"}';
const dropped: Sending = { ...lost(PUT), fault: 'drop-before-apply' };
const with503: Sending = { ...send(PUT), fault: 'apply-then-503' };
const late: Sending = { ...send(PUT), fault: 'delay', ms: 500 };

describe('the requests', () => {
  test.each<[string, readonly (string | Sending)[], readonly string[]]>([
    ['none', [], []],
    ['one', [PUT], [`#1 ${PUT}`]],
    ['the same twice', [PUT, PUT], [`#1 to #2 ${PUT}, twice`]],
    ['the same three times', [PUT, PUT, PUT], [`#1 to #3 ${PUT}, three times`]],
    ['the same eleven times', Array<string>(11).fill(PUT), [`#1 to #11 ${PUT}, 11 times`]],
    ['one to which no reply comes', [lost(PUT)], [`#1 ${PUT}, no reply comes`]],
    [
      'two to which no reply comes, however',
      [lost(PUT), dropped],
      [`#1 to #2 ${PUT}, twice, no reply comes to either`],
    ],
    [
      'three to which none comes',
      [lost(PUT), lost(PUT), lost(PUT)],
      [`#1 to #3 ${PUT}, three times, no reply comes to any of them`],
    ],
    ['one sent again', [lost(PUT), PUT], [`#1 ${PUT}, no reply comes`, `#2 ${PUT}`]],
    [
      'one answered 503, and one late',
      [with503, late],
      [`#1 ${PUT}, its reply is 503`, `#2 ${PUT}, its reply comes late`],
    ],
    ['several answered 503', [with503, with503], [`#1 to #2 ${PUT}, twice, each reply is 503`]],
    ['several, with their numbers', [POST, PUT, PUT, POST], [`#1 ${POST}`, `#2 to #3 ${PUT}, twice`, `#4 ${POST}`]],
    ['one of another client', [PUT, { ...send(POST), by: 'other' }], [`#1 ${PUT}`, `#2 another client: ${POST}`]],
    ['one with a header', [send('GET /users/1', ['If-Match', '"r1"'])], ['#1 GET /users/1 If-Match: "r1"']],
  ])('%s', (_, sent, lines) => {
    expect(requestLines(scenarioOf(sent))).toEqual(lines);
  });

  test('have the numbers that the question calls them by', () => {
    expect(requestLines(scenarioOf([PUT, POST], 4))).toEqual([`#4 ${PUT}`, `#5 ${POST}`]);
  });
});

test('what the server declares and holds comes before the requests', () => {
  const scenario = scenarioOf([PUT]);
  const declared = declaredIn(scenario, count);
  expect(declared.length).toBeGreaterThan(0);
  expect(settingOf({ ask: count, scenario })).toEqual([...declared, `#1 ${PUT}`]);
});
