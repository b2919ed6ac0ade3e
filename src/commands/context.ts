import type { ArmedFault } from '../evidence/armed-fault.ts';
import type { LoggedExchange } from '../evidence/exchange-json.ts';
import type { ExitCode } from '../exit.ts';
import type { Prompter } from '../session/prompter.ts';
import type { Bench } from '../lesson/bench.ts';
import type { Course, LessonFile, ListedLesson, Outline, PlacedLesson } from '../lesson/course.ts';
import type { DecodedText } from '../lesson/decode.ts';
import type { FileDiagnostic, FilePlace, Way } from '../lesson/diagnostic.ts';
import type { Progress } from '../lesson/progress.ts';
import type { QuestionLock } from '../quiz/lock.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { World } from '../semantics/world.ts';
import type { Look } from '../text/look.ts';

/** Everything outside that a command may reach. Built once, by the composition. */
export interface Context {
  /** Data, to standard output. There it is no command to a CI job's runner, unless it is meant to be. */
  readonly out: (text: string, meant?: 'commands') => void;
  /** The same for a log, line after line: lines are left out while nobody reads them, and `leftOut` says how many were. */
  readonly logged: (leftOut: (count: number) => string) => (line: () => string) => void;
  /** Everything else, to standard error. */
  readonly err: (text: string) => void;
  /** The program as it was started, as a shell takes it. */
  readonly program: string;
  /** Returns how text may look on standard output. */
  readonly look: (asked: { readonly plain?: boolean | undefined }) => Look;
  /** True if there is a person to ask. */
  readonly canAsk: boolean;
  readonly prompter: (look: Look) => Promise<Prompter>;
  /** The course in a folder; the bundled one where none is named. */
  readonly readCourse: (folder: string | undefined) => Promise<Course>;
  /** The same as far as it is listed, which takes less. */
  readonly readOutline: (folder: string | undefined) => Promise<Outline>;
  /** Reads the whole of a lesson that was listed, as it is now. */
  readonly openLesson: (listed: ListedLesson) => Promise<LessonFile>;
  /** The lessons in files and course folders, those of the bundled course where none is named; and what cannot be read. */
  readonly lessonsAt: (paths: readonly string[]) => Promise<LessonsFound>;
  /** The world that a file declares. */
  readonly readWorld: (file: string) => Promise<World>;
  /** The questions of a course's older versions, where its folder keeps them. */
  readonly readLock: (folder: string | undefined) => Promise<QuestionLock | undefined>;
  /** The files that names of sheets mean, which may be folders and patterns. */
  readonly sheetsNamed: (names: readonly string[]) => Promise<readonly string[]>;
  /** A file with answers, as what is wanted of it. */
  readonly readSheet: <Sheet>(file: string, wanted: SheetWanted<Sheet>) => Promise<SheetFile<Sheet>>;
  /** The file that a name leads to, whatever links are on the way, and though there is none yet. */
  readonly realPath: (file: string) => Promise<string>;
  /** Returns where a folder is, as seen from the folder that a file is in. */
  readonly placeFrom: (file: string, folder: string) => Promise<string>;
  /** Throws a usage error where there is such a file: it may hold answers. */
  readonly mustBeNew: (file: string) => Promise<void>;
  /** Writes a text to a file that is not there yet; missing folders are made. */
  readonly writeNew: (file: string, text: string) => Promise<void>;
  /** Writes a text to a file, over what it held; missing folders are made; what several programs write to is added to. */
  readonly writeOver: (file: string, text: string) => Promise<void>;
  readonly progress: ProgressStore;
  /** Draws what the order of choices comes from. */
  readonly newSeed: () => number;
  readonly startBench: (world: World, semantics: Semantics) => Promise<Bench>;
  readonly startServer: (options: ServerStart) => Promise<{ readonly origin: string }>;
  /** Lets signals be heard, between things that take their time. */
  readonly breathe: () => Promise<void>;
  /** Settles when the tutor is told to stop from outside. */
  readonly stopped: () => Promise<void>;
  readonly finish: (code: ExitCode) => void;
}

interface LessonsFound {
  readonly lessons: readonly PlacedLesson[];
  readonly unreadable: readonly FileDiagnostic[];
}

/** The form that a file with answers should have. */
interface SheetWanted<Sheet> {
  readonly decode: (value: unknown) => DecodedText<Sheet>;
  /** The command that makes a sheet to fill in there. */
  readonly madeBy: string;
}

/** A file with answers, as it was named and as its repository names it, and what it holds, or all that is wrong with it. */
interface SheetFile<Sheet> {
  readonly file: string;
  readonly inRepository: string | undefined;
  readonly read:
    | { readonly kind: 'value'; readonly value: Sheet; readonly placeOf: (way: Way, of?: 'key') => FilePlace }
    | { readonly kind: 'faults'; readonly faults: readonly FileDiagnostic[] };
}

/** The store of progress. An error in reading or saving is said on standard error, and costs no more than that. */
export interface ProgressStore {
  readonly read: () => Progress;
  /** The same, but throws a TutorError where nothing could be read. */
  readonly mustRead: () => Progress;
  readonly update: (change: (progress: Progress) => Progress) => void;
  /** The same, but throws a TutorError where nothing was saved. */
  readonly mustUpdate: (change: (progress: Progress) => Progress) => void;
}

interface ServerStart {
  readonly world: World;
  readonly semantics: Semantics;
  readonly port: number;
  /** The faults that wait for requests from the start. */
  readonly faults: readonly ArmedFault[];
  readonly onExchange: (logged: LoggedExchange) => void;
}
