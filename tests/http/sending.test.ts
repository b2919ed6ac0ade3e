import { expect, it } from '@jest/globals';
import { FAULTS, isLost } from '../../src/http/sending.ts';
import { requestOf } from '../helpers.ts';

it.each([
  ['none', false],
  ['drop-before-apply', true],
  ['apply-then-drop', true],
] as const)('loses its reply by the fault %s: %j', (fault, lost) => {
  expect(FAULTS).toContain(fault);
  expect(isLost({ request: requestOf('PUT /users/1 {}'), fault })).toBe(lost);
});
