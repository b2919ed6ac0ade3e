import { expect, it } from '@jest/globals';
import { armedFaults } from '../../src/shell/armed-faults.ts';
import { request } from './requests.ts';

const drop = { method: 'POST', path: '/users', fault: 'apply-then-drop', times: 1 } as const;
const post = request('POST', '/users', '{}');

it('lets requests be while no fault waits for them', () => {
  const faults = armedFaults();
  expect(faults.meet(post)).toBe('none');
  faults.arm(drop);
  expect(faults.meet(request('PUT', '/users'))).toBe('none');
  expect(faults.meet(request('POST', '/articles'))).toBe('none');
});

it('meets as many requests as it was armed for', () => {
  const faults = armedFaults();
  faults.arm({ ...drop, times: 2 });
  expect([faults.meet(post), faults.meet(post), faults.meet(post)]).toStrictEqual([
    'apply-then-drop',
    'apply-then-drop',
    'none',
  ]);
});

it('adds up when armed twice', () => {
  const faults = armedFaults();
  faults.arm(drop);
  faults.arm(drop);
  expect([faults.meet(post), faults.meet(post), faults.meet(post)]).toContain('none');
  expect(faults.meet(post)).toBe('none');
});

it('meets requests with each fault in the order in which they were armed', () => {
  const faults = armedFaults();
  faults.arm({ ...drop, fault: 'drop-before-apply' });
  faults.arm(drop);
  expect([faults.meet(post), faults.meet(post), faults.meet(post)]).toStrictEqual([
    'drop-before-apply',
    'apply-then-drop',
    'none',
  ]);
});

it('is taken back by what arming gives, and only that', () => {
  const faults = armedFaults();
  const disarm = faults.arm(drop);
  faults.arm(drop);
  disarm();
  disarm();
  expect([faults.meet(post), faults.meet(post)]).toStrictEqual(['apply-then-drop', 'none']);
});

it('is over when cleared', () => {
  const faults = armedFaults();
  const disarm = faults.arm(drop);
  faults.clear();
  disarm();
  expect(faults.meet(post)).toBe('none');
});
