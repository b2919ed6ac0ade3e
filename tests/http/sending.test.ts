import { expect, it } from '@jest/globals';
import { FAULTS, isLost } from '../../src/http/sending.ts';

const losing = {
  none: false,
  'drop-before-apply': true,
  'apply-then-drop': true,
  'apply-then-503': false,
  delay: false,
};

it.each(FAULTS)('loses its reply where the fault drops it, and only there: %s', (fault) => {
  expect(isLost({ fault })).toBe(losing[fault]);
});

it('knows the faults of the server', () => {
  expect(FAULTS).toStrictEqual(Object.keys(losing));
});
