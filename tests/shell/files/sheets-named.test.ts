import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sheetsNamed } from '../../../src/shell/files/sheets-named.ts';
import { emptyFolders } from '../folders.ts';

const root = emptyFolders()();
for (const folder of ['quiz/one', 'quiz/two', 'empty']) mkdirSync(join(root, folder), { recursive: true });
for (const file of ['ann.yaml', 'bob.yml', 'b[o].yaml', '.hidden.yaml', 'notes.txt', 'one/eve.yaml', 'two/dan.yaml'])
  writeFileSync(join(root, 'quiz', file), '');
symlinkSync(join(root, 'quiz/ann.yaml'), join(root, 'quiz/link.yaml'));

const named = (...names: readonly string[]): readonly string[] =>
  sheetsNamed(names.map((name) => join(root, name))).map((file) => file.slice(root.length + 1));

describe('names of sheets', () => {
  it.each([
    ['a file', ['quiz/ann.yaml'], ['quiz/ann.yaml']],
    ['a file that is not there', ['quiz/no.yaml'], ['quiz/no.yaml']],
    ['a file twice', ['quiz/ann.yaml', 'quiz/../quiz/ann.yaml', 'quiz/link.yaml'], ['quiz/ann.yaml']],
    ['a folder', ['quiz'], ['quiz/ann.yaml', 'quiz/b[o].yaml', 'quiz/bob.yml']],
    ['a pattern', ['quiz/*.yaml'], ['quiz/ann.yaml', 'quiz/b[o].yaml']],
    ['a pattern of folders', ['quiz/*/*.yaml'], ['quiz/one/eve.yaml', 'quiz/two/dan.yaml']],
    ['a pattern above a file', ['q*/one/eve.yaml'], ['quiz/one/eve.yaml']],
    ['one letter', ['quiz/an?.yaml'], ['quiz/ann.yaml']],
    ['a letter out of some', ['quiz/[a-b]*.y*ml'], ['quiz/ann.yaml', 'quiz/b[o].yaml', 'quiz/bob.yml']],
    ['any letter but some', ['quiz/[!a]*.yml'], ['quiz/bob.yml']],
    ['a hidden file, whose dot is written', ['quiz/.h*'], ['quiz/.hidden.yaml']],
    ['a file that is called like a pattern', ['quiz/b[o].yaml'], ['quiz/b[o].yaml']],
    ['a folder and a file in it', ['quiz/bob.yml', 'quiz'], ['quiz/bob.yml', 'quiz/ann.yaml', 'quiz/b[o].yaml']],
  ])('can be %s', (_, names, files) => {
    expect(named(...names)).toStrictEqual(files);
  });

  it.each([
    ['empty', 'holds no sheet'],
    ['quiz/*.json', 'fits no file'],
    ['no/*/ann.yaml', 'fits no file'],
    ['quiz/[z-a].yaml', 'fits no file'],
    ['quiz/(*.yaml', 'fits no file'],
  ])('that mean none say so: %s', (name, because) => {
    expect(() => named(name)).toThrow(
      expect.objectContaining({ exitCode: 3, message: expect.stringContaining(because) as unknown }),
    );
  });
});
