/** Measures the tutor against its budgets. Names of parts as arguments measure only those. */
import { rmSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { temporary } from './bundled.mjs';
import { commands } from './commands.mjs';
import { pack } from './pack.mjs';
import { quiz } from './quiz.mjs';
import { server } from './server.mjs';
import { table } from './table.mjs';

const parts = { commands, server, quiz, pack };
const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`bench: there is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const rows = [];
const notes = [];
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.error(`measuring: ${name} …`);
    const measured = await measure();
    rows.push(...measured.rows);
    notes.push(...(measured.notes ?? []));
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

const [{ model }] = cpus();
console.log(
  [
    ...table(['what', 'measured', 'compared with', 'ratio', 'budget', ''], rows),
    '',
    `Node.js ${process.version}, ${platform()} ${arch()}, ${cpus().length} x ${model.trim()}. Medians; both sides of a row took turns.`,
    'Machines are noisy: measure again before you believe a row, and compare ratios, never times of two runs.',
    ...notes,
  ].join('\n'),
);
