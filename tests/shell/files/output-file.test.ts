import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { mustBeNew, writeNew, writeOver } from '../../../src/shell/files/output-file.ts';
import { emptyFolders } from '../folders.ts';

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

  it.each(['a.yaml', 'no/a.yaml'])('says so in something that is no folder: %s', (name) => {
    const file = join(fileIn(emptyFolder()), name);
    const reason = 'a file stands where a folder should';
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

it.each([
  ['a new file', writeNew],
  ['a file that may be there', writeOver],
])('makes the folders of %s', (_, write) => {
  const file = join(emptyFolder(), 'quiz/2030/ann.yaml');
  write(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it.each([
  ['a new file', writeNew],
  ['a file that may be there', writeOver],
])('says at once so of folders that cannot be made for %s', (_, write) => {
  expect(() => {
    write('/proc/gone/quiz/ann.yaml', '');
  }).toThrow(expect.objectContaining({ exitCode: 4 }));
});

it('tells beforehand that a file is there, though it be a link to nothing', () => {
  const [file, link] = [fileIn(emptyFolder()), join(emptyFolder(), 'link')];
  symlinkSync(join(link, 'nowhere'), link);
  for (const each of [file, link])
    expect(() => {
      mustBeNew(each);
    }).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining('is there already') as unknown }),
    );
  mustBeNew(join(emptyFolder(), 'no/a.yaml'));
  mustBeNew(join(file, 'a.yaml'));
});

it('adds to the summary that all steps of a job write to, and to no other file', () => {
  const [summary, other] = [fileIn(emptyFolder()), fileIn(emptyFolder())];
  for (const file of [summary, other]) writeOver(file, ', new', summary);
  expect([summary, other].map((file) => readFileSync(file, 'utf8'))).toEqual(['filled in, new', ', new']);
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
