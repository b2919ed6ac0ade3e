/** The way in which the tutor is called, so that a command that it prints can be run as it stands. */
export interface CommandLine {
  /** The program as it was started, as a shell takes it: `npx http-tutor`. */
  readonly program: string;
  /** The folder of the course that it was started with; none where that is the bundled one. */
  readonly course: string | undefined;
}

/** The call of the program in a file that is kept: such a file is read on other computers too. */
export const KEPT_PROGRAM = 'npx http-tutor';

/** The command that goes on with the lessons, or begins one, with these options. */
export function startCommand(line: CommandLine, lesson?: string, options: readonly string[] = []): string {
  return commandOf(line, ['start', ...(lesson === undefined ? [] : [quoted(lesson)]), ...options]);
}

/** The command that lists the lessons. */
export function listCommand(line: CommandLine): string {
  return commandOf(line, ['list']);
}

/** The command that makes a sheet, of the course or of a part of it; it prints it where no file is named. */
export function templateCommand(
  line: CommandLine,
  { file, part }: { readonly file?: string; readonly part?: string | undefined } = {},
): string {
  const output = file === undefined ? [] : ['--output', quoted(file)];
  return commandOf(line, ['quiz', ...(part === undefined ? [] : [quoted(part)]), '--template', ...output]);
}

/** The command that grades a sheet. */
export function answersCommand(line: CommandLine, file: string): string {
  return commandOf(line, ['quiz', '--answers', quoted(file)]);
}

/** The command that puts a quiz to a person, with these words after its name. */
export function quizCommand(line: CommandLine, words: readonly string[]): string {
  return commandOf(line, ['quiz', ...words.map(quotedOption)]);
}

function commandOf({ program, course }: CommandLine, words: readonly string[]): string {
  return [program, ...words, ...(course === undefined ? [] : ['--course', quoted(course)])].join(' ');
}

// An option stays one.
const quotedOption = (word: string): string => (/^--[a-z-]+$/.test(word) ? word : quoted(word));

/** A word as a shell takes it. What begins with a hyphen would be an option. */
export function quoted(word: string): string {
  const named = word.startsWith('-') ? `./${word}` : word;
  return /^[\w@%+=:,./-]+$/.test(named) ? named : `'${named.replaceAll("'", `'\\''`)}'`;
}
