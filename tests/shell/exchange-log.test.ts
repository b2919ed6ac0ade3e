import { expect, it } from '@jest/globals';
import { playground } from '../../src/semantics/playground.ts';
import { respond } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { exchangeLog } from '../../src/shell/exchange-log.ts';
import { putAlice } from './requests.ts';

const step = respond(rfc9110, worldOf(playground), putAlice);
const exchange = { request: putAlice, step, delivered: true, fault: 'none' } as const;

it('numbers exchanges from 1', () => {
  const log = exchangeLog();
  expect(log.note(exchange)).toStrictEqual({ ...exchange, number: 1 });
  expect(log.note(exchange).number).toBe(2);
  expect(log.entries().map(({ number }) => number)).toStrictEqual([1, 2]);
});

it('holds on to no world', () => {
  const log = exchangeLog();
  expect(log.note(exchange).step).toBe(step);
  const { response, effects } = step;
  expect(log.entries()).toStrictEqual([{ ...exchange, number: 1, step: { response, effects } }]);
});

it('keeps the last thousand, and goes on counting', () => {
  const log = exchangeLog();
  for (let count = 1; count <= 2500; count += 1) {
    log.note(exchange);
    const numbers = log.entries().map(({ number }) => number);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toStrictEqual([
      Math.min(count, 1000),
      Math.max(1, count - 999),
      count,
    ]);
  }
});

it('begins again when it is cleared', () => {
  const log = exchangeLog();
  log.note(exchange);
  log.clear();
  expect(log.entries()).toStrictEqual([]);
  expect(log.note(exchange).number).toBe(1);
});
