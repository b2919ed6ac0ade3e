import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** The pure floors, lowest first: each imports only from itself and from those before it. */
const FLOORS = [
  ...['http', 'text', 'semantics', 'evidence', 'questions', 'lesson', 'yaml', 'quiz', 'view', 'reporters', 'session'],
];

/** What a pure floor may take from outside: values and text, nothing that reaches out. */
const PACKAGES = new Set([
  'semantics > immutable',
  'semantics > zod',
  'evidence > zod',
  'questions > pure-rand/distribution/uniformInt',
  'questions > pure-rand/generator/xoroshiro128plus',
  'lesson > zod',
  'lesson > zod/mini',
  'lesson > zod/v4/locales/en.js',
  'lesson > fastest-levenshtein',
  'quiz > zod',
  'text > marked',
  'text > fast-string-width',
  'text > fast-wrap-ansi',
  'yaml > yaml',
]);

/** Files at the top that anything may import: how the tutor ends, and how it says so. */
const COMMON = ['errors.ts', 'exit.ts'];

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

interface Import {
  readonly file: string;
  readonly from: string;
}

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, from = '']) => ({
    file: file.replaceAll('\\', '/'),
    from: from.startsWith('.') ? relative(src, join(src, dirname(file), from)).replaceAll('\\', '/') : from,
  })),
);

const floorOf = (path: string): string => path.split('/', 1)[0] ?? '';
const isOwn = (from: string): boolean => files.includes(from);
const toldFrom = (floor: (name: string) => boolean): readonly Import[] =>
  imports.filter(({ file }) => floor(floorOf(file)));
const told = ({ file, from }: Import): string => `${file} imports ${from}`;

describe('the floors', () => {
  it('are pure up to the session, each importing only from below', () => {
    const wrong = toldFrom((floor) => FLOORS.includes(floor)).filter(({ file, from }) => {
      if (isOwn(from))
        return !COMMON.includes(from) && !FLOORS.slice(0, FLOORS.indexOf(floorOf(file)) + 1).includes(floorOf(from));
      return !PACKAGES.has(`${floorOf(file)} > ${from}`);
    });
    expect(wrong.map(told)).toStrictEqual([]);
  });

  it('keep shell from commands, and commands from shell', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (floorOf(file) === 'shell')
        return isOwn(from) && !['shell', ...FLOORS].includes(floorOf(from)) && !COMMON.includes(from);
      if (floorOf(file) === 'commands') return floorOf(from) === 'shell' || from.startsWith('node:');
      return false;
    });
    expect(wrong.map(told)).toStrictEqual([]);
  });

  it('hold every file: in a floor, or at the top where all is put together', () => {
    const top = files.filter((file) => !/[/\\]/.test(file));
    const floors = new Set(
      files.filter((file) => /[/\\]/.test(file)).map((file) => floorOf(file.replaceAll('\\', '/'))),
    );
    expect(top.sort()).toStrictEqual(['composition.ts', ...COMMON, 'main.ts']);
    expect([...floors].filter((floor) => ![...FLOORS, 'shell', 'commands'].includes(floor))).toStrictEqual([]);
  });

  it('give each library one door', () => {
    const doors = new Map<string, Set<string>>();
    for (const { file, from } of imports) {
      if (isOwn(from) || from.startsWith('node:') || FLOORS.includes(floorOf(file)) || floorOf(file) === 'commands')
        continue;
      doors.set(from, (doors.get(from) ?? new Set()).add(file));
    }
    const shared = [...doors]
      .filter(([, through]) => through.size > 1)
      .map(([library, through]) => `${library}: ${[...through].join(', ')}`);
    expect(shared).toStrictEqual([]);
  });

  it('never touch the process: no global, no exit, no console', () => {
    const wrong = files.filter((file) =>
      /\bprocess\.|\bconsole\./.test(
        readFileSync(join(src, file), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(wrong).toStrictEqual([]);
  });
});

describe('what is read', () => {
  // Of what Node could run, and of ways to another computer; of the packages, undici alone opens a connection.
  const REACHING = [
    'child_process',
    'cluster',
    'dgram',
    'dns',
    'http2',
    'https',
    'inspector',
    'tls',
    'vm',
    'worker_threads',
  ];

  it('is never run, and nothing is asked of another computer', () => {
    const reaching = imports.filter(({ from }) => REACHING.includes(from.replace(/^node:/, '').split('/', 1)[0] ?? ''));
    expect(reaching.map(told)).toStrictEqual([]);
    const running = files.filter((file) =>
      /\beval\(|new Function\(|\bfetch\(/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(running).toStrictEqual([]);
    const connecting = imports.filter(({ from }) => from === 'undici').map(({ file }) => file);
    expect(connecting).toStrictEqual(['shell/server/client.ts']);
  });
});

describe('the first screen', () => {
  // What build.mjs puts into files of their own, which are loaded when they are called, and what the build does without.
  const CALLED = ['lesson/progress-form.ts', 'text/lexed.ts'];

  it('loads no more before it is shown than it takes', () => {
    const loaded = new Set(['main.ts', 'commands/start.ts', 'commands/list.ts', 'commands/progress.ts']);
    for (const file of loaded) {
      if (isOwn(file)) for (const from of loadedBy(file)) if (!CALLED.includes(from)) loaded.add(from);
    }
    const libraries = [...loaded].filter((from) => !isOwn(from) && !from.startsWith('node:'));
    expect(libraries.sort()).toStrictEqual([
      ...['chalk', 'commander', 'fast-string-width', 'fast-wrap-ansi', 'fastest-levenshtein'],
    ]);
    const floors = new Set([...loaded].filter(isOwn).map(floorOf));
    expect([...floors].filter((floor) => ['questions', 'quiz', 'reporters'].includes(floor))).toStrictEqual([]);
  });

  // What is imported as a type only, or by `import()`, is not loaded with a file.
  function loadedBy(file: string): readonly string[] {
    const text = readFileSync(join(src, file), 'utf8').replaceAll(/import type [^;]*;|import\('[^']+'\)/g, '');
    return [...text.matchAll(/from '([^']+)'/g)].map(([, from = '']) =>
      from.startsWith('.') ? relative(src, join(src, dirname(file), from)).replaceAll('\\', '/') : from,
    );
  }
});
