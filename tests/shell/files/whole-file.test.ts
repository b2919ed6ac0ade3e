import { describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, sweepAround } from '../../../src/shell/files/whole-file.ts';
import { emptyFolders, handClock, leave, process100 } from '../folders.ts';

const emptyFolder = emptyFolders();

describe('replaceFile', () => {
  it('makes a file that is its owner’s alone, over whatever was there', () => {
    const { folder, lock, path } = held();
    writeFileSync(path, 'a much longer text', { mode: 0o644 });
    replaceFile(path, 'new', lock);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.json', 'a.json.lock']);
  });

  it('is not stopped by what a process of the same number left behind', () => {
    const { folder, lock, path } = held();
    writeFileSync(`${path}.tmp-100`, 'half');
    replaceFile(path, 'new', lock);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json', 'a.json.lock']);
  });

  it('leaves the file alone, and nothing beside it, when the lock was taken over', () => {
    const { folder, lock, path } = held();
    writeFileSync(path, 'old');
    writeFileSync(lock.path, '200');
    expect(() => {
      replaceFile(path, 'new', lock);
    }).toThrow(expect.objectContaining({ code: 'ESTOLEN' }));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json', 'a.json.lock']);
  });

  it('leaves nothing behind when the system fails', () => {
    const { folder, lock, path } = held();
    mkdirSync(path);
    expect(() => {
      replaceFile(path, 'new', lock);
    }).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(readdirSync(folder)).toEqual(['a.json', 'a.json.lock']);
  });
});

describe('sweepAround', () => {
  it.each([
    ['a.json.tmp-300', 'of a dead process', 0, false],
    ['a.json.bak.tmp-300', 'of a dead process', 0, false],
    ['a.json.tmp-nobody', 'of no process', 0, false],
    ['a.json.tmp-200', 'of a living process', 3_600_000, true],
    ['a.json.tmp-200', 'of a living process, an hour old', 3_600_001, false],
    ['a.json.tmp-200', 'of a living process, of a time to come', -3_600_001, false],
    ['b.json.tmp-300', 'of another file', 3_600_001, true],
    ['a.json.corrupt-1', 'no temporary file', 3_600_001, true],
    ['a.json', 'the file itself', 3_600_001, true],
  ])('judges %s, %s, %d ms old', (name, _, age, stays) => {
    const { folder, lock, path } = held();
    leave(join(folder, name), '', age);
    sweepAround(path, lock);
    expect(readdirSync(folder)).toEqual(stays ? [name, 'a.json.lock'].sort() : ['a.json.lock']);
  });
});

function held() {
  const folder = emptyFolder();
  const path = join(folder, 'a.json');
  const lock = { path: `${path}.lock`, self: process100(200), clock: handClock() };
  writeFileSync(lock.path, '100');
  return { folder, lock, path };
}
