import { describe, expect, it } from '@jest/globals';
import { effectsOf, statusOf } from '../../src/evidence/exchange.ts';
import { exchangeOf, worldAfter } from '../../src/evidence/trace.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { freshPlayground, lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../helpers.ts';
import { believing } from './broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const dropped = (line: string) => ({ ...send(line), fault: 'drop-before-apply' }) as const;

describe('a reckoned exchange', () => {
  it('has both its sides, and the number it was given', () => {
    const exchange = exchangeOf(rfc9110, freshPlayground, send(put), 7);
    expect(exchange.number).toBe(7);
    expect(exchange.request).toEqual(send(put).request);
    expect(statusOf(exchange)).toBe(201);
    expect(effectsOf(exchange).map(({ kind }) => kind)).toEqual(['created']);
  });

  it('keeps its effect where the reply is lost', () => {
    const exchange = exchangeOf(rfc9110, freshPlayground, lost(put), 1);
    expect(exchange.seen).toEqual({ kind: 'lost' });
    expect(effectsOf(exchange).map(({ kind }) => kind)).toEqual(['created']);
  });

  it('has none where the request never arrives, though a client sees the same', () => {
    const exchange = exchangeOf(rfc9110, freshPlayground, dropped(put), 1);
    expect(exchange.seen).toEqual(exchangeOf(rfc9110, freshPlayground, lost(put), 1).seen);
    expect(exchange.served).toEqual({ kind: 'not-served' });
  });

  it('has the true step beside the 503 that came in its place', () => {
    const exchange = exchangeOf(rfc9110, freshPlayground, { ...send(put), fault: 'apply-then-503' }, 1);
    expect(statusOf(exchange)).toBe(503);
    expect(exchange.served).toMatchObject({ kind: 'served', step: { response: { status: 201 } } });
    expect(effectsOf(exchange).map(({ kind }) => kind)).toEqual(['created']);
  });

  it('is the same late', () => {
    const late = exchangeOf(rfc9110, freshPlayground, { ...send(put), fault: 'delay', ms: 5000 }, 1);
    expect(late).toEqual(exchangeOf(rfc9110, freshPlayground, send(put), 1));
  });
});

describe('a reckoned trace', () => {
  it('sends each request to the world that the one before left, and counts from 1', () => {
    const trace = traceOf(put, lost(put), 'GET /users/1');
    expect(trace.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(trace.map(statusOf)).toEqual([201, undefined, 200]);
  });

  it('goes on as if what never arrived had not been sent', () => {
    const trace = traceOf(dropped(put), put);
    expect(trace.map(statusOf)).toEqual([undefined, 201]);
    expect(worldAfter(trace, freshPlayground).bookkeeping.requests).toBe(1);
  });

  it('goes on from what a request did, whatever reply came', () => {
    const trace = traceOf({ ...send(put), fault: 'apply-then-503' }, { ...send(put), fault: 'delay', ms: 1 }, put);
    expect(trace.map(statusOf)).toEqual([503, 204, 204]);
  });

  it('is that of the semantics it is reckoned on', () => {
    expect(worldAfter(traceOn(believing('put-appends-a-copy'), put, put), freshPlayground).resources.size).toBe(3);
  });
});

describe('the world after a trace', () => {
  it('is the one it started in, where the server saw nothing', () => {
    expect(worldAfter([], freshPlayground)).toBe(freshPlayground);
    expect(worldAfter([turnedAwayAtTheDoor(put, 413)], freshPlayground)).toBe(freshPlayground);
  });

  it('is the one that the last request which the server saw left', () => {
    const trace = [...traceOf(put), turnedAwayAtTheDoor('DELETE /users/1', 421, 2)];
    expect(worldAfter(trace, freshPlayground).resources.has('/users/1')).toBe(true);
  });
});
