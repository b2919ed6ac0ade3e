import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { bin, root } from './tutor.ts';

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

describe('a Node.js that is too old', () => {
  it.each(['12.22.12', '18.20.8', '20.18.3'])('%s is told so in one sentence', (version) => {
    const { status, stdout, stderr } = runOn(version, ['list']);
    const sentence = `http-tutor: Node.js ${version} is too old: install 20.19 or later.\n`;
    expect({ status, stdout, stderr }).toStrictEqual({ status: 2, stdout: '', stderr: sentence });
  });

  it.each(['20.19.0', '22.1.0', '100.0.0'])('is not %s', (version) => {
    expect(runOn(version, ['--version'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('from 12.20 on can read what says so', () => {
    const source = readFileSync(bin, 'utf8');
    const printed = (target: ts.ScriptTarget): string =>
      ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText;
    // Newer syntax would be written in older words.
    expect(printed(ts.ScriptTarget.ES2019)).toBe(printed(ts.ScriptTarget.ESNext));
    expect(source).not.toMatch(/from 'node:|^(?:\s*\w+ = )?await |\?\?=/m);
  });
});

function runOn(version: string, args: readonly string[]): ReturnType<typeof spawnSync> {
  const versions = `Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${versions}`, bin, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}
