import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Self } from '../../src/shell/files/lock-file.ts';

/** Makes an empty folder on the real disk at each call, and removes them all after the last test of the file. */
export function emptyFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'http-tutor-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return () => mkdtempSync(join(root, 'case-'));
}

/** Process 100, in a world where those given live and are its user's, and process 1 lives and is another user's. */
export function process100(...alive: readonly number[]): Self {
  return {
    pid: 100,
    kill(pid) {
      if (pid === 1) throw Object.assign(new Error('not yours'), { code: 'EPERM' });
      if (pid !== 100 && !alive.includes(pid)) throw Object.assign(new Error('no such process'), { code: 'ESRCH' });
    },
  };
}

/** A clock that moves only in pauses, and tells how many there were; `during` happens in each. */
export function handClock(during: (pause: number) => void = () => undefined): Clock & { pauses(): number } {
  let pauses = 0;
  return {
    now: () => Date.UTC(2030, 0, 1),
    pause: () => {
      during((pauses += 1));
    },
    pauses: () => pauses,
  };
}

/** Writes a file that is `age` milliseconds old by the hand clock. */
export function leave(path: string, content: string, age = 0): void {
  writeFileSync(path, content);
  const then = new Date(handClock().now() - age);
  utimesSync(path, then, then);
}
