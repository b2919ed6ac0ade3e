import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Makes a command. It reaches out only when it is run. */
export type MakeCommand = (context: Context) => Command;

// In the order in which `--help` lists them.
const loaders: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  start: async () => (await import('./start.ts')).makeStart,
  list: async () => (await import('./list.ts')).makeList,
  quiz: async () => (await import('./quiz.ts')).makeQuiz,
  serve: async () => (await import('./serve.ts')).makeServe,
  check: async () => (await import('./check.ts')).makeCheck,
  progress: async () => (await import('./progress.ts')).makeProgress,
};

/** The command that is asked for; all of them where none is, for the help or the word that was probably meant. */
export async function commandsFor(argv: readonly string[]): Promise<readonly MakeCommand[]> {
  const word = argv.find((each) => !each.startsWith('-'));
  const asked = Object.entries(loaders).filter(([name]) => name === word);
  const commands: MakeCommand[] = [];
  for (const [, load] of asked.length > 0 ? asked : Object.entries(loaders)) commands.push(await load());
  return commands;
}
