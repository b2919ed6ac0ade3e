import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inRepository } from '../../../src/shell/files/sheet-files.ts';
import { emptyFolders } from '../folders.ts';

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

describe('a file outside of any repository', () => {
  it('has no such name', () => {
    expect(inRepository(join(emptyFolder(), 'a.yaml'))).toBeUndefined();
    expect(inRepository(join(emptyFolder(), 'a.yaml'), '')).toBeUndefined();
  });

  it('is named from the workspace, where it is in it', () => {
    const workspace = emptyFolder();
    expect(inRepository(join(workspace, 'quiz/a.yaml'), workspace)).toBe('quiz/a.yaml');
    expect(inRepository(join(workspace, '..a.yaml'), workspace)).toBe('..a.yaml');
    expect(inRepository(join(emptyFolder(), 'a.yaml'), workspace)).toBeUndefined();
  });

  it('is named from its repository all the same, where it is in one', () => {
    const root = repository();
    expect(inRepository(join(root, 'quiz/2024/ann.yaml'), join(root, 'quiz'))).toBe('quiz/2024/ann.yaml');
  });
});
