import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { System } from '../src/composition.ts';
import { main } from '../src/main.ts';
import { readCourse } from '../src/shell/files/lesson-files.ts';
import { emptyFolders } from './shell/folders.ts';

export const bundledLessons = join(import.meta.dirname, '../lessons');

/** The ids of its lessons. */
export function bundledIds(): readonly string[] {
  return readCourse(bundledLessons).lessons.map(({ lesson }) => lesson.id);
}

export interface Surroundings {
  /** Whether stdin and stdout are a terminal; they are not by default. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder that progress is kept in; an empty one by default. */
  readonly home?: string;
  readonly lessons?: string;
  /** The file that runs, as the process was told it. */
  readonly script?: string;
  /** Done with each text that is written to standard output. */
  readonly written?: (text: string) => void;
}

/** How the tutor ended, and what it wrote. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The tutor while it runs in this process. */
export interface Running {
  readonly ran: Promise<Ran>;
  /** Settles with what was written to standard output since something was typed, once it holds the pattern. */
  readonly shows: (pattern: RegExp) => Promise<string>;
  readonly type: (keys: string) => void;
  /** What the process is told from outside: a signal, or an error that nobody caught. */
  readonly tell: (event: string, ...details: unknown[]) => void;
  /** The events of the process that somebody listens to. */
  readonly heard: () => readonly (string | symbol)[];
}

/** An empty folder at each call, removed after the last test of the file. */
export const emptyFolder = emptyFolders();

/** Runs the tutor to its end. */
export function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return begin(argv, surroundings).ran;
}

/** Starts the tutor. */
export function begin(argv: readonly string[], surroundings: Surroundings = {}): Running {
  const stdin = Object.assign(new PassThrough(), {
    isTTY: surroundings.terminal === true,
    setRawMode: () => undefined,
  });
  const out = written(surroundings.written);
  const err = written();
  const { columns = 80, terminal = false } = surroundings;
  const signals = new EventEmitter();
  const stdout = Object.assign(out.stream, { isTTY: terminal, columns });
  const system = systemWith({ argv, surroundings, stdin, stdout, stderr: err.stream, signals });
  const ran = main(system).then((code) => ({ code, out: out.text(), err: err.text() }));
  return {
    ran,
    shows: (pattern) => out.holds(pattern, ran),
    type: (keys) => {
      out.forget();
      stdin.write(keys);
    },
    tell: (event, ...details) => void signals.emit(event, ...details),
    heard: () => signals.eventNames(),
  };
}

type Streams = Pick<System, 'argv' | 'stdin' | 'stdout' | 'stderr' | 'signals'>;

function systemWith({ surroundings, ...streams }: Streams & { readonly surroundings: Surroundings }): System {
  const { env = {}, home = emptyFolder(), lessons = bundledLessons } = surroundings;
  return {
    ...streams,
    env: { LANG: 'C.UTF-8', TERM: 'xterm-256color', HTTP_TUTOR_HOME: home, ...env },
    platform: process.platform,
    self: process,
    home,
    cwd: home,
    lessons,
    version: '1.2.3',
    script: surroundings.script,
  };
}

interface Written {
  readonly stream: PassThrough;
  readonly text: () => string;
  /** What was written so far is no longer looked at. */
  readonly forget: () => void;
  readonly holds: (pattern: RegExp, ran: Promise<Ran>) => Promise<string>;
}

function written(onText: (text: string) => void = () => undefined): Written {
  const stream = new PassThrough({ decodeStrings: false, encoding: 'utf8' });
  let text = '';
  let seen = 0;
  const write = stream.write.bind(stream);
  stream.write = (chunk: string) => {
    onText(chunk);
    text += chunk;
    return write(chunk);
  };
  stream.resume();
  const holds = async (pattern: RegExp, ran: Promise<Ran>): Promise<string> => {
    const ended = new AbortController();
    void ran.then(() => {
      ended.abort();
    });
    for (;;) {
      const news = text.slice(seen);
      if (pattern.test(news)) return news;
      if (ended.signal.aborted) throw new Error(`it ended without ${String(pattern)}:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const forget = (): void => {
    seen = text.length;
  };
  return { stream, text: () => text, forget, holds };
}
