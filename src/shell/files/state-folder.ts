import { type PlatformPath, posix, win32 } from 'node:path';

/** The facts that decide where a program keeps its state: all of them handed in by the composition. */
interface Place {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  readonly cwd: string;
}

/**
 * The absolute path of the folder that progress is kept in. An empty variable counts as one that is not set. Without one
 * that names it, this is never the current folder, whatever the home folder is.
 */
export function stateFolder({ env, platform, home, cwd }: Place): string {
  const paths = platform === 'win32' ? win32 : posix;
  return env.HTTP_TUTOR_HOME
    ? paths.resolve(cwd, env.HTTP_TUTOR_HOME)
    : paths.resolve(cwd, '/', home, ...platformFolder(platform, env));
}

// Relative to the home folder, unless the first part is absolute.
function platformFolder(platform: string, env: Place['env']): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['Library', 'Application Support', 'http-tutor'];
    case 'win32':
      return [absoluteOr('AppData\\Local', env.LOCALAPPDATA, win32), 'http-tutor'];
    default:
      return [absoluteOr('.local/state', env.XDG_STATE_HOME, posix), 'http-tutor'];
  }
}

// XDG Base Directory Specification: a relative path is invalid, and to be ignored.
function absoluteOr(otherwise: string, declared: string | undefined, paths: PlatformPath): string {
  return declared !== undefined && paths.isAbsolute(declared) ? declared : otherwise;
}
