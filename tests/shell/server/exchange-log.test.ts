import { expect, it } from '@jest/globals';
import { cut, exchangeJson, wholeLength } from '../../../src/evidence/exchange-json.ts';
import { playground } from '../../../src/semantics/playground.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { worldOf } from '../../../src/semantics/world.ts';
import { exchangeLog } from '../../../src/shell/server/exchange-log.ts';
import { putAlice } from '../requests.ts';

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

it('keeps no more than 16 MiB, and of a large content the first 64 KiB', () => {
  const log = exchangeLog();
  const request = { ...putAlice, headers: [['Content-Type', 'text/plain']], body: new Uint8Array(1_000_000) } as const;
  const large = respond(rfc9110, worldOf(playground), { ...request, target: '/notes/x' });
  for (let count = 1; count <= 500; count += 1) log.note({ ...exchange, request, step: large });
  const entries = log.entries();
  expect([entries.length, entries.at(-1)?.number]).toStrictEqual([Math.floor(2 ** 24 / (2 * 2 ** 16 + 1024)), 500]);
  expect(entries[0]).toMatchObject({ request: { body: { length: 65_536 } } });
  expect(entries.map(exchangeJson)[0]).toMatchObject({
    request: { body: { cut: '\0'.repeat(65_536), bytes: 1_000_000 } },
    changes: [{ kind: 'created', after: { cut: { type: 'text/plain', text: '\0'.repeat(65_536) }, bytes: 1_000_000 } }],
  });
});

it('cuts what was there before as well, and never a number short', () => {
  const log = exchangeLog();
  const put = (digits: number) => ({ ...putAlice, body: new TextEncoder().encode('1'.repeat(digits)) });
  const first = respond(rfc9110, worldOf(playground), put(100_000));
  const second = respond(rfc9110, first.after, put(100_001));
  const gone = respond(rfc9110, second.after, { ...putAlice, method: 'DELETE' });
  const mailed = {
    ...second,
    effects: [{ kind: 'mailed', mail: { to: 'a', subject: 'b', about: '/users/1' } }],
  } as const;
  for (const each of [second, gone, mailed]) log.note({ ...exchange, step: each });
  const cut = (bytes: number) => ({ cut: { text: '1'.repeat(65_536) }, bytes });
  expect(log.entries().map((entry) => exchangeJson(entry).changes)).toMatchObject([
    [{ kind: 'replaced', before: cut(100_000), after: cut(100_001) }],
    [{ kind: 'deleted', before: cut(100_001), after: null }],
    [{ kind: 'mailed' }],
  ]);
});

it('cuts bytes that are no text', () => {
  const log = exchangeLog();
  const request = { ...putAlice, target: '/notes/x', headers: [['Content-Type', 'image/png']] } as const;
  const step = respond(rfc9110, worldOf(playground), { ...request, body: new Uint8Array(100_000) });
  log.note({ ...exchange, step });
  expect(log.entries().map((entry) => exchangeJson(entry).changes)).toMatchObject([
    [{ after: { cut: { type: 'image/png', base64: 'A'.repeat(87_380) + 'AA==' }, bytes: 100_000 } }],
  ]);
});

it('cuts no character in two', () => {
  for (const text of ['é', '€', '😀', 'a'])
    for (const most of [4, 5, 6, 7]) {
      const bytes = new TextEncoder().encode(text.repeat(8));
      const first = cut(bytes, most);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(first)).toBe(
        text.repeat(Math.floor(most / (bytes.length / 8))),
      );
      expect(wholeLength(first)).toBe(bytes.length);
    }
});
