import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { DecodedText } from '../../lesson/decode.ts';
import { decodeFile, type DecodedFile } from './decoded-file.ts';
import { realPath } from './real-path.ts';
import { readNamed } from './text-file.ts';

/** A file with answers, as it was read. */
export interface SheetFile<Sheet> {
  /** As it was named. */
  readonly file: string;
  /** As its repository names it, where it is in one. */
  readonly inRepository: string | undefined;
  readonly read: DecodedFile<Sheet>;
}

// Room for the texts of a thousand made questions, as remarks.
const MAX_SHEET_BYTES = 1024 * 1024;

// Room for an answer to each. Of more than remarks, a parser can be made to take a memory in which the sheets of a class would
// not be graded either.
const MAX_ANSWER_BYTES = 128 * 1024;

type Decode<Sheet> = (value: unknown) => DecodedText<Sheet>;

/** The kind of file with answers that is wanted. */
export interface SheetWanted<Sheet> {
  readonly decode: Decode<Sheet>;
  /** The command that makes a sheet to fill in there. */
  readonly madeBy: string;
}

/**
 * Reads a file with answers as what is wanted of it. A file that cannot be read has that for its fault. Outside of any
 * repository, the file is named within the workspace.
 */
export function readSheet<Sheet>(
  file: string,
  { decode, madeBy }: SheetWanted<Sheet>,
  workspace?: string,
): SheetFile<Sheet> {
  const content = readNamed(file, MAX_SHEET_BYTES);
  const remedy = `${madeBy} makes one`;
  const read =
    content.kind === 'no-file'
      ? unread<Sheet>(file, content.because, remedy)
      : isLong(content.bytes)
        ? unread<Sheet>(file, TOO_LONG, remedy)
        : decodeFile(file, content.bytes, orEmpty(decode, remedy));
  return { file, inRepository: inRepository(file, workspace), read };
}

const TOO_LONG = `has more than ${MAX_ANSWER_BYTES / 1024} KiB of answers: make them shorter`;

// In UTF-16, each # stands between zeros.
function isLong(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replaceAll(/^[ \t\0]*#.*$/gm, '').length > MAX_ANSWER_BYTES;
}

// One that is filled with remarks alone is empty too; no command writes over it.
function orEmpty<Sheet>(decode: Decode<Sheet>, remedy: string): Decode<Sheet> {
  const message = `the sheet is empty: delete it, and ${remedy}`;
  return (value) =>
    value === undefined || value === null ? { ok: false, faults: [{ path: [], message }] } : decode(value);
}

function unread<Sheet>(file: string, because: string, remedy: string): DecodedFile<Sheet> {
  const message = `the sheet ${because}${because === 'does not exist' ? `: ${remedy}` : ''}`;
  return { kind: 'faults', faults: [{ rule: 'file', file, message, line: 1, column: 1, source: '' }] };
}

/**
 * A file as its repository names it: relative to the folder that holds `.git`, with `/` between folders. Where there is no
 * such folder, as in a container, to the workspace.
 */
export function inRepository(file: string, workspace = ''): string | undefined {
  const path = realPath(file);
  const root = rootAbove(path) ?? (workspace === '' ? undefined : realPath(workspace));
  const way = root === undefined ? '..' : relative(root, path);
  return isAbsolute(way) || /^\.\.(?:[/\\]|$)/.test(way) ? undefined : way.replaceAll(sep, '/');
}

function rootAbove(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  return existsSync(join(folder, '.git')) ? folder : rootAbove(folder);
}
