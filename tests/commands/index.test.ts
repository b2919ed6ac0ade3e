import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Context } from '../../src/commands/context.ts';
import { commandsFor } from '../../src/commands/index.ts';

const root = join(import.meta.dirname, '../..');
// None of them reaches out before it is run.
const namesFor = async (...argv: readonly string[]): Promise<readonly string[]> =>
  (await commandsFor(argv)).map((command) => command({} as Context).name());
const names = await namesFor();

it('the registry of commands has every file of its folder', () => {
  const besides = [
    'context.ts',
    'index.ts',
    'lesson-in.ts',
    'part-in.ts',
    'quizzes',
    'semantics-option.ts',
    'suggesting.ts',
  ];
  const files = readdirSync(join(root, 'src/commands')).filter((file) => !besides.includes(file));
  expect(files.sort()).toStrictEqual(names.map((name) => `${name}.ts`).sort());
});

it.each(names)('%s alone is loaded where it is asked for', async (name) => {
  expect(await namesFor(name)).toStrictEqual([name]);
  expect(await namesFor('--no-color', name, '--help', 'list')).toStrictEqual([name]);
});

it.each([[['--help']], [['help', 'list']], [['lst']], [['toString']]])(
  'all of them are loaded to answer %j',
  async (argv) => {
    expect(await namesFor(...argv)).toStrictEqual(names);
  },
);

const readme = readFileSync(join(root, 'README.md'), 'utf8');
// Such as `start` or `start [lesson]`, in the first column of a table.
const inFirstColumn = [...readme.matchAll(/^\| *`(?:http-tutor )?([a-z-]+)\b[^`]*`/gm)].map(([, name]) => name);

it.each(names)('the README has %s in its table of commands', (name) => {
  expect(inFirstColumn).toContain(name);
});
