import { expect, it } from '@jest/globals';
import { keyboardOn } from '../../../src/shell/terminal/keyboard.ts';
import { fakeTerminal } from '../fake-terminal.ts';

it('is in raw mode between two inputs, whatever a line editor does when it is through with one', async () => {
  const { terminal, type, isRaw } = fakeTerminal();
  const { listen, setRawMode, close } = keyboardOn(terminal);
  expect(isRaw()).toBe(true);
  const entered = new Promise((resolve) => {
    listen(({ kind }) => {
      if (kind === 'enter') resolve(undefined);
    });
  });
  setRawMode(false);
  expect(isRaw()).toBe(false);
  setRawMode(true);
  type('1\r');
  await entered;
  setRawMode(false);
  expect(isRaw()).toBe(true);
  close();
  expect(isRaw()).toBe(false);
});

it('works where the input has no modes', () => {
  const { terminal, raw } = fakeTerminal();
  keyboardOn({ ...terminal, input: Object.assign(terminal.input, { setRawMode: undefined }) }).close();
  expect(raw()).toBe('\u001b[?2004h\u001b[?2004l\u001b[?25h');
});

it('is closed once', () => {
  const { terminal, raw } = fakeTerminal();
  const { close, ended } = keyboardOn(terminal);
  close();
  const written = raw();
  close();
  expect(raw()).toBe(written);
  expect(ended.aborted).toBe(true);
});
