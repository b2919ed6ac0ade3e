import { expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { Interrupted } from '../../../src/errors.ts';
import type { Prompter } from '../../../src/session/prompter.ts';
import { plainPrompter } from '../../../src/shell/terminal/plain-prompter.ts';

interface Streams {
  readonly input: PassThrough;
  readonly signals: EventEmitter;
  readonly written: () => string;
}

function prompting(): Prompter & Streams {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const signals = new EventEmitter();
  let written = '';
  output.on('data', (text: string) => {
    written += text;
  });
  return { ...plainPrompter({ input, output, signals }), input, signals, written: () => written };
}

it('writes the message, and gives a line', async () => {
  const { ask, input, written } = prompting();
  const answer = ask('How many?');
  input.write('two\n');
  expect(await answer).toBe('two');
  expect(written()).toBe('> How many? ');
});

it('writes a mark alone where there is no message', async () => {
  const { ask, input, written } = prompting();
  input.write('\n');
  expect(await ask('')).toBe('');
  expect(written()).toBe('> ');
});

it('keeps lines for the prompts to come, past the end of the input', async () => {
  const { ask, input } = prompting();
  input.end('1\r\n2\nhalf');
  expect(await ask('First')).toBe('1');
  expect(await ask('Second')).toBe('2');
  expect(await ask('Third')).toBe('half');
  await expect(ask('Fourth')).rejects.toBeInstanceOf(Interrupted);
});

it('shows a prefill, its control characters made visible', async () => {
  const { ask, input, written } = prompting();
  input.write('\n');
  await ask('Send', { prefill: 'PUT / HTTP/1.1\nX: \u001b[2J' });
  expect(written()).toBe('was: PUT / HTTP/1.1\nX: ␛[2J\n> Send ');
});

it.each<[how: string, leave: (asked: Streams & Prompter) => void]>([
  ['SIGINT', ({ signals }) => void signals.emit('SIGINT')],
  ['the end of the input', ({ input }) => void input.end()],
  [
    'being closed',
    ({ close }) => {
      close();
    },
  ],
])('is interrupted by %s, on a line of its own', async (_how, leave) => {
  const asked = prompting();
  const answer = asked.ask('Send');
  leave(asked);
  await expect(answer).rejects.toBeInstanceOf(Interrupted);
  expect(asked.written()).toBe('> Send \n');
  asked.close();
  await expect(asked.ask('Again')).rejects.toBeInstanceOf(Interrupted);
  expect(asked.written()).toBe('> Send \n');
  expect(asked.signals.eventNames()).toEqual([]);
});
