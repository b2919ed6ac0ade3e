import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Context } from '../../src/commands/context.ts';
import { commands } from '../../src/commands/index.ts';

const root = join(import.meta.dirname, '../..');
// None of them reaches out before it is run.
const names = commands.map((command) => command({} as Context).name());

it('the registry of commands has every file of its folder', () => {
  const besides = ['context.ts', 'index.ts', 'lesson-in.ts', 'quizzes'];
  const files = readdirSync(join(root, 'src/commands')).filter((file) => !besides.includes(file));
  expect(files.sort()).toStrictEqual(names.map((name) => `${name}.ts`).sort());
});

const readme = readFileSync(join(root, 'README.md'), 'utf8');
// Such as `start` or `start [lesson]`, in the first column of a table.
const inFirstColumn = [...readme.matchAll(/^\| *`(?:http-tutor )?([a-z-]+)\b[^`]*`/gm)].map(([, name]) => name);

it.each(names)('the README has %s in its table of commands', (name) => {
  expect(inFirstColumn).toContain(name);
});
