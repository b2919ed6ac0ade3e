import type { LoggedExchange } from '../evidence/exchange-json.ts';
import type { ExitCode } from '../exit.ts';
import type { Prompter } from '../learners/prompter.ts';
import type { Bench } from '../lesson/bench.ts';
import type { Course, PlacedLesson } from '../lesson/course.ts';
import type { LessonFault } from '../lesson/fault.ts';
import type { Progress } from '../lesson/progress.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { World } from '../semantics/world.ts';
import type { Look } from '../view/look.ts';

/** Everything outside that a command may reach. Built once, by the composition. */
export interface Context {
  /** Data, to standard output. */
  readonly out: (text: string) => void;
  /** Everything else, to standard error. */
  readonly err: (text: string) => void;
  /** How text may look on standard output. */
  readonly look: (asked: { readonly plain?: boolean | undefined }) => Look;
  /** Whether there is a person to ask. */
  readonly canAsk: boolean;
  readonly prompter: (look: Look) => Promise<Prompter>;
  /** The course in a folder; the bundled one where none is named. */
  readonly readCourse: (folder: string | undefined) => Promise<Course>;
  /** The lessons in files and course folders, those of the bundled course where none is named; and what cannot be read. */
  readonly lessonsAt: (paths: readonly string[]) => Promise<LessonsFound>;
  /** The world that a file declares; the playground where none is named. */
  readonly readWorld: (file: string | undefined) => Promise<World>;
  readonly progress: ProgressStore;
  readonly startBench: (world: World, semantics: Semantics) => Promise<Bench>;
  readonly startServer: (options: ServerStart) => Promise<{ readonly origin: string }>;
  /** Settles when the tutor is told to stop from outside. */
  readonly stopped: () => Promise<void>;
  readonly finish: (code: ExitCode) => void;
}

export interface LessonsFound {
  readonly lessons: readonly PlacedLesson[];
  readonly unreadable: readonly LessonFault[];
}

/** Where progress is kept. What goes wrong in reading or saving is said on standard error, and costs no more than that. */
export interface ProgressStore {
  readonly read: () => Progress;
  readonly update: (change: (progress: Progress) => Progress) => void;
}

export interface ServerStart {
  readonly world: World;
  readonly semantics: Semantics;
  readonly port: number;
  readonly onExchange: (logged: LoggedExchange) => void;
}
