import type { Decoded } from '../lesson/decode.ts';
import { decodeFile, type DecodedFile } from './decoded-file.ts';
import { templateCommand } from '../quiz/command-line.ts';
import { inRepository } from './repository.ts';
import { readNamed } from './text-file.ts';

/** A file with answers, as it was read. */
export interface SheetFile<Sheet> {
  /** As it was named. */
  readonly file: string;
  /** As its repository names it, where it is in one. */
  readonly inRepository: string | undefined;
  readonly read: DecodedFile<Sheet>;
}

// Room for a remark on every line; and more takes the parser seconds.
const LARGEST = 2 * 1024 * 1024;

type Decode<Sheet> = (value: unknown) => Decoded<Sheet>;

/**
 * Reads a file with answers as what `decode` makes of it. A file that cannot be read has that for its fault. Outside of any
 * repository, the file is named within the workspace.
 */
export function readSheet<Sheet>(file: string, decode: Decode<Sheet>, workspace?: string): SheetFile<Sheet> {
  const content = readNamed(file, LARGEST);
  const read =
    content.kind === 'content'
      ? decodeFile(file, content.bytes, orEmpty(file, decode))
      : unread<Sheet>(file, content.because);
  return { file, inRepository: inRepository(file, workspace), read };
}

// One that is filled with remarks alone is empty too; no command writes over it.
function orEmpty<Sheet>(file: string, decode: Decode<Sheet>): Decode<Sheet> {
  const message = `the sheet is empty: delete it, and ${templateCommand({ file })} makes one`;
  return (value) =>
    value === undefined || value === null ? { ok: false, faults: [{ path: [], message }] } : decode(value);
}

function unread<Sheet>(file: string, because: string): DecodedFile<Sheet> {
  const remedy = because === 'does not exist' ? `: ${templateCommand({ file })} makes one` : '';
  const message = `the sheet ${because}${remedy}`;
  return { kind: 'faults', faults: [{ rule: 'file', file, message, line: 1, column: 1, source: '' }] };
}
