/**
 * Packs the package into the folder that is named, or into this one. It is packed from a copy: what only a clone needs is left
 * out of its package.json, since npm warns of scripts such as `prepare`. Run `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = import.meta.dirname;
const [target = '.'] = process.argv.slice(2);
const { scripts, overrides, devDependencies, ...published } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const copy = mkdtempSync(join(tmpdir(), 'http-tutor-'));
try {
  for (const name of [...published.files, 'README.md', 'LICENSE'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  writeFileSync(join(copy, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
  const options = { cwd: copy, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
  execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(target)], options);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
