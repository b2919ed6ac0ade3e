import pty from '@lydell/node-pty';
import { afterAll } from '@jest/globals';
import xterm from '@xterm/headless';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Size {
  readonly cols?: number;
  readonly rows?: number;
  /** Added to a terminal's usual environment; nothing is inherited but where programs are found. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A program in a terminal, as a person has it in front of them. */
export interface Running {
  /** What is on the screen now. */
  readonly screen: () => string;
  /** The whole output, scrolled away or not, line by line as it was wrapped. */
  readonly scrolled: () => string;
  /** Waits until the screen shows something, and gives the screen. */
  readonly waitFor: (shown: RegExp) => Promise<string>;
  readonly write: (keys: string) => void;
  /** Every byte that came out. */
  readonly raw: () => string;
  readonly resize: (cols: number, rows: number) => void;
  readonly kill: (signal?: string) => void;
  /** Closes the window that the terminal is in. */
  readonly close: () => void;
  readonly pid: number;
  /** Settles once it has ended and all that it wrote is on the screen. */
  readonly exit: Promise<{ readonly exitCode: number; readonly signal?: number | undefined }>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts the built tutor in a terminal, with a state folder of its own unless `env` names one. */
export function launch(args: readonly string[], size: Size = {}): Running {
  const home = mkdtempSync(join(tmpdir(), 'http-tutor-'));
  const env = { HTTP_TUTOR_HOME: home, ...size.env };
  const running = launchProgram(process.execPath, [join(root, 'bin/http-tutor.js'), ...args], { ...size, env });
  void running.exit.then(() => {
    rmSync(home, { recursive: true, force: true });
  });
  return running;
}

const unended = new Set<{ kill: (signal: string) => void }>();
afterAll(() => {
  for (const child of unended) child.kill('SIGKILL');
});

/** Starts any program in a terminal; it is killed after the last test of the file. */
export function launchProgram(
  file: string,
  args: readonly string[],
  { cols = 80, rows = 24, env = {} }: Size = {},
): Running {
  const terminal = new xterm.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
  const child = pty.spawn(file, [...args], { cols, rows, cwd: root, env: environment(env) });
  unended.add(child);
  let raw = '';
  let painted = Promise.resolve();
  let ended = false;
  child.onData((text) => {
    raw += text;
    painted = new Promise((resolve) => {
      terminal.write(text, resolve);
    });
  });
  // What programs ask of a terminal is answered.
  terminal.onData((text) => {
    child.write(text);
  });
  const exit = new Promise<Awaited<Running['exit']>>((resolve) => {
    child.onExit((how) => {
      unended.delete(child);
      void painted.then(() => {
        ended = true;
        resolve(how);
      });
    });
  });
  const screen = (): string => linesOf(terminal, terminal.buffer.active.viewportY);
  return {
    screen,
    scrolled: () => linesOf(terminal, 0),
    waitFor: (shown) => polled({ screen, hasEnded: () => ended }, shown),
    write: (keys) => {
      child.write(keys);
    },
    raw: () => raw,
    resize: (columns, lines) => {
      child.resize(columns, lines);
      terminal.resize(columns, lines);
    },
    kill: (signal) => {
      child.kill(signal);
    },
    // Missing in its types.
    close: () => {
      (child as unknown as { readonly destroy: () => void }).destroy();
    },
    pid: child.pid,
    exit,
  };
}

function environment(env: Readonly<Record<string, string>>): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, HOME: tmpdir(), TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env };
}

function linesOf({ buffer: { active } }: InstanceType<typeof xterm.Terminal>, first: number): string {
  const lines = Array.from({ length: active.length - first }, (_, row) => active.getLine(first + row));
  return lines
    .map((line) => line?.translateToString(true) ?? '')
    .join('\n')
    .trimEnd();
}

const POLLS = 1_000;
const POLL_MS = 15;

interface Shown {
  readonly screen: () => string;
  readonly hasEnded: () => boolean;
}

async function polled({ screen, hasEnded }: Shown, shown: RegExp): Promise<string> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    const over = hasEnded();
    if (shown.test(screen())) return screen();
    if (over) throw new Error(`the program ended, and never showed ${String(shown)}:\n${screen()}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`the screen never showed ${String(shown)}:\n${screen()}`);
}
