import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** Returns where a name leads, links followed. A missing file has a place too, in the folder that it would be in. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const path = resolve(file);
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** Returns the place of a folder, as seen from the folder that a file is in, with `/` between folders. */
export function placeFrom(file: string, folder: string): string {
  return relative(dirname(realPath(file)), realPath(folder)).replaceAll('\\', '/') || '.';
}
