import type { Command } from 'commander';
import { nearest } from '../lesson/nearest.ts';

/**
 * Lets a command tell of a word that it does not know which one is near it, and where none is, how to see all. Commander's own
 * suggestions have little in common with what was written.
 */
export function suggestNear(command: Command, program: string): void {
  command.showSuggestionAfterError(false).configureOutput({
    outputError: (message, write) => {
      write(`${message.trimEnd().replace(/^error:/, 'http-tutor:')}${remedy(command, message, program)}\n`);
    },
  });
}

function remedy(command: Command, message: string, program: string): string {
  const [, kind, word = ''] = /^error: unknown (command|option) '(.*)'\n$/s.exec(message) ?? [];
  if (kind === undefined) return '';
  const known = kind === 'command' ? command.commands.map((each) => each.name()) : optionsOf(command);
  const meant = nearest(word.replace(/=.*$/s, ''), known);
  return meant === undefined
    ? `: ${wayTo(command, program)} --help shows every ${kind}.`
    : `\n(Did you mean ${meant}?)`;
}

function optionsOf(command: Command): readonly string[] {
  const own = command.options.flatMap(({ long }) => long ?? []);
  return [...own, '--help', ...(command.parent === null ? [] : optionsOf(command.parent))];
}

function wayTo(command: Command, program: string): string {
  return command.parent === null ? program : `${wayTo(command.parent, program)} ${command.name()}`;
}
