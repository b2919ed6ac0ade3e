import { describe, expect, it } from '@jest/globals';
import { readFaultText } from '../../src/evidence/armed-fault.ts';

const drop = { method: 'POST', path: '/users', fault: 'apply-then-drop', times: 1 };

describe('a fault on a line', () => {
  it.each([
    ['POST /users apply-then-drop', drop],
    ['  POST   /users\tapply-then-drop  ', drop],
    ['POST /users apply-then-drop x2', { ...drop, times: 2 }],
    ['POST /users delay 500', { ...drop, fault: 'delay', ms: 500 }],
    ['POST /users delay x3 500', { ...drop, fault: 'delay', times: 3, ms: 500 }],
    ['FOO / apply-then-503', { ...drop, method: 'FOO', path: '/', fault: 'apply-then-503' }],
  ])('is read: %s', (text, fault) => {
    expect(readFaultText(text)).toStrictEqual({ fault });
  });

  it.each([
    ['', /^the form is METHOD PATH FAULT \[xTIMES\] \[MS\]$/],
    ['POST /users', /the form/],
    ['POST /users apply-then-drop 2x', /the form/],
    ['POST /users delay 500 x3', /the form/],
    ['POST /users delay -1', /the form/],
    ['POST /users delay 1.5', /the form/],
    ['P@ST /users apply-then-drop', /^method: /],
    ['POST users apply-then-drop', /^path: /],
    ['POST /users?a apply-then-drop', /^path: /],
    ['POST /users explode', /^fault: /],
    ['POST /users none', /^fault: /],
    ['POST /users apply-then-drop x0', /^times: /],
    ['POST /users apply-then-drop 500', /^ms: only a delay/],
    ['POST /users delay', /^ms: say for how many/],
    ['POST /users delay 99999999999999999999', /^ms: /],
  ])('is refused: %s', (text, wrong) => {
    expect(readFaultText(text)).toStrictEqual({ wrong: expect.stringMatching(wrong) as unknown });
  });
});
