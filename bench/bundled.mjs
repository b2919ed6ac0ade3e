/** What of src/ is measured without its command, bundled as build.mjs does it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Removed at the end of the run. */
export const temporary = mkdtempSync(join(tmpdir(), 'http-tutor-bench-'));

/** Bundles a script of this folder that imports from src/; gives the file. */
export async function bundled(script) {
  const outfile = join(temporary, basename(script));
  await build({
    entryPoints: [join(import.meta.dirname, script)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return outfile;
}
