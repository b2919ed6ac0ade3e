/** Bundles src/ with its libraries into dist/, split so that each command loads only what it uses. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

// undici's index drags in fetch, WebSocket and caches, half of its size: the client alone sends requests.
const clientAlone = {
  name: 'client-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'client-alone' }));
    onLoad({ filter: /^/, namespace: 'client-alone' }, () => ({
      contents: `
        import Client from 'undici/lib/dispatcher/client.js';
        import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
        import request from 'undici/lib/api/api-request.js';
        Dispatcher.prototype.request = request;
        export { Client };
        export { default as buildConnector } from 'undici/lib/core/connect.js';`,
      resolveDir: import.meta.dirname,
    }));
  },
};

// Whatever is loaded later is loaded by main, which has all that the two share. esbuild does not know this, and would
// cut what they share into dozens of files, each of which takes Node's loader as long as it takes to compile.
const afterMain = {
  name: 'after-main',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'after-main' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'after-main' }, ({ path }) => ({
      contents: `import './src/main.ts'; export * from ${JSON.stringify(path)};`,
      resolveDir: import.meta.dirname,
    }));
  },
};

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
  plugins: [clientAlone, afterMain],
  // For the tables that it needs, Node takes as long as for a third of its start, and most texts are plain.
  define: { 'Intl.Segmenter': 'LateSegmenter' },
  inject: ['./late-segmenter.mjs'],
  // inquirer offers an external editor, which nothing here uses, and which drags in 590 kB of character tables.
  alias: { '@inquirer/external-editor': './src/shell/no-editor.ts' },
});
