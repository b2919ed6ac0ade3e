import type { Bench } from '../lesson/bench.ts';
import type { LessonFile, ListedLesson } from '../lesson/course.ts';
import type { Progress } from '../lesson/progress.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { World } from '../semantics/world.ts';
import type { Look } from '../text/look.ts';
import type { Prompter } from './prompter.ts';

/** The things that teaching takes from outside. */
export interface SessionDeps {
  readonly look: Look;
  /** The look of plain text, for those who ask for it on the first screen. */
  readonly plainLook: Look;
  readonly out: (text: string) => void;
  readonly prompter: (look: Look) => Promise<Prompter>;
  /** Reads the whole of a lesson that was listed. */
  readonly openLesson: (listed: ListedLesson) => Promise<LessonFile>;
  readonly startBench: (world: World, semantics: Semantics) => Promise<Bench>;
  /** The id of the semantics that answer where a step names none. */
  readonly semantics: string;
  /** True if the first lesson begins anew; those after it go on where they were. */
  readonly fresh?: boolean | undefined;
  /** Draws what the order of choices comes from, for who has none yet. */
  readonly newSeed: () => number;
  /** The command that goes on from what is saved. */
  readonly goOn: string;
  readonly read: () => Progress;
  readonly update: (change: (progress: Progress) => Progress) => void;
}
