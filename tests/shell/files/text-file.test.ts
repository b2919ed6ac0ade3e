import { expect, test } from '@jest/globals';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder, readInside, readNamed } from '../../../src/shell/files/text-file.ts';
import { emptyFolders } from '../folders.ts';

const emptyFolder = emptyFolders();

test.each(['../secret', '..', '.', '', '/etc/passwd', 'a/b', '..\\secret', 'C:secret', '\\\\host\\share', 'a\0b'])(
  'refuses %j, which is no plain name on some platform',
  (name) => {
    const folder = join(emptyFolder(), 'course');
    mkdirSync(folder);
    writeFileSync(join(folder, '..', 'secret'), 'secret');
    expect(readInside(folder, name, 100)).toEqual({ kind: 'no-file', because: 'is no plain file name' });
  },
);

test('reads a file of just the size that is allowed, and none larger', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'file'), 'x'.repeat(1024));
  expect(readInside(folder, 'file', 1024)).toEqual({
    kind: 'content',
    bytes: new TextEncoder().encode('x'.repeat(1024)),
  });
  expect(readInside(folder, 'file', 1023)).toMatchObject({ kind: 'no-file' });
});

test('reads no more than allowed of a file that says it is empty', () => {
  expect(readNamed('/proc/self/status', 8)).toMatchObject({
    kind: 'no-file',
    because: expect.stringMatching(/^is larger/),
  });
});

test('follows a link that the user named, wherever it leads', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'file'), 'x');
  const link = join(emptyFolder(), 'link');
  symlinkSync(join(folder, 'file'), link);
  expect(readNamed(link, 8)).toMatchObject({ kind: 'content' });
});

test('reads a folder of any name', () => {
  const folder = join(emptyFolder(), '..course');
  mkdirSync(folder);
  writeFileSync(join(folder, '..data'), 'x');
  expect(readInside(folder, '..data', 8)).toMatchObject({ kind: 'content' });
});

test('tells a folder from what is none', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'file'), '');
  symlinkSync('loop', join(folder, 'loop'));
  const paths = ['', 'file', 'nothing', 'loop', 'file/more', 'x'.repeat(300)].map((name) => join(folder, name));
  expect(paths.map(isFolder)).toEqual([true, false, false, false, false, false]);
});
