import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from '@jest/globals';
import { placeFrom, realPath } from '../../../src/shell/files/real-path.ts';
import { emptyFolders } from '../folders.ts';

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

it('of a folder is told from that of a file, through links', () => {
  const folder = realpathSync(emptyFolder());
  for (const name of ['cart', 'quiz/2030']) mkdirSync(join(folder, name), { recursive: true });
  symlinkSync(join(folder, 'quiz/2030'), join(folder, 'link'));
  expect(placeFrom(join(folder, 'ann.yaml'), join(folder, 'cart'))).toBe('cart');
  expect(placeFrom(join(folder, 'quiz/new/ann.yaml'), join(folder, 'cart'))).toBe('../../cart');
  expect(placeFrom(join(folder, 'link/ann.yaml'), join(folder, 'cart'))).toBe('../../cart');
  expect(placeFrom(join(folder, 'cart/ann.yaml'), join(folder, 'cart'))).toBe('.');
});
