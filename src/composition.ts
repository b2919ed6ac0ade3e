import type { Context, ProgressStore } from './commands/context.ts';
import { Interrupted } from './errors.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Prompter } from './session/prompter.ts';
import { readOutline } from './shell/files/course-index.ts';
import type { Self } from './shell/files/lock-file.ts';
import { newSeed } from './shell/files/new-seed.ts';
import { progressFile } from './shell/files/progress-file.ts';
import { startedAs } from './shell/files/started-as.ts';
import { stateFolder } from './shell/files/state-folder.ts';
import { liveLog, type LogStream } from './shell/server/live-log.ts';
import { canAsk, lookOf } from './shell/terminal/look-of.ts';
import { shutdownBy, type Shutdown } from './shell/terminal/shutdown.ts';
import type { Look } from './text/look.ts';
import { inactive, safe } from './text/safe.ts';

/** The parts that the process is made of, handed in by `bin/`. */
export interface System {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  readonly stdout: LogStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream;
  readonly signals: NodeJS.EventEmitter;
  readonly self: Self;
  readonly home: string;
  readonly cwd: string;
  /** The folder of the bundled course. */
  readonly lessons: string;
  /** The place at which the build left an index of it. */
  readonly index?: string | undefined;
  readonly version: string;
  /** The path of the file that runs, as the process was told it. */
  readonly script?: string | undefined;
}

/** The tutor put together: what commands reach, how it comes to an end, and what is closed then. */
interface Composed {
  readonly context: Context;
  /** The code that the command ended with, so far. */
  readonly code: () => ExitCode;
  /** Settles with the code to end with, when the tutor is told from outside to end. */
  readonly ended: Promise<ExitCode>;
  readonly close: () => Promise<void>;
}

interface Door {
  readonly close: () => void | Promise<void>;
}

/** Opens a door, to be closed at the end. */
type Open = <Opened extends Door>(door: () => Promise<Opened>) => Promise<Opened>;

/** Joins the doors to the outside. The dear ones are opened when they are first needed. */
export function compose(system: System): Composed {
  const { env, stdin, stdout, stderr } = system;
  const codes: ExitCode[] = [EXIT.ok];
  const ending = shutdownBy(system.signals);
  const { open, close } = doorsUntil(ending);
  const err = (text: string): void => void stderr.write(inactive(safe(text)));
  const noColour = system.argv.includes('--no-color');
  const out: Context['out'] = (text, meant) => {
    goOn(ending);
    stdout.write(meant === 'commands' || stdout.isTTY === true ? text : inactive(text));
  };
  const context: Context = {
    out,
    logged: (leftOut) =>
      liveLog(
        stdout,
        (text) => {
          if (!ending.hasCome()) out(text);
        },
        leftOut,
      ),
    err,
    program: startedAs({ script: system.script, cwd: system.cwd, env }),
    look: ({ plain = false }) => lookOf({ stream: stdout, env, plain, noColour }),
    canAsk: canAsk({ stdin, stdout, env }),
    prompter: prompters(system, open),
    readCourse: async (folder) => (await import('./shell/files/lesson-files.ts')).readCourse(folder ?? system.lessons),
    readOutline: (folder) => readOutline(folder ?? system.lessons, system.index),
    openLesson: async ({ file }) => (await import('./shell/files/lesson-files.ts')).readLesson(file),
    lessonsAt: async (paths) =>
      (await import('./shell/files/lessons-at.ts')).lessonsAt(paths.length === 0 ? [system.lessons] : paths),
    readWorld: async (file) => (await import('./shell/files/world-file.ts')).readWorld(file),
    readLock: async (folder) => (await import('./shell/files/question-lock.ts')).readLock(folder ?? system.lessons),
    sheetsNamed: async (names) => (await import('./shell/files/sheets-named.ts')).sheetsNamed(names),
    readSheet: async (file, wanted) =>
      (await import('./shell/files/sheet-files.ts')).readSheet(file, wanted, env.GITHUB_WORKSPACE),
    realPath: async (file) => (await import('./shell/files/real-path.ts')).realPath(file),
    placeFrom: async (file, folder) => (await import('./shell/files/real-path.ts')).placeFrom(file, folder),
    mustBeNew: async (file) => {
      (await import('./shell/files/output-file.ts')).mustBeNew(file);
    },
    writeNew: async (file, text) => {
      (await import('./shell/files/output-file.ts')).writeNew(file, text);
    },
    writeOver: async (file, text) => {
      // Opened anew by their names, they would be written from their beginning, over what is there.
      const stream = new Map([
        ['/dev/stdout', stdout],
        ['/dev/stderr', stderr],
      ]).get(file);
      if (stream === undefined)
        (await import('./shell/files/output-file.ts')).writeOver(file, text, env.GITHUB_STEP_SUMMARY);
      else stream.write(text);
    },
    progress: progressStore(system, err),
    newSeed,
    startBench: (world, semantics) =>
      open(async () => (await import('./shell/server/bench.ts')).startBench({ world, semantics })),
    startServer: (options) => open(async () => (await import('./shell/server/server.ts')).startServer(options)),
    breathe: async () => (await import('./shell/server/wait.ts')).breathe(),
    stopped: async () => {
      await ending.code;
    },
    finish: (code) => void codes.push(code),
  };
  return { context, code: () => codes.at(-1) ?? EXIT.ok, ended: ending.code, close };
}

// Work under way when the end comes would go on by itself, though nobody waits for it: it ends at the next of these.
function goOn({ hasCome }: Shutdown): void {
  if (hasCome()) throw new Interrupted();
}

function doorsUntil(ending: Shutdown): { readonly open: Open; readonly close: () => Promise<void> } {
  const doors: Door[] = [];
  return {
    open: async (door) => {
      goOn(ending);
      const opened = await door();
      doors.push(opened);
      if (ending.hasCome()) await opened.close();
      goOn(ending);
      return opened;
    },
    close: async () => {
      ending.unlisten();
      for (const door of doors) await door.close();
    },
  };
}

// One prompter reads the terminal at a time: asking for one of the other kind ends the first.
function prompters(system: System, open: Open): Context['prompter'] {
  const used: { readonly plain: boolean; readonly prompter: Prompter }[] = [];
  return async (look) => {
    const current = used.at(-1);
    if (current?.plain === look.plain) return current.prompter;
    current?.prompter.close();
    const prompter = await open(() => prompterFor(look, system));
    used.push({ plain: look.plain, prompter });
    return prompter;
  };
}

async function prompterFor(look: Look, { stdin: input, stdout: output, signals }: System): Promise<Prompter> {
  if (look.plain) return (await import('./shell/terminal/plain-prompter.ts')).plainPrompter({ input, output, signals });
  return (await import('./shell/terminal/prompter.ts')).terminalPrompter({ input, output, signals, look });
}

// An error with the file costs the saving, never the lesson. It is said once, though reading fails as saving does.
function progressStore(system: System, err: (text: string) => void): ProgressStore {
  const file = progressFile(stateFolder(system), system.self);
  const said = new Set<string>();
  const say = (sentence = ''): void => {
    const reason = sentence.slice(sentence.indexOf('('));
    if (reason === '' || said.has(reason)) return;
    said.add(reason);
    err(`http-tutor: ${sentence}\n`);
  };
  return {
    read: () => {
      const { progress, notice } = file.read();
      say(notice);
      return progress;
    },
    update: (change) => {
      say(file.update(change));
    },
    mustRead: () => {
      const { progress, notice } = file.mustRead();
      say(notice);
      return progress;
    },
    mustUpdate: (change) => {
      say(file.mustUpdate(change));
    },
  };
}
