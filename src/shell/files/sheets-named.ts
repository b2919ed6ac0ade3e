import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { line } from '../../text/safe.ts';
import { realPath } from './real-path.ts';

/**
 * The files that names of sheets mean: a folder means all sheets in it; a pattern that no shell has expanded, all files that fit
 * it. Each file comes once. Throws a TutorError where a folder or a pattern means none.
 */
export function sheetsNamed(names: readonly string[]): readonly string[] {
  const files = new Map<string, string>();
  for (const file of names.flatMap(filesMeant)) if (!files.has(realPath(file))) files.set(realPath(file), file);
  return [...files.values()];
}

function filesMeant(name: string): readonly string[] {
  const inside = entriesOf(name);
  if (inside !== undefined) {
    const sheets = inside.filter((each) => /^[^.].*\.ya?ml$/i.test(each)).map((each) => join(name, each));
    return found(sheets, `${line(name)} holds no sheet (*.yaml): make one in it, or name another folder.`);
  }
  if (!isPattern(name) || existsSync(name)) return [name];
  return found(fitting(name), `${line(name)} fits no file: name the sheets, or the folder that they are in.`);
}

function found(files: readonly string[], otherwise: string): readonly string[] {
  if (files.length === 0) throw new TutorError(otherwise, EXIT.unreadable);
  return files;
}

// By name; nothing where there is no folder that can be read.
function entriesOf(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

const isPattern = (text: string): boolean => /[*?[]/.test(text);

// In cmd and PowerShell, which leave patterns to programs, a backslash stands between folders too.
const BETWEEN_FOLDERS = sep === '\\' ? /[/\\]+/ : /\/+/;

function fitting(pattern: string): readonly string[] {
  const [, root = '', rest = ''] = /^((?:[A-Za-z]:)?[/\\]?)(.*)$/s.exec(pattern) ?? [];
  return rest
    .split(BETWEEN_FOLDERS)
    .reduce<readonly string[]>((folders, part) => folders.flatMap((folder) => fittingIn(folder, part)), [root])
    .filter((file) => existsSync(file));
}

// A dot that a name begins with has to be written, as in a shell.
function fittingIn(folder: string, part: string): readonly string[] {
  if (!isPattern(part)) return [join(folder, part)];
  const fits = patternOf(part);
  const entries = entriesOf(folder === '' ? '.' : folder) ?? [];
  return entries
    .filter((name) => fits?.test(name) === true && (part.startsWith('.') || !name.startsWith('.')))
    .map((name) => join(folder, name));
}

function patternOf(part: string): RegExp | undefined {
  const source = part.replaceAll(/\[!?\]?[^\]]*\]|[*?]|[^*?[]+|\[/g, (piece) => {
    if (piece === '*') return '.*';
    if (piece === '?') return '.';
    if (piece.length > 2 && piece.startsWith('[') && piece.endsWith(']')) {
      return `[${piece
        .slice(1, -1)
        .replace(/^!/, '^')
        .replaceAll(/[\\[\]]/g, '\\$&')}]`;
    }
    return piece.replaceAll(/[$()+.[\\\]^{|}]/g, '\\$&');
  });
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // Such as [z-a].
    return undefined;
  }
}
