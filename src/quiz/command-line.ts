const QUIZ = 'npx --no-install http-tutor quiz';

/** The command that makes a sheet, as a shell takes it; it prints the sheet where no file is named. */
export function templateCommand(file?: string): string {
  return `${QUIZ} --template${file === undefined ? '' : ` --output ${quoted(file)}`}`;
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
