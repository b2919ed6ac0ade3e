import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const linesWith = (pattern: RegExp, files: readonly string[]): readonly string[] =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('what is tracked', () => {
  it('names no place on the computer that it was written on', () => {
    const others = tracked.filter(
      // The first holds the pattern, the second places that are made up.
      (file) => !['tests/repository.test.ts', 'tests/shell/files/state-folder.test.ts'].includes(file),
    );
    expect(linesWith(/(?<![\w.*])\/(?:home|root|work|tmp)(?:\/|\b(?![-.]))/, others)).toStrictEqual([]);
  });

  it('is not built, installed or measured', () => {
    expect(tracked.filter((file) => /^(?:dist|node_modules|coverage)\/|\.tgz$|\.map$/.test(file))).toStrictEqual([]);
  });

  it('tells how to use it, to add to it, to report a hole in it, and what changed', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE']) {
      expect(tracked).toContain(file);
      expect(read(file).trim()).not.toBe('');
    }
  });
});

describe('package-lock.json', () => {
  it('names no registry, so that each takes its own', () => {
    expect(linesWith(/"resolved"|registry\./, ['package-lock.json'])).toStrictEqual([]);
  });

  it('is of this package', () => {
    const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string };
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({ name, version, lockfileVersion: 3 });
  });
});

describe('package.json', () => {
  it('promises what the design needs', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'http-tutor',
      type: 'module',
      license: 'MIT',
      bin: { 'http-tutor': 'bin/http-tutor.js' },
      files: ['bin', 'dist', 'lessons'],
      engines: { node: '>=20.19' },
      // Later ones install only with scripts.
      overrides: { 'unrs-resolver': expect.any(String) },
    });
  });

  it('brings nothing with it: what is needed is in the bundle', () => {
    const manifest = JSON.parse(read('package.json')) as object;
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies'])
      expect(manifest).not.toHaveProperty(kind);
  });
});
