const QUIZ = 'npx --no-install http-tutor quiz';

/** The command that makes a sheet, of the course or of a part of it, as a shell takes it; it prints it where no file is named. */
export function templateCommand({
  file,
  part,
}: { readonly file?: string; readonly part?: string | undefined } = {}): string {
  const of = part === undefined ? '' : ` ${part}`;
  return `${QUIZ}${of} --template${file === undefined ? '' : ` --output ${quoted(file)}`}`;
}

/** The command that grades a sheet, as a shell takes it. */
export function answersCommand(file: string): string {
  return `${QUIZ} --answers ${quoted(file)}`;
}

// What begins with a hyphen would be an option.
function quoted(file: string): string {
  const named = file.startsWith('-') ? `./${file}` : file;
  return /^[\w@%+=:,./-]+$/.test(named) ? named : `'${named.replaceAll("'", `'\\''`)}'`;
}
