import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeNew, writeOver } from '../../src/shell/output-file.ts';
import { emptyFolders } from './folders.ts';

const emptyFolder = emptyFolders();

describe.each([
  ['a new file', writeNew],
  ['a file that may be there', writeOver],
])('writing to %s', (_, write) => {
  it('writes UTF-8, without a byte order mark', () => {
    const file = join(emptyFolder(), 'a.yaml');
    write(file, 'é\n');
    expect([...readFileSync(file)]).toEqual([0xc3, 0xa9, 0x0a]);
  });

  it.each([
    ['a folder that is not there', (folder: string) => join(folder, 'no/a.yaml'), 'there is no such folder'],
    ['something that is no folder', (folder: string) => join(fileIn(folder), 'a.yaml'), 'ENOTDIR'],
  ])('says so in %s', (_where, fileFrom, reason) => {
    const file = fileFrom(emptyFolder());
    expect(() => {
      write(file, '');
    }).toThrow(expect.objectContaining({ exitCode: 4, message: expect.stringContaining(reason) as unknown }));
  });

  it('lets a fault of the tutor through', () => {
    expect(() => {
      write('a\0b', '');
    }).toThrow(/null bytes/);
  });
});

function fileIn(folder: string): string {
  const file = join(folder, 'file');
  writeFileSync(file, 'filled in');
  return file;
}

it('loses nothing that was there, where a new file was asked for', () => {
  const file = fileIn(emptyFolder());
  expect(() => {
    writeNew(file, 'empty');
  }).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining('is there already') as unknown }));
  expect(readFileSync(file, 'utf8')).toBe('filled in');
});

it('writes over what was there, in place', () => {
  const file = fileIn(emptyFolder());
  writeOver(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it('tells a folder from a file', () => {
  expect(() => {
    writeOver(emptyFolder(), '');
  }).toThrow(/a folder stands where a file should/);
});
