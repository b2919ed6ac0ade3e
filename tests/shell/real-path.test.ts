import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from '@jest/globals';
import { realPath } from '../../src/shell/real-path.ts';
import { emptyFolders } from './folders.ts';

const emptyFolder = emptyFolders();

it('is the same, whatever a file is called', () => {
  const folder = realpathSync(emptyFolder());
  const file = join(folder, 'a.yaml');
  writeFileSync(file, '');
  symlinkSync(file, join(folder, 'b.yaml'));
  for (const name of [file, relative('', file), `${folder}/./x/../a.yaml`, join(folder, 'b.yaml')])
    expect(realPath(name)).toBe(file);
});

it('is found of what is not there, through links to its folder', () => {
  const folder = realpathSync(emptyFolder());
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  expect(realPath(join(folder, 'link/no/a.yaml'))).toBe(join(folder, 'real/no/a.yaml'));
});
