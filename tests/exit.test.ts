import { expect, it } from '@jest/globals';
import { EXIT } from '../src/exit.ts';

it('gives each ending the code that the documentation promises', () => {
  expect(EXIT).toEqual({
    ok: 0,
    failed: 1,
    usage: 2,
    unreadable: 3,
    broken: 4,
    bug: 70,
    interrupted: 130,
    terminated: 143,
  });
});
