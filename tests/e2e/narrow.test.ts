import stringWidth from 'string-width';
import { expect, it } from '@jest/globals';
import { tutor } from './tutor.ts';

// Where the cursor is moved, another line begins: what is painted there is measured by itself.
function widestIn(raw: string): string {
  const lines = raw
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .split(/\r|\n|\u001b\[[\d;?]*[A-Za-z]/)
    // In plain words it is the terminal that lays out what is typed, and the prompt before it.
    .filter((line) => !line.startsWith('> '))
    // A command is on a line of its own, which is not broken, so that it can be copied.
    .filter((line) => !/^ *node .* start\b/.test(line));
  return lines.reduce((widest, line) => (stringWidth(line) > stringWidth(widest) ? line : widest), '');
}

it.each([
  { cols: 40, args: [], lesson: 'once-more' },
  { cols: 40, args: ['--plain'], lesson: 'two-ways' },
  { cols: 20, args: [], lesson: 'two-ways' },
])('writes no line wider than a screen of $cols columns: $lesson $args', async ({ cols, args, lesson }) => {
  const running = tutor(['start', lesson, ...args], { cols });
  let shown = await running.begins(NARROW);
  for (let prompts = 0; prompts < 8 && !shown.includes('Lesson done'); prompts += 1)
    shown = await running.say('1\r', NARROW);
  running.write('quit\r');
  expect(await running.exit).toMatchObject({ exitCode: 0 });
  const widest = widestIn(running.raw());
  expect({ widest, width: stringWidth(widest) > cols }).toStrictEqual({ widest, width: false });
});

// A prompt may go over several lines here.
const NARROW = /\?$|^ *[›>]$/;
