/**
 * Bundles src/ with its libraries into dist/, split so that each command loads only what it uses. Writes what all of it was made
 * of into a file, where one is named: `node build.mjs FILE`.
 */
import { rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import { fromSource } from './from-source.mjs';
import { noticesOf, packagesIn } from './third-party.mjs';

// undici's index drags in fetch, WebSocket and caches, half of its size: the client alone sends requests.
const clientAlone = {
  name: 'client-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'client-alone' }));
    // Its parser comes twice, once for processors that take several bytes at a time. One request at a time needs one.
    onResolve({ filter: /llhttp_simd-wasm/ }, ({ resolveDir }) => ({
      path: join(resolveDir, '../llhttp/llhttp-wasm.js'),
    }));
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

// inquirer's index brings all kinds of prompts: a line of input is all that is asked for.
const inputAlone = {
  name: 'input-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^inquirer$/ }, () => ({ path: 'inquirer', namespace: 'input-alone' }));
    onLoad({ filter: /^/, namespace: 'input-alone' }, () => ({
      contents: `
        import input from '@inquirer/input';
        export default { createPromptModule: () => ({ prompts: { input } }) };`,
      resolveDir: import.meta.dirname,
    }));
  },
};

// Code that takes long to load, and often is not called at all: Markdown, as most texts are words, and the form of progress,
// as none is kept at first. Each has a file of its own, which is loaded when the function named here is first called: only CommonJS can be loaded at once in the midst of a function.
const CALLED = {
  './lexed.ts': 'lexed',
  '../../lesson/progress-form.ts': 'decodeProgress',
};

const calledFile = (path) => `${basename(path, '.ts')}.cjs`;

const whenCalled = {
  name: 'when-called',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^/ }, ({ path }) =>
      Object.hasOwn(CALLED, path) ? { path, namespace: 'when-called' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'when-called' }, ({ path }) => ({
      contents: `
        const called = (...given) => require('./${calledFile(path)}').${CALLED[path]}(...given);
        export { called as ${CALLED[path]} };`,
    }));
    onResolve({ filter: /\.cjs$/, namespace: 'when-called' }, ({ path }) => ({ path, external: true }));
  },
};

// What most commands but the first screen take: the lessons, and all that they are about.
const LESSONS = ['session/lesson-session', 'shell/files/lesson-files'];
// What the first screen and the lists take: these come with main, or right after it.
const MAIN = ['main', 'commands/start', 'commands/list', 'commands/progress'];
const FIRST = ['shell/terminal/prompter', 'shell/terminal/plain-prompter'];

// Whatever is loaded later is loaded after main, and most of it after the lessons. esbuild does not know this, and would cut
// what several parts share into dozens of files, each of which takes Node's loader as long as it takes to compile.
const inOrder = {
  name: 'in-order',
  setup({ onResolve, onLoad }) {
    const file = (name) => `./src/${name}.ts`;
    const isFirst = (path) => [...MAIN, ...FIRST].map(file).includes(path);
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import'
        ? { path: relative(import.meta.dirname, join(resolveDir, path)), namespace: 'in-order' }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'in-order' }, ({ path }) => {
      const source = `./${path.replaceAll('\\', '/')}`;
      const before = [...MAIN, ...(isFirst(source) ? [] : LESSONS)].map(
        (name) => `import ${JSON.stringify(file(name))};`,
      );
      return {
        contents: `${before.join('')} export * from ${JSON.stringify(source)};`,
        resolveDir: import.meta.dirname,
      };
    });
  },
};

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'linked',
  metafile: true,
  // Names of files are made from the paths of what is in them: linked packages must not have others.
  absWorkingDir: import.meta.dirname,
  preserveSymlinks: true,
};

await rm('dist', { recursive: true, force: true });
const split = await build({
  stdin: {
    contents: [...MAIN.slice(1).map((name) => `import './src/${name}.ts';`), "export * from './src/main.ts';"].join(
      '\n',
    ),
    resolveDir: import.meta.dirname,
    sourcefile: 'main.js',
  },
  entryNames: 'main',
  outdir: 'dist',
  ...options,
  splitting: true,
  format: 'esm',
  // Some bundled libraries are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [clientAlone, inputAlone, whenCalled, inOrder],
  // inquirer offers an external editor, which nothing here uses, and which drags in 590 kB of character tables.
  alias: {
    '@inquirer/external-editor': './src/shell/terminal/no-editor.ts',
    '#supports-color': './src/shell/terminal/no-colour-support.ts',
  },
});
const called = await build({
  entryPoints: Object.keys(CALLED).map((path) =>
    path.startsWith('.') ? join(path.startsWith('./') ? 'src/text' : 'src/shell/files', path) : path,
  ),
  ...options,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  entryNames: '[name]',
  format: 'cjs',
});

const metafiles = [split.metafile, called.metafile];
await writeFile('dist/THIRD-PARTY.txt', noticesOf(packagesIn(metafiles)));
const [metaFile] = process.argv.slice(2);
if (metaFile !== undefined) await writeFile(metaFile, JSON.stringify(metafiles));

// What lists tell of the bundled lessons, so that those that nobody changed need not be read for it. Where they cannot be
// read as they are, whoever starts the tutor is told so.
const { indexOf, lessonsAt, readCourse } = await fromSource(`
  export { indexOf } from './src/shell/files/course-index.ts';
  export { readCourse } from './src/shell/files/lesson-files.ts';
  export { lessonsAt } from './src/shell/files/lessons-at.ts';`);
if (lessonsAt(['lessons']).unreadable.length === 0)
  await writeFile('dist/lessons.json', JSON.stringify(indexOf('lessons', readCourse('lessons'))));
