import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file as its repository names it: relative to the folder that holds `.git`, with `/` between folders. */
export function inRepository(file: string): string | undefined {
  const path = realPath(file);
  const root = rootAbove(path);
  return root === undefined ? undefined : relative(root, path).replaceAll(sep, '/');
}

function rootAbove(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  return existsSync(join(folder, '.git')) ? folder : rootAbove(folder);
}

// One that is not there has a place in the repository too.
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}
