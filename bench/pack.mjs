import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { count, times, within } from './table.mjs';

const BUDGET = 400_000;

/** What everybody downloads, in bytes. */
export function pack() {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { size } = Object.values(JSON.parse(json))[0];
  const budget = `${count(BUDGET / 1000)} kB`;
  return {
    rows: [['npm pack', `${count(size / 1000)} kB`, '-', times(size / BUDGET), budget, within(size <= BUDGET)]],
  };
}
