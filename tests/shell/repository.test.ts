import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inRepository } from '../../src/shell/repository.ts';
import { emptyFolders } from './folders.ts';

const emptyFolder = emptyFolders();

function repository(): string {
  const root = emptyFolder();
  mkdirSync(join(root, '.git'));
  mkdirSync(join(root, 'quiz/2024'), { recursive: true });
  writeFileSync(join(root, 'quiz/2024/ann.yaml'), '');
  return root;
}

describe('a file in a repository', () => {
  it('is named from its root, wherever the tutor runs', () => {
    const file = join(repository(), 'quiz/2024/ann.yaml');
    expect(inRepository(file)).toBe('quiz/2024/ann.yaml');
    expect(inRepository(relative('', file))).toBe('quiz/2024/ann.yaml');
  });

  it('has a name there though it does not exist', () => {
    expect(inRepository(join(repository(), 'quiz/bob.yaml'))).toBe('quiz/bob.yaml');
  });

  it('is the file that a link leads to', () => {
    const root = repository();
    symlinkSync(join(root, 'quiz/2024/ann.yaml'), join(root, 'mine.yaml'));
    expect(inRepository(join(root, 'mine.yaml'))).toBe('quiz/2024/ann.yaml');
  });

  it('is in a work tree too, whose .git is a file', () => {
    const root = emptyFolder();
    writeFileSync(join(root, '.git'), 'gitdir: elsewhere');
    expect(inRepository(join(root, 'a.yaml'))).toBe('a.yaml');
  });
});

it('has no such name where there is no repository', () => {
  expect(inRepository(join(emptyFolder(), 'a.yaml'))).toBeUndefined();
});
