import type { Context, ProgressStore } from './commands/context.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Prompter } from './learners/prompter.ts';
import { playground } from './semantics/playground.ts';
import { worldOf } from './semantics/world.ts';
import { canAsk } from './shell/interactive.ts';
import type { Self } from './shell/lock-file.ts';
import { lookOf } from './shell/look-of.ts';
import { progressFile } from './shell/progress-file.ts';
import { stateFolder } from './shell/state-folder.ts';
import type { Look } from './view/look.ts';

/** What the process is made of, handed in by `bin/`. */
export interface System {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly signals: NodeJS.EventEmitter;
  readonly self: Self;
  readonly home: string;
  readonly cwd: string;
  /** The folder of the bundled course. */
  readonly lessons: string;
  readonly version: string;
}

/** The tutor put together: what commands reach, how it comes to an end, and what is closed then. */
export interface Composed {
  readonly context: Context;
  /** The code that the command ended with, so far. */
  readonly code: () => ExitCode;
  /** Settles with the code to end with, when a signal says so. */
  readonly signalled: Promise<ExitCode>;
  readonly close: () => Promise<void>;
}

interface Door {
  readonly close: () => void | Promise<void>;
}

/** Joins the doors to the outside. The dear ones are opened when they are first needed. */
export function compose(system: System): Composed {
  const { env, stdin, stdout, stderr } = system;
  const doors: Door[] = [];
  const codes: ExitCode[] = [EXIT.ok];
  const signalled = firstSignal(system.signals);
  const err = (text: string): void => void stderr.write(text);
  const opened = <Opened extends Door>(door: Opened): Opened => {
    doors.push(door);
    return door;
  };
  const noColour = system.argv.includes('--no-color');
  const context: Context = {
    out: (text) => void stdout.write(text),
    err,
    look: ({ plain = false }) => lookOf({ stream: stdout, env, plain, noColour }),
    canAsk: canAsk({ stdin, stdout, env }),
    prompter: prompters(system, opened),
    readCourse: async (folder) => (await import('./shell/lesson-files.ts')).readCourse(folder ?? system.lessons),
    lessonsAt: async (paths) =>
      (await import('./shell/lessons-at.ts')).lessonsAt(paths.length === 0 ? [system.lessons] : paths),
    readWorld: async (file) =>
      file === undefined ? worldOf(playground) : (await import('./shell/world-file.ts')).readWorld(file),
    progress: progressStore(system, err),
    startBench: async (world, semantics) =>
      opened(await (await import('./shell/bench.ts')).startBench({ world, semantics })),
    startServer: async (options) => opened(await (await import('./shell/server.ts')).startServer(options)),
    stopped: signalled.then(() => undefined),
    finish: (code) => void codes.push(code),
  };
  return {
    context,
    code: () => codes.at(-1) ?? EXIT.ok,
    signalled,
    close: async () => {
      for (const door of doors) await door.close();
    },
  };
}

function firstSignal(signals: NodeJS.EventEmitter): Promise<ExitCode> {
  return new Promise((resolve) => {
    signals.once('SIGINT', () => {
      resolve(EXIT.interrupted);
    });
    signals.once('SIGTERM', () => {
      resolve(EXIT.terminated);
    });
    signals.once('SIGHUP', () => {
      resolve(EXIT.terminated);
    });
  });
}

// One prompter reads the terminal at a time: asking for one of the other kind ends the first.
function prompters(system: System, opened: (door: Prompter) => Prompter): Context['prompter'] {
  const used: { readonly plain: boolean; readonly prompter: Prompter }[] = [];
  return async (look) => {
    const current = used.at(-1);
    if (current?.plain === look.plain) return current.prompter;
    current?.prompter.close();
    const prompter = opened(await prompterFor(look, system));
    used.push({ plain: look.plain, prompter });
    return prompter;
  };
}

async function prompterFor(look: Look, { stdin: input, stdout: output, signals }: System): Promise<Prompter> {
  if (look.plain) return (await import('./shell/plain-prompter.ts')).plainPrompter({ input, output, signals });
  return (await import('./shell/prompter.ts')).terminalPrompter({ input, output, signals, look });
}

// What goes wrong with the file is said once, and costs the saving, never the lesson.
function progressStore(system: System, err: (text: string) => void): ProgressStore {
  const file = progressFile(stateFolder(system), system.self);
  const said = new Set<string>();
  const say = (sentence: string | undefined): void => {
    if (sentence === undefined || said.has(sentence)) return;
    said.add(sentence);
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
  };
}
