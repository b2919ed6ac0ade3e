import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { root } from './tutor.ts';

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

it('the package holds what is run and read, and nothing else', async () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root, shell: process.platform === 'win32' });
  const [{ files, size }] = JSON.parse(stdout) as [Packed];
  const paths = files.map(({ path }) => path);
  expect(paths.filter((path) => !/^(?:bin|dist|lessons)\//.test(path)).sort()).toStrictEqual([
    'LICENSE',
    'README.md',
    'package.json',
  ]);
  expect(paths).toEqual(
    expect.arrayContaining(['bin/http-tutor.js', 'dist/main.js', 'dist/lessons.json', 'lessons/course.yaml']),
  );
  expect(paths.filter((path) => /\.map$|test|\.ts$/.test(path))).toStrictEqual([]);
  expect(size).toBeLessThan(400_000);
});
