import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { decodeWorld } from '../../lesson/decode.ts';
import { worldOf, type World } from '../../semantics/world.ts';
import { line } from '../../text/safe.ts';
import { MAX_LESSON_BYTES, UnreadableLessons } from './course-folder.ts';
import { decodeFile } from './decoded-file.ts';
import { readNamed } from './text-file.ts';

/** Reads a file that declares a world, in the form that a lesson's `world:` has. Throws a TutorError that says where it is none. */
export function readWorld(file: string): World {
  const content = readNamed(file, MAX_LESSON_BYTES);
  if (content.kind === 'no-file') {
    throw new TutorError(`${line(file)} ${content.because}: name a YAML file that declares a world.`, EXIT.unreadable);
  }
  const decoded = decodeFile(file, content.bytes, decodeWorld, true);
  if (decoded.kind === 'faults') throw new UnreadableLessons(decoded.faults);
  return worldOf(decoded.value);
}
