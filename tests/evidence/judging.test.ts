import { describe, expect, it } from '@jest/globals';
import { statusOf, succeeded, type Exchange } from '../../src/evidence/exchange.ts';
import { judgeEach, judgeEvery, judgeRepeats } from '../../src/evidence/judging.ts';
import type { RuleOutcome, Verdict } from '../../src/evidence/verdict.ts';
import { traceOf, traceOn } from '../helpers.ts';
import { putAppendsLate } from './broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';

const summary = (verdict: Verdict): unknown => [
  verdict.outcome,
  'evidence' in verdict ? verdict.evidence.map(({ number }) => number) : [],
];

describe('a rule that each exchange shows by itself', () => {
  const outcomes: Readonly<Record<number, RuleOutcome>> = { 200: 'upheld', 404: 'contradicted' };
  const shows = (exchange: Exchange) => outcomes[statusOf(exchange) ?? 0];
  const judge = judgeEach(shows);

  it('is contradicted by every counterexample, where each does harm', () => {
    const trace = traceOf('GET /users', 'GET /a', 'GET /b');
    expect(summary(judgeEvery(shows)(trace))).toEqual(['contradicted', [2, 3]]);
  });

  it.each([
    ['untested where none shows anything', traceOf(put, put), 'untested', []],
    ['upheld by all that show it', traceOf('GET /users', put, 'GET /users'), 'upheld', [1, 3]],
    ['contradicted by the first counterexample', traceOf('GET /users', 'GET /a', 'GET /b'), 'contradicted', [2]],
  ])('is %s', (_, trace, outcome, evidence) => {
    expect(summary(judge(trace))).toEqual([outcome, evidence]);
  });
});

describe('a rule about repeats', () => {
  const judge = judgeRepeats('PUT', succeeded);

  it.each([
    ['untested without a repeat', traceOf(put), 'untested', []],
    [
      'upheld by the latest request that was repeated',
      traceOf(put, put, 'DELETE /users/1', put, put),
      'upheld',
      [4, 5],
    ],
    ['contradicted by any repeat with an effect', traceOn(putAppendsLate, put, put, put), 'contradicted', [1, 3]],
  ])('is %s', (_, trace, outcome, evidence) => {
    expect(summary(judge(trace))).toEqual([outcome, evidence]);
  });
});
