import { expect, it } from '@jest/globals';
import type { Fault } from '../../../src/http/sending.ts';
import { armedFaults, type ArmedFaults } from '../../../src/shell/server/armed-faults.ts';
import { request } from '../requests.ts';

const drop = { method: 'POST', path: '/users', fault: 'apply-then-drop', times: 1 } as const;
const post = request('POST', '/users', '{}');

/** The faults that so many such requests meet, one after the other. */
function met(faults: ArmedFaults, times: number): readonly Fault[] {
  return Array.from({ length: times }, () => faults.meet(post).fault);
}

it('lets requests be while no fault waits for them', () => {
  const faults = armedFaults();
  expect(faults.meet(post).fault).toBe('none');
  faults.arm(drop);
  expect(faults.meet(request('PUT', '/users'))).toEqual({ fault: 'none' });
  expect(faults.meet(request('POST', '/articles')).fault).toBe('none');
});

it('meets as many requests as it was armed for', () => {
  const faults = armedFaults();
  faults.arm({ ...drop, times: 2 });
  expect(met(faults, 3)).toStrictEqual(['apply-then-drop', 'apply-then-drop', 'none']);
});

it('adds up when armed twice', () => {
  const faults = armedFaults();
  faults.arm(drop);
  faults.arm(drop);
  expect(met(faults, 4)).toStrictEqual(['apply-then-drop', 'apply-then-drop', 'none', 'none']);
});

it('meets requests with each fault in the order in which they were armed', () => {
  const faults = armedFaults();
  faults.arm({ ...drop, fault: 'drop-before-apply' });
  faults.arm(drop);
  expect(met(faults, 3)).toStrictEqual(['drop-before-apply', 'apply-then-drop', 'none']);
});

it('is taken back by what arming gives, and only that', () => {
  const faults = armedFaults();
  const disarm = faults.arm(drop);
  faults.arm(drop);
  disarm();
  disarm();
  expect(met(faults, 2)).toStrictEqual(['apply-then-drop', 'none']);
});

it('says how long a delay lasts', () => {
  const faults = armedFaults();
  faults.arm({ ...drop, fault: 'delay', ms: 500 });
  expect(faults.meet(post)).toMatchObject({ fault: 'delay', ms: 500 });
});

it('is as at first after a reset: what was armed later is over, and what waited at first waits again', () => {
  const faults = armedFaults([{ ...drop, times: 2 }]);
  const disarm = faults.arm({ ...drop, fault: 'drop-before-apply' });
  expect(met(faults, 1)).toStrictEqual(['apply-then-drop']);
  faults.reset();
  disarm();
  expect(met(faults, 3)).toStrictEqual(['apply-then-drop', 'apply-then-drop', 'none']);
  faults.reset();
  expect(met(faults, 1)).toStrictEqual(['apply-then-drop']);
});
