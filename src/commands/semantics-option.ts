import { InvalidArgumentError, Option } from 'commander';
import { REFERENCE, SEMANTICS_IDS } from '../semantics/ids.ts';
import type { Context } from './context.ts';
import { meantBy } from './lesson-in.ts';

/** The option that names who answers: `--semantics put-merges`. Its ids are many: all of them are told in the help alone. */
export function semanticsOption(command: string, description: string, { program }: Context): Option {
  return new Option('--semantics <id>', description)
    .choices(SEMANTICS_IDS)
    .default(REFERENCE)
    .argParser((id) => {
      if (SEMANTICS_IDS.some((each) => each === id)) return id;
      throw new InvalidArgumentError(
        `There is no such server${meantBy(id, SEMANTICS_IDS)} ${program} ${command} --help lists them.`,
      );
    });
}
