/** Bundles src/ with its libraries into dist/, split so that each command loads only what it uses. */
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'linked',
  // Some bundled libraries are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  // inquirer offers an external editor, which nothing here uses, and which drags in 590 kB of character tables.
  alias: { '@inquirer/external-editor': './src/shell/no-editor.ts' },
});
