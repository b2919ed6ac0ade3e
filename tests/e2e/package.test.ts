import { createHash } from 'node:crypto';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { bin, emptyRoom, root } from './tutor.ts';

const run = promisify(execFile);

describe('the package', () => {
  it('holds what is run and read, and nothing else', async () => {
    const { size, paths, unpacked } = await packed(root);
    expect(paths.filter((path) => !/^(?:bin|dist|lessons)\//.test(path)).sort()).toStrictEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    expect(paths).toEqual(
      expect.arrayContaining(['bin/http-tutor.js', 'dist/main.js', 'dist/lessons.json', 'lessons/course.yaml']),
    );
    expect(paths.filter((path) => /\.map$|test|\.ts$/.test(path))).toStrictEqual([]);
    expect(size).toBeLessThan(450_000);
    // npm warns of a package that has scripts, prepare among them.
    const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as object;
    expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['name', 'version', 'bin', 'files', 'engines']));
    for (const key of ['scripts', 'devDependencies', 'overrides']) expect(manifest).not.toHaveProperty(key);
  });

  it('is built to the same bytes in whatever folder, with the notice of each package that is in it', async () => {
    const [one, other] = [clone('one'), clone('deeper/and/other')];
    const made = join(emptyRoom(), 'made.json');
    await Promise.all([
      run(process.execPath, ['build.mjs', made], { cwd: one }),
      run(process.execPath, ['build.mjs'], { cwd: other }),
    ]);
    expect(contentsOf(join(one, 'dist'))).toStrictEqual(contentsOf(join(other, 'dist')));
    const inside = packagesIn(JSON.parse(readFileSync(made, 'utf8')) as readonly Metafile[]);
    expect(inside).toEqual(expect.arrayContaining(['node_modules/chalk', 'node_modules/@inquirer/core']));
    const notices = readFileSync(join(one, 'dist/THIRD-PARTY.txt'), 'utf8');
    const untold = inside.filter((folder) => !notices.includes(`\n${titleOf(join(one, folder))} (`));
    expect(untold).toStrictEqual([]);
  });
});

interface Packed {
  readonly size: number;
  readonly paths: readonly string[];
  readonly unpacked: string;
}

async function packed(clone: string): Promise<Packed> {
  const room = emptyRoom();
  await run(process.execPath, [join(clone, 'pack.mjs'), room]);
  const [tarball = ''] = readdirSync(room);
  await run('tar', ['-xzf', tarball], { cwd: room });
  const unpacked = join(room, 'package');
  return { size: statSync(join(room, tarball)).size, paths: filesIn(unpacked), unpacked };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

function contentsOf(folder: string): ReadonlyMap<string, string> {
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return new Map(
    filesIn(folder)
      .toSorted()
      .map((file) => [file, digest(file)]),
  );
}

/** A copy of what the package is built from, in a folder of its own. */
function clone(name: string): string {
  const folder = join(emptyRoom(), name);
  mkdirSync(folder, { recursive: true });
  const sources = readdirSync(root).filter((file) =>
    /^(?:bin|src|lessons|LICENSE|.*\.mjs|package\.json|README\.md)$/.test(file),
  );
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The folders of the packages that something was taken from. */
function packagesIn(metafiles: readonly Metafile[]): readonly string[] {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  return [
    ...new Set(inputs.flatMap((input) => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(input) ?? [])),
  ];
}

function titleOf(folder: string): string {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as { readonly name: string; readonly version: string };
  return `${name} ${version}`;
}

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
