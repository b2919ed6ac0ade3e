import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { launch, type Running, type Size } from '../terminal.ts';

export const root = join(import.meta.dirname, '../..');
export const bin = join(root, 'bin/http-tutor.js');

// Else each test would wait for a screen that never comes.
if (!existsSync(join(root, 'dist/main.js'))) throw new Error('dist/ is missing: npm run build makes it');

const rooms: string[] = [];
afterAll(() => {
  for (const room of rooms) rmSync(room, { recursive: true, force: true });
});

/** An empty folder, which is removed after the last test of the file. */
export function emptyRoom(): string {
  const room = mkdtempSync(join(tmpdir(), 'http-tutor-'));
  rooms.push(room);
  return room;
}

/** A tutor in a terminal, with a person who answers. */
export interface Tutor extends Running {
  /** Types, waits for the prompt that comes of it, and gives all that was shown in between. */
  readonly say: (keys: string, prompt?: RegExp) => Promise<string>;
  /** Waits for the first prompt, and gives all that was shown until then. */
  readonly begins: (prompt?: RegExp) => Promise<string>;
}

// A prompt that nothing was typed at yet: where the lesson waits, where it asks, or where a request goes.
const PROMPT = /^ *(?:[›>] (?:.*\?|#\d+)|[›>]|\? .*\[y\/N\])$/;

/** Starts the built tutor in a terminal that is high enough for a lesson to stay in view. */
export function tutor(args: readonly string[], size: Size = {}): Tutor {
  const running = launch(args, { rows: 500, ...size });
  const next = async (since: number, before: string, prompt: RegExp): Promise<string> => {
    for (let polls = 0; polls < POLLS; polls += 1) {
      const raw = running.raw();
      const isOver = await hasEnded(running);
      const shown = running.screen();
      // What came meanwhile may not be on the screen yet.
      if (raw === running.raw() && isOpen(raw, since) && prompt.test(lastLine(shown))) return news(before, shown);
      if (isOver) throw new Error(`it ended before it asked again:\n${shown}`);
    }
    throw new Error(`it never came to ${String(prompt)}:\n${running.screen()}`);
  };
  return {
    ...running,
    begins: (prompt = PROMPT) => next(0, '', prompt),
    say: (keys, prompt = PROMPT) => {
      const before = running.screen();
      const since = running.raw().length;
      running.write(keys);
      return next(since, before, prompt);
    },
  };
}

// What was typed is on a line that has ended, or was wiped away, and the line that the cursor is on has not.
function isOpen(raw: string, since: number): boolean {
  return raw.includes('\n', since) && !/[\r\n]$/.test(raw.replaceAll(/\u001b\[[\d;?]*[A-Za-z]/g, ''));
}

function lastLine(shown: string): string {
  return shown.slice(shown.lastIndexOf('\n') + 1);
}

/** What is kept in a folder of each lesson of the bundled course. */
export function progressIn(
  home: string,
): Record<string, { readonly sent: readonly unknown[]; readonly steps: readonly string[] }> {
  const file = join(home, 'progress.json');
  if (!existsSync(file)) return {};
  const { courses } = JSON.parse(readFileSync(file, 'utf8')) as {
    courses: Record<string, { lessons: ReturnType<typeof progressIn> }>;
  };
  return courses['put-and-post']?.lessons ?? {};
}

function news(before: string, shown: string): string {
  const old = before.split('\n');
  return shown
    .split('\n')
    .slice(Math.max(0, old.length - 1))
    .join('\n');
}

const POLLS = 2_000;
const POLL_MS = 10;

async function hasEnded({ exit }: Running): Promise<boolean> {
  const pending = new Promise<boolean>((resolve) => setTimeout(resolve, POLL_MS, false));
  return Promise.race([exit.then(() => true), pending]);
}
