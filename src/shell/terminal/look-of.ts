import { Chalk } from 'chalk';
import type { Look, Paint } from '../../text/look.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Looks {
  /** The stream that the text goes to. */
  readonly stream: { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Environment;
  /** True if `--plain` was given. */
  readonly plain?: boolean;
  /** True if `--no-color` was given: a flag wins over what the environment says. */
  readonly noColour?: boolean;
}

/** Returns how text may look on a stream, by what the stream is, what the environment says and what was asked for. */
export function lookOf({ stream, env, plain = false, noColour = false }: Looks): Look {
  const words = plain || isOn(env.ACCESSIBLE) || env.TERM === 'dumb';
  return {
    // Asked anew for each text: a window may have been made narrower meanwhile.
    get columns() {
      return widthOf(stream.columns);
    },
    plain: words,
    unicode: showsUnicode(env),
    paint: painted(!words && !noColour && takesColour(stream.isTTY === true, env)),
  };
}

const WIDTH_UNKNOWN = 80;
const NARROWEST = 20;
const MAX_COLUMNS = 200;

// A terminal that does not know says 0.
function widthOf(columns = 0): number {
  return columns === 0 ? WIDTH_UNKNOWN : Math.min(Math.max(columns, NARROWEST), MAX_COLUMNS);
}

function isOn(setting: string | undefined): boolean {
  return setting !== undefined && setting !== '' && setting !== '0';
}

function takesColour(isTerminal: boolean, { FORCE_COLOR: forced = '', NO_COLOR: refused = '' }: Environment): boolean {
  return forced === '' ? isTerminal && refused === '' : isOn(forced);
}

// Terminals that name themselves show UTF-8 if no locale is set, as on Windows and in some graphical sessions.
function showsUnicode({ LC_ALL, LC_CTYPE, LANG, WT_SESSION, TERM_PROGRAM }: Environment): boolean {
  const locale = [LC_ALL, LC_CTYPE, LANG].find((name) => name !== undefined && name !== '');
  return locale === undefined ? isOn(WT_SESSION) || isOn(TERM_PROGRAM) : /utf-?8/i.test(locale);
}

// Chalk knows nothing of NO_COLOR, so it is told; level 1 has 16 colours.
function painted(inColour: boolean): Paint {
  const chalk = new Chalk({ level: inColour ? 1 : 0 });
  return {
    strong: chalk.bold,
    emphasis: chalk.italic,
    faint: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    notice: chalk.yellow,
    accent: chalk.cyan,
  };
}

/** The streams between which a person would sit, and what the environment says. */
interface Surroundings {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
  readonly env: Environment;
}

/** Tells whether there is a person to ask: an unseen prompt would wait for ever, or end the process with no error. */
export function canAsk({ stdin, stdout, env: { CI = '' } }: Surroundings): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && (CI === '' || CI === '0' || CI === 'false');
}
