import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { realPath } from './real-path.ts';

/**
 * A file as its repository names it: relative to the folder that holds `.git`, with `/` between folders. Where there is no
 * such folder, as in a container, to the workspace.
 */
export function inRepository(file: string, workspace = ''): string | undefined {
  const path = realPath(file);
  const root = rootAbove(path) ?? (workspace === '' ? undefined : realPath(workspace));
  const way = root === undefined ? '..' : relative(root, path);
  return isAbsolute(way) || /^\.\.(?:[/\\]|$)/.test(way) ? undefined : way.replaceAll(sep, '/');
}

function rootAbove(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  return existsSync(join(folder, '.git')) ? folder : rootAbove(folder);
}
