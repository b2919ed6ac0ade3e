import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { LessonFault } from '../lesson/fault.ts';
import { faultsText } from '../view/faults.ts';

/** Lessons that cannot be read, with all that is wrong with them. */
export class UnreadableLessons extends TutorError {
  readonly faults: readonly LessonFault[];

  constructor(faults: readonly LessonFault[]) {
    super(`this cannot be read as it is:\n\n${faultsText(faults)}`, EXIT.unreadable);
    this.faults = faults;
  }
}
