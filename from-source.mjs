/** Imports from src/, whose TypeScript is bundled for it: what the module that is written in `contents` exports. */
import { build } from 'esbuild';

export async function fromSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire('/');",
    },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
