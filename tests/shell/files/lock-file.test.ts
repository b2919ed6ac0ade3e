import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { holdingLock, isAlive, isHeld, systemClock } from '../../../src/shell/files/lock-file.ts';
import { emptyFolders, handClock, leave, process100 } from '../folders.ts';

const emptyFolder = emptyFolders();
const lockIn = (folder: string, clock = handClock(), self = process100(200)) => ({
  path: join(folder, 'a.lock'),
  self,
  clock,
});

describe('holding', () => {
  it('keeps the lock while the work is done, and gives what it gives', () => {
    const lock = lockIn(emptyFolder());
    const seen = holdingLock(lock, () => [readFileSync(lock.path, 'utf8'), isHeld(lock)]);
    expect(seen).toEqual(['100', true]);
    expect(isHeld(lock)).toBe(false);
    expect(readdirSync(dirname(lock.path))).toEqual([]);
  });

  it('gives the lock back when the work fails', () => {
    const lock = lockIn(emptyFolder());
    const fail = () => {
      throw new Error('work');
    };
    expect(() => holdingLock(lock, fail)).toThrow('work');
    expect(existsSync(lock.path)).toBe(false);
  });

  it('leaves a lock that another took over meanwhile', () => {
    const lock = lockIn(emptyFolder());
    holdingLock(lock, () => {
      writeFileSync(lock.path, '200');
    });
    expect(readFileSync(lock.path, 'utf8')).toBe('200');
  });

  it('waits until the lock is given back', () => {
    const lock = lockIn(
      emptyFolder(),
      handClock((pause) => {
        if (pause === 3) rmSync(lock.path);
      }),
    );
    leave(lock.path, '200');
    expect(holdingLock(lock, () => lock.clock.pauses())).toBe(3);
  });

  it.each([
    ['a living process', '200', 9_999],
    ['another user’s process', '1', 9_999],
    ['a process that has not put down its number yet', '', 999],
  ])('gives up on %s after 200 steps', (_, pid, age) => {
    const lock = lockIn(emptyFolder());
    leave(lock.path, pid, age);
    expect(() => holdingLock(lock, () => 'done')).toThrow(expect.objectContaining({ code: 'ELOCKED' }));
    expect(lock.clock.pauses()).toBe(200);
    expect(readFileSync(lock.path, 'utf8')).toBe(pid);
  });

  it.each([
    ['a dead process', '300', 0],
    ['a process that stands still', '200', 10_001],
    ['a process of a time to come', '200', -86_400_000],
    ['nobody', '', 1_001],
    ['nobody who can be', '-7', 1_001],
    ['garbage', 'two hundred', 1_001],
    ['garbage of a time to come', 'two hundred', -86_400_000],
    ['a number that is none of a process', '0x10', 1_001],
    ['more than a number', '200'.repeat(1000), 1_001],
  ])('takes over from %s at once', (_, pid, age) => {
    const lock = lockIn(emptyFolder());
    leave(lock.path, pid, age);
    expect(holdingLock(lock, () => readFileSync(lock.path, 'utf8'))).toBe('100');
    expect(lock.clock.pauses()).toBe(0);
    expect(readdirSync(dirname(lock.path))).toEqual([]);
  });

  it.each<[string, (path: string) => unknown]>([
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    [
      'a link to nowhere',
      (path) => {
        symlinkSync('nowhere', path);
      },
    ],
    [
      'a link to a device',
      (path) => {
        symlinkSync('/dev/zero', path);
      },
    ],
  ])('takes over from what is no lock: %s', (_, leaveThere) => {
    const lock = lockIn(emptyFolder());
    leaveThere(lock.path);
    expect(holdingLock(lock, () => readFileSync(lock.path, 'utf8'))).toBe('100');
    expect(readdirSync(dirname(lock.path))).toEqual([]);
  });

  it('lets the one that came first take over', () => {
    const lock = lockIn(
      emptyFolder(),
      handClock(() => {
        rmSync(`${lock.path}.claim`);
        leave(lock.path, '200');
      }),
    );
    leave(lock.path, '300');
    leave(`${lock.path}.claim`, '200');
    expect(() => holdingLock(lock, () => 'done')).toThrow();
    expect(readFileSync(lock.path, 'utf8')).toBe('200');
  });

  it('takes a second look before it takes over', () => {
    const folder = emptyFolder();
    // The lock of the dead process is taken over by 200 between the first look and the second.
    const self = {
      pid: 100,
      kill(pid: number) {
        if (pid === 200) return;
        leave(join(folder, 'a.lock'), '200');
        throw Object.assign(new Error('no such process'), { code: 'ESRCH' });
      },
    };
    const lock = lockIn(folder, handClock(), self);
    leave(lock.path, '300');
    expect(() => holdingLock(lock, () => 'done')).toThrow(expect.objectContaining({ code: 'ELOCKED' }));
    expect(readFileSync(lock.path, 'utf8')).toBe('200');
    expect(existsSync(`${lock.path}.claim`)).toBe(false);
  });

  it('takes over although another died in taking over', () => {
    const lock = lockIn(emptyFolder());
    leave(lock.path, '300');
    leave(`${lock.path}.claim`, '301');
    expect(holdingLock(lock, () => 'done')).toBe('done');
    expect(readdirSync(dirname(lock.path))).toEqual([]);
  });

  it('fails as the system does where no lock can be made', () => {
    const folder = emptyFolder();
    expect(() => holdingLock(lockIn(join(folder, 'none')), () => 'done')).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    );
    mkdirSync(join(folder, 'a.lock'));
    expect(() => holdingLock(lockIn(folder), () => 'done')).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  });

  it('makes a lock that is its owner’s alone', () => {
    const lock = lockIn(emptyFolder());
    expect(holdingLock(lock, () => statSync(lock.path).mode & 0o777)).toBe(0o600);
  });
});

describe('isAlive', () => {
  it.each([
    [process.pid, true],
    [2 ** 22 + 1, false],
    [NaN, false],
  ])('of %d is %s, asking the system', (pid, alive) => {
    expect(isAlive(pid, process)).toBe(alive);
  });
});

describe('systemClock', () => {
  it('lets the time pass that it was asked to', () => {
    const before = performance.now();
    systemClock.pause(5);
    expect(performance.now() - before).toBeGreaterThanOrEqual(4);
    expect(systemClock.now()).toBeGreaterThan(Date.UTC(2020));
  });
});
