import { describe, expect, it } from '@jest/globals';
import { awaits, readArmedFault } from '../../src/evidence/armed-fault.ts';
import { FAULTS } from '../../src/http/sending.ts';
import { request } from '../shell/requests.ts';

const drop = { method: 'POST', path: '/users', fault: 'apply-then-drop', times: 2 } as const;

describe('a fault to arm', () => {
  it('is read from JSON', () => {
    expect(readArmedFault(drop)).toStrictEqual({ fault: drop });
  });

  it.each(FAULTS.filter((fault) => fault !== 'none'))('is any that a request can meet: %s', (fault) => {
    const whole = { ...drop, fault, ...(fault === 'delay' ? { ms: 500 } : {}) };
    expect(readArmedFault(whole)).toStrictEqual({ fault: whole });
  });

  it('waits for one request unless it says for how many', () => {
    const { times, ...once } = drop;
    expect(readArmedFault(once)).toStrictEqual({ fault: { ...drop, times: times - 1 } });
  });

  it.each([
    ['a method that is none', { ...drop, method: 'P T' }, /^method: write a method/],
    ['no method', { ...drop, method: undefined }, /^method: /],
    ['a path with a query', { ...drop, path: '/users?a' }, /^path: write a path/],
    ['no path', { ...drop, path: undefined }, /^path: /],
    ['a fault that is not known', { ...drop, fault: 'explode' }, /^fault: .*drop-before-apply.*apply-then-drop/],
    ['no fault at all', { ...drop, fault: 'none' }, /^fault: /],
    ['no times', { ...drop, times: 0 }, /^times: /],
    ['half a time', { ...drop, times: 0.5 }, /^times: /],
    ['a delay without its length', { ...drop, fault: 'delay' }, /^ms: say for how many milliseconds/],
    ['a delay of less than nothing', { ...drop, fault: 'delay', ms: -1 }, /^ms: /],
    ['a delay without end', { ...drop, fault: 'delay', ms: 600_001 }, /^ms: /],
    ['a length of what has none', { ...drop, ms: 3 }, /^ms: only a delay/],
    ['a member too many', { ...drop, often: 3 }, /often/],
    ['two things wrong', { ...drop, fault: 'x', times: 0 }, /^fault: .*; times: /],
    ['a list', [drop], /object/],
    ['null', null, /object/],
  ])('is not read from %s, and says why', (_, value, wrong) => {
    expect(readArmedFault(value)).toStrictEqual({ wrong: expect.stringMatching(wrong) as unknown });
  });

  it.each([
    ['its method and path', request('POST', '/users'), true],
    ['a query beside', request('POST', '/users?a=1'), true],
    ['another method', request('PUT', '/users'), false],
    ['another case', request('post', '/users'), false],
    ['another path', request('POST', '/users/1'), false],
  ])('compares %s', (_, sent, waits) => {
    expect(awaits(drop, sent)).toBe(waits);
  });
});
