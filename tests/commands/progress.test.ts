import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { begin, emptyFolder, run } from '../system.ts';

const taken = { hash: 'of another day', steps: [], answers: [], sent: [], done: true };

function begun(): string {
  const home = emptyFolder();
  const courses = { 'put-and-post': { lessons: { 'two-ways': taken, 'once-more': taken } }, mine: { lessons: {} } };
  writeFileSync(join(home, 'progress.json'), JSON.stringify({ version: 1, courses }));
  return home;
}

function keptIn(home: string): Readonly<Record<string, readonly string[]>> {
  const { courses } = JSON.parse(readFileSync(join(home, 'progress.json'), 'utf8')) as {
    courses: Record<string, { lessons: object }>;
  };
  return Object.fromEntries(Object.entries(courses).map(([id, { lessons }]) => [id, Object.keys(lessons)]));
}

const before = { 'put-and-post': ['two-ways', 'once-more'], mine: [] };

describe('progress', () => {
  it.each([[['progress']], [['progress', 'show']]])('%j shows how far the learner is', async (argv) => {
    const { code, out, err } = await run(argv, { home: begun() });
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    expect(out).toMatch(/two-ways .*changed since/);
    expect(out).toMatch(/comparison .*new/);
  });
});

describe('progress --help', () => {
  it('tells the options that progress takes, and its commands as they are', async () => {
    const { out } = await run(['progress', '--help']);
    expect(out).toMatch(/^Usage: http-tutor progress \[options\] \[command\]\n/);
    expect(out).toMatch(/^ {2}--course <folder> /m);
    expect(out).toMatch(/^ {2}show \[options\] {2,}/m);
    expect(out).toMatch(/^ {2}reset \[options\] \[lesson\] {2,}/m);
    expect(out).toMatch(/^ {2}export <file> {2,}/m);
  });

  it.each([[['progress']], [['progress', 'show']], [['progress', 'reset', '--yes']]])(
    'holds for the course of %j',
    async (argv) => {
      const { code, err } = await run([...argv, '--course', join(emptyFolder(), 'nowhere')]);
      expect(code).toBe(3);
      expect(err).toContain('nowhere');
    },
  );
});

describe('progress reset', () => {
  it('--yes forgets the whole course, and no other', async () => {
    const home = begun();
    expect(await run(['progress', 'reset', '--yes'], { home })).toMatchObject({ code: 0, err: '' });
    expect(keptIn(home)).toStrictEqual({ mine: [] });
  });

  it('forgets one lesson', async () => {
    const home = begun();
    const { code, out } = await run(['progress', 'reset', 'two-ways', '--yes'], { home });
    expect({ code, out }).toStrictEqual({ code: 0, out: '  Forgotten: Two ways to send data.\n' });
    expect(keptIn(home)).toStrictEqual({ 'put-and-post': ['once-more'], mine: [] });
  });

  it('knows which lesson was meant', async () => {
    const home = begun();
    const { code, err } = await run(['progress', 'reset', 'two-way', '--yes'], { home });
    expect(code).toBe(2);
    expect(err).toContain('did you mean two-ways?');
    expect(keptIn(home)).toStrictEqual(before);
  });

  it('does not ask where there is no terminal, and says what does without', async () => {
    const home = begun();
    const { code, out, err } = await run(['progress', 'reset'], { home });
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(/^http-tutor: [^\n]*--yes[^\n]*\n$/);
    expect(keptIn(home)).toStrictEqual(before);
  });

  it.each([
    { typed: 'y\r', code: 0, left: { mine: [] } },
    { typed: 'YES\r', code: 0, left: { mine: [] } },
    { typed: '\r', code: 0, left: before },
    { typed: 'n\r', code: 0, left: before },
    { typed: 'y\u0003', code: 130, left: before },
    { typed: '\u0004', code: 130, left: before },
  ])('asks at a terminal: $typed', async ({ typed, code, left }) => {
    const home = begun();
    const { shows, type, ran } = begin(['progress', 'reset'], { terminal: true, home });
    await shows(/Forget your progress in PUT and POST, by sending them\? \[y\/N\]/);
    type(typed);
    expect(await ran).toMatchObject({ code });
    expect(keptIn(home)).toStrictEqual(left);
  });

  it.each<[string, (home: string) => unknown]>([
    [
      'no lock can be taken',
      (home) => {
        mkdirSync(join(home, 'progress.json.lock'));
      },
    ],
    [
      'the file leads to none that can be read',
      (home) => {
        renameSync(join(home, 'progress.json'), join(home, 'kept.json'));
        symlinkSync('/dev/null', join(home, 'progress.json'));
      },
    ],
  ])('does not say that it forgot what it could not: %s', async (_, spoil) => {
    const home = begun();
    spoil(home);
    const { code, out, err } = await run(['progress', 'reset', '--yes'], { home });
    expect({ code, out }).toStrictEqual({ code: 3, out: '' });
    expect(err).toMatch(/^http-tutor: Nothing can be changed in \S+progress\.json [^\n]*\n$/);
  });

  it.each([[[]], [['comparison']]])('does not say that it forgot what was not kept: %j', async (lesson) => {
    const home = emptyFolder();
    const { code, out, err } = await run(['progress', 'reset', ...lesson, '--yes'], { home });
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    expect(out).toMatch(/There is nothing to forget: no progress is kept in/);
    expect(readdirSync(home)).toStrictEqual([]);
  });
});

describe('progress export', () => {
  it('writes what is kept of all courses to a new file', async () => {
    const home = begun();
    const file = join(emptyFolder(), 'new', 'mine.json');
    const { code, out, err } = await run(['progress', 'export', file], { home });
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    expect(out.replaceAll(/\s+/g, ' ')).toContain(' Exported to ');
    const there = emptyFolder();
    writeFileSync(join(there, 'progress.json'), readFileSync(file));
    expect(keptIn(there)).toStrictEqual(before);
    expect(await run(['progress', 'reset', 'two-ways', '--yes'], { home: there })).toMatchObject({ code: 0, err: '' });
  });

  it('writes over no file', async () => {
    const file = join(emptyFolder(), 'mine.json');
    writeFileSync(file, 'mine');
    const { code, err } = await run(['progress', 'export', file], { home: begun() });
    expect(code).toBe(2);
    expect(err).toContain('is there already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('writes nothing where progress cannot be read, and says so', async () => {
    const home = emptyFolder();
    symlinkSync('/dev/null', join(home, 'progress.json'));
    const file = join(emptyFolder(), 'mine.json');
    const { code, out, err } = await run(['progress', 'export', file], { home });
    expect({ code, out }).toStrictEqual({ code: 3, out: '' });
    expect(err).toMatch(/^http-tutor: Progress cannot be read from \S+progress\.json [^\n]*\n$/);
    expect(existsSync(file)).toBe(false);
  });

  it('wants a file', async () => {
    expect(await run(['progress', 'export'], { home: begun() })).toMatchObject({ code: 2, out: '' });
  });
});
