import { expect, it } from '@jest/globals';
import { canAsk } from '../../../src/shell/terminal/look-of.ts';

const terminal = { isTTY: true };

it.each<[asks: boolean, given: Parameters<typeof canAsk>[0]]>([
  [true, { stdin: terminal, stdout: terminal, env: {} }],
  [true, { stdin: terminal, stdout: terminal, env: { CI: '' } }],
  [true, { stdin: terminal, stdout: terminal, env: { CI: 'false' } }],
  [false, { stdin: terminal, stdout: terminal, env: { CI: 'true' } }],
  [false, { stdin: {}, stdout: terminal, env: {} }],
  [false, { stdin: terminal, stdout: {}, env: {} }],
  [false, { stdin: { isTTY: false }, stdout: { isTTY: false }, env: {} }],
])('has somebody to ask (%s): %j', (asks, given) => {
  expect(canAsk(given)).toBe(asks);
});
