import { describe, expect, it } from '@jest/globals';
import type { LoggedExchange } from '../../../src/evidence/exchange-json.ts';
import { FAULTS, type Fault } from '../../../src/http/sending.ts';
import { playground } from '../../../src/semantics/playground.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { worldOf } from '../../../src/semantics/world.ts';
import { emptyRecords, type Applied } from '../../../src/shell/server/records.ts';
import { putAlice } from '../requests.ts';

const step = respond(rfc9110, worldOf(playground), putAlice);
const applied = (fault: Fault, isOpen = true): Applied => ({
  request: putAlice,
  step,
  fault,
  client: { port: 4000, isOpen: () => isOpen },
});

/** What comes of noting a request that was applied. */
function noted(each: Applied) {
  const told: LoggedExchange[] = [];
  const records = emptyRecords((logged) => told.push(logged));
  return { reply: records.note(each), told, records };
}

describe('the records', () => {
  it.each([
    ['none', 201, true],
    ['delay', 201, true],
    ['apply-then-503', 503, false],
    ['apply-then-drop', undefined, false],
  ] as const)('tell which reply was delivered: %s', (fault, status, delivered) => {
    const { reply, told, records } = noted(applied(fault));
    expect(reply?.status).toBe(status);
    expect(told).toMatchObject([{ number: 1, fault, delivered, step: { response: { status: 201 } } }]);
    expect(records.exchanges()).toMatchObject([{ fault, delivered }]);
  });

  it.each(FAULTS)('join the step to the port of its client: %s', (fault) => {
    const { records } = noted(applied(fault));
    expect(records.stepFor(4000)).toBe(step);
    records.forget(4000);
    expect(records.stepFor(4000)).toBeUndefined();
  });

  it('have nothing for the port of a client that has gone, and nothing was delivered', () => {
    const { told, records } = noted(applied('delay', false));
    expect(told).toMatchObject([{ delivered: false }]);
    expect(records.stepFor(4000)).toBeUndefined();
  });

  it('begin anew', () => {
    const { records } = noted(applied('none'));
    records.clear();
    expect(records.exchanges()).toStrictEqual([]);
    expect(records.stepFor(4000)).toBeUndefined();
  });
});
