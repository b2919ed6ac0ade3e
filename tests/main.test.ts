import { createServer, type AddressInfo } from 'node:net';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EXIT } from '../src/exit.ts';
import { begin, bundledLessons, emptyFolder, run, type Ran } from './system.ts';

describe('help and version', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j lists the commands, on standard output', async (argv) => {
    const { code, out, err } = await run(argv);
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    for (const command of ['start', 'list', 'serve', 'check', 'progress'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });

  it.each(['start', 'list', 'serve', 'check', 'progress'])('%s --help tells its options', async (command) => {
    const { code, out, err } = await run([command, '--help']);
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: http-tutor ${command}`));
  });

  it.each([['--version'], ['-V']])('%s prints the version and nothing else', async (flag) => {
    expect(await run([flag])).toStrictEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('wrong usage', () => {
  it.each([
    { argv: ['sta'], meant: 'start' },
    { argv: ['progres'], meant: 'progress' },
    { argv: ['start', '--aut'], meant: '--auto' },
    { argv: ['list', '--jsn'], meant: '--json' },
    { argv: ['serve', '--prt', '1'], meant: '--port' },
  ])('$argv asks: did you mean $meant?', async ({ argv, meant }) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(/^http-tutor: unknown (?:command|option) /);
    expect(err).toContain(`(Did you mean ${meant}?)`);
  });

  it.each([
    { argv: ['client'], all: 'http-tutor --help shows every command.' },
    { argv: ['client', '--json'], all: 'http-tutor --help shows every command.' },
    { argv: ['start', '--record'], all: 'http-tutor start --help shows every option.' },
    { argv: ['progress', 'reset', '--dry'], all: 'http-tutor progress reset --help shows every option.' },
  ])('$argv is near nothing, and told where all is', async ({ argv, all }) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toMatch(/^http-tutor: unknown (?:command|option) '[a-z-]+': /);
    expect(err).toContain(all);
    expect(err).not.toContain('Did you mean');
  });

  it.each([
    { argv: ['start', '--auto', '--semantics', 'put-append'], then: 'did you mean put-appends-a-copy?' },
    { argv: ['serve', '--semantics', 'put-merge'], then: 'did you mean put-merges?' },
    { argv: ['serve', '--semantics', 'nobody'], then: 'http-tutor serve --help lists them.' },
    { argv: ['start', 'two-way', '--auto'], then: 'did you mean two-ways?' },
  ])('$argv is answered in one line, whatever there is to choose from', async ({ argv, then }) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(then);
    expect(err.length).toBeLessThan(200);
  });

  it.each([
    [[]],
    [['start', '--semantics']],
    [['start', '--auto', '--semantics', 'put-append']],
    [['start', 'one', 'two']],
    [['list', 'one']],
    [['serve', '--port']],
    [['serve', 'now']],
    [['progress', 'rest']],
    [['progress', 'show', 'all']],
    [['progress', 'reset', 'one', 'two']],
  ])('%j ends with 2, and says why on standard error', async (argv) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(?:http-tutor: .|Usage: http-tutor)/);
  });

  it('shows what would act on the terminal, and does not do it', async () => {
    const { err } = await run(['\u001b[2J']);
    expect(err).toContain('␛[2J');
    expect(err).not.toContain('\u001b');
  });
});

describe('what is printed', () => {
  const title = String.raw`"a\x9b31mb\u202ec##[error]d"`;
  const ofCourse = (change: (lesson: string) => string): string => {
    const folder = emptyFolder();
    cpSync(bundledLessons, folder, { recursive: true });
    const file = join(folder, 'two-ways.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return folder;
  };
  const UNSEEN = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;
  const COMMAND = /^\s*::|##\w*\[/m;

  it.each([['list'], ['list', '--json']])('%s %s holds nothing of a file that acts', async (...args) => {
    const course = ofCourse((lesson) => lesson.replace(/^title: .*/m, `title: ${title}`));
    const { code, out } = await run([...args, '--course', course]);
    expect(code).toBe(0);
    expect(out).toContain('error]d');
    expect(out).not.toMatch(UNSEEN);
    expect(out).not.toMatch(COMMAND);
  });

  it.each([['check'], ['check', '--json']])('%s %s holds nothing of a lesson that acts', async (...args) => {
    const course = ofCourse((lesson) => lesson.replace(/^minutes: .*/m, `${title}: 1\nminutes: 7`));
    const { code, out, err } = await run([...args, course]);
    expect(code).toBe(3);
    expect(out + err).toContain('error]d');
    expect(out + err).not.toMatch(UNSEEN);
    expect(out + err).not.toMatch(COMMAND);
  });

  it('of a lesson that plays by itself commands no runner of a job', async () => {
    const course = ofCourse((lesson) =>
      lesson.replace(/^ {6}Two methods that carry.*$/m, '      ::warning::of ##[error] that'),
    );
    const { out } = await run(['start', '--auto', '--course', course, 'two-ways']);
    expect(out).toContain('warning::of # #[error] that');
    expect(out).not.toMatch(COMMAND);
  });

  it('of what is wrong commands none either', async () => {
    const { code, err } = await run(['start', '--auto', '##vso[a]b\n::error::x']);
    expect(code).toBe(2);
    expect(err).toContain('# #vso[a]b');
    expect(err).not.toMatch(COMMAND);
  });

  it('as JSON is written in one way', () => {
    const sources = join(import.meta.dirname, '../src');
    const files = ['commands', 'commands/quizzes', 'session', 'reporters'].flatMap((folder) =>
      readdirSync(join(sources, folder), { withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => join(sources, folder, name)),
    );
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('JSON.stringify'))).toStrictEqual([]);
  });
});

describe('being told to end', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 143],
  ])('%s ends a server with %i, and leaves nothing open', async (signal, code) => {
    const { shows, tell, ran, heard } = begin(['serve', '--json']);
    const url = urlIn(await shows(/\n/));
    await fetch(url);
    tell(signal);
    expect(await ran).toMatchObject({ code, err: '' });
    await expect(fetch(url)).rejects.toThrow();
    expect(heard()).toStrictEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s ends a course that plays by itself where it is', async (signal, code) => {
    const { shows, tell, ran, heard } = begin(['start', '--auto']);
    const url = urlIn(await shows(/#1 /));
    tell(signal);
    const { out, ...rest } = await ran;
    expect(rest).toStrictEqual({ code, err: '' });
    await expect(fetch(url)).rejects.toThrow();
    // It cannot go on: whatever it does next is refused.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(out).not.toContain('Lesson done');
    expect(heard()).toStrictEqual([]);
  });

  it('at a prompt gives the terminal back', async () => {
    const { shows, tell, ran, heard } = begin(['start'], { terminal: true });
    await shows(/Enter: lesson 1/);
    tell('SIGTERM');
    const { code, out } = await ran;
    expect(code).toBe(143);
    expect(out.lastIndexOf('\u001b[?25h')).toBeGreaterThan(out.lastIndexOf('\u001b[?25l'));
    expect(heard()).toStrictEqual([]);
  });
});

describe('a bug', () => {
  const broken = (): never => {
    throw new TypeError('no such thing');
  };

  it('is told as one, with a stack', async () => {
    const { code, err } = await run(['list'], { written: broken });
    expect(code).toBe(70);
    expect(err).toMatch(/^http-tutor: this is a bug[^\n]*\nTypeError: no such thing\n +at /);
  });

  it('that nobody caught is one too, and what was open is closed', async () => {
    const { shows, tell, ran } = begin(['serve', '--json']);
    const url = urlIn(await shows(/\n/));
    tell('uncaughtException', new Error('lost'));
    const { code, err } = await ran;
    expect(code).toBe(70);
    expect(err).toMatch(/bug[^\n]*\nError: lost\n/);
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe('progress that cannot be read', () => {
  it('is set aside when it is damaged, and said so', async () => {
    const home = homeWith('{"version":1');
    const { code, err } = await run(['list'], { home });
    expect(code).toBe(0);
    expect(err).toMatch(/^http-tutor: [^\n]*progress\.json was damaged[^\n]*progress\.json\.corrupt-1[^\n]*\n$/);
    expect(readdirSync(home)).toContain('progress.json.corrupt-1');
  });

  it('is left alone when a newer version wrote it', async () => {
    const home = homeWith('{"version":99,"courses":{}}');
    const { code, out, err } = await run(['list'], { home });
    expect({ code, out }).toStrictEqual({ code: 3, out: '' });
    expect(err).toMatch(/^http-tutor: [^\n]*version 99[^\n]*newer[^\n]*\n$/);
    expect(readdirSync(home)).toStrictEqual(['progress.json']);
  });

  it.each(['a folder in which nothing can be written', 'a folder that cannot be'])(
    'costs one warning in %s, and the lesson goes on',
    async (kind) => {
      const home = kind.endsWith('written') ? unwritable() : join(homeWith(''), 'progress.json/below');
      const tutor = begin(['start', 'two-ways', '--plain'], { terminal: true, home });
      const { code, out, err } = await finished(tutor);
      expect(code).toBe(0);
      expect(out).toContain('Lesson done');
      expect(err).toMatch(/^http-tutor: Progress [^\n]*\n$/);
    },
  );
});

describe('every way to end', () => {
  // A code without a case does not compile.
  const cases: Readonly<Record<keyof typeof EXIT, () => Promise<Ran>>> = {
    ok: () => run(['list']),
    failed: () => run(['start', '--auto', 'once-more', '--semantics', 'put-appends-a-copy']),
    usage: () => run(['start']),
    unreadable: () => run(['check', 'nowhere.yaml']),
    broken: async () => {
      const { port, close } = await takenPort();
      return run(['serve', '--port', String(port)]).finally(close);
    },
    bug: () =>
      run(['list'], {
        written: () => {
          throw new Error('no');
        },
      }),
    interrupted: () => told('SIGINT'),
    terminated: () => told('SIGTERM'),
  };

  it.each(Object.keys(EXIT) as (keyof typeof EXIT)[])('%s has its code', async (name) => {
    const { code, err } = await cases[name]();
    expect(code).toBe(EXIT[name]);
    if (!['ok', 'failed', 'interrupted', 'terminated'].includes(name)) expect(err).toMatch(/^http-tutor: ./);
  });
});

async function told(signal: string): Promise<Ran> {
  const { shows, tell, ran } = begin(['serve']);
  await shows(/Listening/);
  tell(signal);
  return ran;
}

function urlIn(text: string): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
}

function homeWith(progress: string): string {
  const home = emptyFolder();
  writeFileSync(join(home, 'progress.json'), progress);
  return home;
}

// No lock can be taken here, whoever runs the tests: permissions do not hold for everyone.
function unwritable(): string {
  const home = emptyFolder();
  mkdirSync(join(home, 'progress.json.lock'));
  return home;
}

// Answers every prompt with 1, to the end of the lesson, and leaves.
async function finished({ shows, type, ran }: ReturnType<typeof begin>): Promise<Ran> {
  let news = '';
  while (!news.includes('Lesson done')) {
    news = await shows(/^[?>] .*$(?!\n)/m);
    if (!news.includes('Lesson done')) type('1\n');
  }
  type('quit\n');
  return ran;
}

async function takenPort(): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
    },
  };
}

it('has its lessons where the package has them', () => {
  expect(readdirSync(bundledLessons)).toContain('course.yaml');
});
