import { readFileSync } from 'node:fs';
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { jsonOf } from '../../http/json.ts';
import { KEPT_PROGRAM, quoted } from '../../lesson/command-line.ts';

/** The facts that tell how a program was started: all of them handed in by the composition. */
interface Started {
  /** The absolute path of the file that runs, as the process was told it: a link is not followed. */
  readonly script: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const NAME = 'http-tutor';

/** The words that start the tutor again as it was started, from the same folder, as a shell takes them. */
export function startedAs({ script, cwd, env }: Started): string {
  if (script === undefined) return KEPT_PROGRAM;
  const installed = installedIn(script);
  if (installed !== undefined && basename(dirname(installed)) === '_npx') return npx(installed, cwd);
  if (installed !== undefined && holds(installed, cwd)) return KEPT_PROGRAM;
  const paths = (env.PATH ?? env.Path ?? '').split(delimiter);
  if (paths.some((path) => isBin(path, script, installed))) return NAME;
  return `node ${quoted(shortest(script, cwd))}`;
}

// The folder whose node_modules the program is in. A link in .bin leads to it, or, on Windows, a script that names the file.
function installedIn(script: string): string | undefined {
  return /^(.*)[/\\]node_modules[/\\](?:\.bin[/\\]http-tutor|http-tutor[/\\]bin[/\\]http-tutor\.js)$/.exec(script)?.[1];
}

function isBin(path: string, script: string, installed: string | undefined): boolean {
  if (path === '' || path.endsWith('.bin')) return false;
  return join(path, NAME) === script || (installed !== undefined && resolve(path) === installed);
}

// npx keeps what it was asked to run in a folder of its own, and there what that was.
function npx(folder: string, cwd: string): string {
  const { dependencies = {} } = manifestIn(folder);
  const [, file] = /^file:(.*)$/.exec(dependencies[NAME] ?? '') ?? [];
  if (file === undefined) return KEPT_PROGRAM;
  const path = resolve(folder, file);
  // In a clone, the name is that of the clone itself.
  return holds(path, cwd) ? KEPT_PROGRAM : `npx ${quoted(shortest(path, cwd))}`;
}

function manifestIn(folder: string): { readonly dependencies?: Readonly<Record<string, string>> } {
  try {
    return Object(jsonOf(readFileSync(join(folder, 'package.json')))) as ReturnType<typeof manifestIn>;
  } catch {
    return {};
  }
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && !/^\.\.(?:[/\\]|$)/.test(way);
}

// A file in the folder itself needs its ./, since npx would take a bare name for that of a package.
function shortest(path: string, cwd: string): string {
  return holds(cwd, path) ? `./${relative(cwd, path).replaceAll('\\', '/')}` : path;
}
