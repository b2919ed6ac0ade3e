import { Command, CommanderError } from 'commander';
import type { Context } from './commands/context.ts';
import { commandsFor } from './commands/index.ts';
import { suggestNear } from './commands/suggesting.ts';
import { compose, type System } from './composition.ts';
import { TutorError } from './errors.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { inactive, safe } from './text/safe.ts';

/** Runs the tutor once. The only place where a failure becomes words and an exit code. */
export async function main(system: System): Promise<ExitCode> {
  try {
    return await run(system);
  } catch (error) {
    return told(error, system);
  }
}

async function run(system: System): Promise<ExitCode> {
  const { context, code, ended, close } = compose(system);
  try {
    return await Promise.race([ended, ranBy(context, system).then(code)]);
  } finally {
    await close();
  }
}

async function ranBy(context: Context, { argv, version }: System): Promise<void> {
  const program = programOf(context, version);
  suggestNear(program, context.program);
  for (const command of await commandsFor(argv)) adopt(program, command(context), context.program);
  await program.parseAsync(argv, { from: 'user' });
}

function programOf(context: Context, version: string): Command {
  return new Command('http-tutor')
    .description('Learn what PUT and POST mean by sending them.')
    .version(version)
    .option('--no-color', 'no colour, whatever the terminal can show')
    .exitOverride()
    .configureOutput({
      writeOut: context.out,
      writeErr: context.err,
    });
}

// addCommand does not hand on how errors and output are dealt with.
function adopt(parent: Command, command: Command, program: string): void {
  command.copyInheritedSettings(parent);
  for (const each of command.commands) each.copyInheritedSettings(command);
  for (const each of [command, ...command.commands]) suggestNear(each, program);
  parent.addCommand(command);
}

function told(error: unknown, { stderr }: System): ExitCode {
  // It has printed already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof TutorError) {
    stderr.write(inactive(`http-tutor: ${safe(error.message)}\n`));
    return error.exitCode;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  stderr.write(inactive(`http-tutor: this is a bug in the tutor; please report it.\n${safe(stack ?? '')}\n`));
  return EXIT.bug;
}
