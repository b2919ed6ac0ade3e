import { expect, it } from '@jest/globals';
import none from '../../../src/shell/terminal/no-colour-support.ts';

it('finds no colour on any stream', () => {
  expect(none).toStrictEqual({ stdout: false, stderr: false });
});
