import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, times, within } from './table.mjs';

const BUDGET = 450_000;

/** What everybody downloads, in bytes. */
export function pack() {
  const size = tarballSize();
  const budget = `${count(BUDGET / 1000)} kB`;
  return {
    rows: [['npm pack', `${count(size / 1000)} kB`, '-', times(size / BUDGET), budget, within(size <= BUDGET)]],
  };
}

function tarballSize() {
  const folder = mkdtempSync(join(tmpdir(), 'http-tutor-'));
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, '../pack.mjs'), folder], { stdio: 'ignore' });
    return statSync(join(folder, readdirSync(folder)[0])).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
