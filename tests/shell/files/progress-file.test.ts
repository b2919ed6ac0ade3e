import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Progress } from '../../../src/lesson/progress.ts';
import { lessonProgressOf, noProgress, withLesson } from '../../../src/lesson/progress.ts';
import { progressFile } from '../../../src/shell/files/progress-file.ts';
import { emptyFolders, handClock, leave, process100 } from '../folders.ts';

const emptyFolder = emptyFolders();
const fileIn = (folder: string) => progressFile(folder, process100(200), handClock());
const pathIn = (folder: string) => join(folder, 'progress.json');
const finished = (...steps: readonly string[]): Progress =>
  withLesson(noProgress, 'http', 'put-twice', { hash: 'abc', steps, answers: [], sent: [], done: false });

describe('a progress file', () => {
  it('holds no progress before the first update', () => {
    expect(fileIn(emptyFolder()).read()).toEqual({ progress: noProgress });
    expect(fileIn(join(emptyFolder(), 'not', 'made', 'yet')).read()).toEqual({ progress: noProgress });
  });

  it('gives back what was put there, to another tutor too', () => {
    const folder = emptyFolder();
    expect(fileIn(folder).update(() => finished('one'))).toBeUndefined();
    expect(fileIn(folder).read()).toEqual({ progress: finished('one') });
  });

  it('changes what another tutor has put there meanwhile', () => {
    const folder = emptyFolder();
    const file = fileIn(folder);
    file.read();
    fileIn(folder).update(() => finished('one'));
    file.update((progress) => withLesson(progress, 'http', 'post-twice', lesson(1)));
    expect(file.read().progress).toEqual(withLesson(finished('one'), 'http', 'post-twice', lesson(1)));
  });

  it('keeps the version before the last, and nothing else', () => {
    const folder = emptyFolder();
    for (const step of ['one', 'two', 'three']) fileIn(folder).update(() => finished(step));
    expect(readdirSync(folder)).toEqual(['progress.json', 'progress.json.bak']);
    expect(JSON.parse(readFileSync(`${pathIn(folder)}.bak`, 'utf8'))).toEqual(finished('two'));
  });

  it('is its owner’s alone, and so are the folders made for it', () => {
    const folder = emptyFolder();
    for (const step of ['one', 'two']) fileIn(join(folder, 'state', 'tutor')).update(() => finished(step));
    const modes = ['state', 'state/tutor', 'state/tutor/progress.json', 'state/tutor/progress.json.bak'].map(
      (path) => statSync(join(folder, path)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o600]);
  });

  it('is rid of what dead tutors left behind', () => {
    const folder = emptyFolder();
    writeFileSync(`${pathIn(folder)}.tmp-300`, '{"version":');
    writeFileSync(`${pathIn(folder)}.bak.tmp-300`, '');
    writeFileSync(`${pathIn(folder)}.lock`, '300');
    expect(fileIn(folder).update(() => finished('one'))).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });

  it.each(['b.json', '../elsewhere/b.json'])('is followed where it is a link, which stays one: to %s', (target) => {
    const folder = emptyFolder();
    symlinkSync(target, pathIn(folder));
    mkdirSync(join(folder, '../elsewhere'), { recursive: true });
    for (const step of ['one', 'two']) {
      expect(fileIn(folder).update(() => finished(step))).toBeUndefined();
      expect(fileIn(folder).read()).toEqual({ progress: finished(step) });
    }
    expect(readlinkSync(pathIn(folder))).toBe(target);
    expect(JSON.parse(readFileSync(join(folder, target), 'utf8'))).toEqual(finished('two'));
    expect(JSON.parse(readFileSync(join(folder, `${target}.bak`), 'utf8'))).toEqual(finished('one'));
  });

  it('is saved beside folders and links that are named as its temporary files', () => {
    const folder = emptyFolder();
    mkdirSync(`${pathIn(folder)}.tmp-999999`);
    symlinkSync('nowhere', `${pathIn(folder)}.tmp-300`);
    expect(fileIn(folder).update(() => finished('one'))).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['progress.json', 'progress.json.tmp-999999']);
  });

  it('is not written where there is nothing to change', () => {
    const folder = emptyFolder();
    expect(fileIn(folder).update((progress) => progress)).toBeUndefined();
    expect(fileIn(folder).mustUpdate((progress) => progress)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not written so large that it could not be read again', () => {
    const folder = emptyFolder();
    fileIn(folder).update(() => finished('one'));
    const huge = () => finished('x'.repeat(9 * 1024 * 1024));
    expect(fileIn(folder).update(huge)).toContain('EFBIG');
    expect(fileIn(folder).read()).toEqual({ progress: finished('one') });
  });

  it('passes on a bug in the change, and stays as it was', () => {
    const folder = emptyFolder();
    fileIn(folder).update(() => finished('one'));
    const bug = () => {
      throw new TypeError('a bug');
    };
    expect(() => fileIn(folder).update(bug)).toThrow('a bug');
    const unreadable = () => withLesson(noProgress, 'No Id', 'put-twice', lesson(1));
    expect(() => fileIn(folder).update(unreadable)).toThrow('not valid');
    expect(fileIn(folder).read()).toEqual({ progress: finished('one') });
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });
});

describe('a damaged progress file', () => {
  const damaged: readonly (readonly [what: string, content: string | Buffer])[] = [
    ['empty', ''],
    ['cut short', '{"version":1,"courses":{"http":{"less'],
    ['garbage', Buffer.from([0, 255, 254, 7])],
    ['not UTF-8 within', Buffer.from('{"version":1,"courses":{}}\n\xff', 'latin1')],
    ['marked with a BOM', '\ufeff{"version":1,"courses":{}}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['without a version', '{"courses":{}}'],
    ['a hostile key', '{"version":1,"courses":{"__proto__":{"lessons":{}}}}'],
    ['nested without end', '['.repeat(100_000)],
    ['deep, and whole', '['.repeat(5_000) + ']'.repeat(5_000)],
  ];

  it.each(damaged)('is set aside and said so when read: %s', (_, content) => {
    const folder = emptyFolder();
    writeFileSync(pathIn(folder), content);
    const { progress, notice } = fileIn(folder).read();
    expect(progress).toEqual(noProgress);
    expect(notice).toMatch(/^\S+progress\.json was damaged \(.+\).* kept as progress\.json\.corrupt-1\.$/);
    expect(readdirSync(folder)).toEqual(['progress.json.corrupt-1']);
    expect(readFileSync(`${pathIn(folder)}.corrupt-1`)).toEqual(Buffer.from(content));
    expect(fileIn(folder).read()).toEqual({ progress: noProgress });
  });

  it.each(damaged)('is set aside and said so when updated: %s', (_, content) => {
    const folder = emptyFolder();
    fileIn(folder).update(() => finished('before'));
    fileIn(folder).update(() => finished('last'));
    writeFileSync(pathIn(folder), content);
    expect(fileIn(folder).update(() => finished('one'))).toContain('progress.json.corrupt-1');
    expect(fileIn(folder).read()).toEqual({ progress: finished('one') });
    expect(readFileSync(`${pathIn(folder)}.corrupt-1`)).toEqual(Buffer.from(content));
    expect(JSON.parse(readFileSync(`${pathIn(folder)}.bak`, 'utf8'))).toEqual(finished('before'));
  });

  it('is set aside unread where it is larger than any that was written', () => {
    const folder = emptyFolder();
    writeFileSync(pathIn(folder), '');
    truncateSync(pathIn(folder), 3 * 1024 ** 3);
    expect(fileIn(folder).read().notice).toMatch(/is larger than 8 MiB\).*progress\.json\.corrupt-1\.$/);
    expect(readdirSync(folder)).toEqual(['progress.json.corrupt-1']);
  });

  it('is set aside beside those before it', () => {
    const folder = emptyFolder();
    for (const content of ['first', 'second', 'third']) {
      writeFileSync(pathIn(folder), content);
      fileIn(folder).read();
    }
    const kept = [1, 2, 3].map((number) => readFileSync(`${pathIn(folder)}.corrupt-${number}`, 'utf8'));
    expect(kept).toEqual(['first', 'second', 'third']);
  });

  it('is not set aside once another tutor has put a good one there', () => {
    const folder = emptyFolder();
    writeFileSync(pathIn(folder), 'garbage');
    leave(`${pathIn(folder)}.lock`, '200');
    const clock = handClock(() => {
      writeFileSync(pathIn(folder), JSON.stringify(finished('one')));
      rmSync(`${pathIn(folder)}.lock`);
    });
    expect(progressFile(folder, process100(200), clock).read()).toEqual({ progress: finished('one') });
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });
});

describe('a newer version’s progress file', () => {
  const content = '{ "version": 3,\n\t"pupils": [] }';

  it('is refused, naming both versions and the remedy, and left as it is', () => {
    const folder = emptyFolder();
    writeFileSync(pathIn(folder), content);
    const refusal = expect.objectContaining({
      name: 'TutorError',
      exitCode: 3,
      message: expect.stringMatching(/progress\.json.* version 3.* version 2: install a newer http-tutor/),
    });
    expect(() => fileIn(folder).read()).toThrow(refusal);
    expect(fileIn(folder).update(() => finished('one'))).toMatch(/version 3.* version 2/);
    expect(readFileSync(pathIn(folder), 'utf8')).toBe(content);
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });
});

describe('a disk that does not do', () => {
  it.each<readonly [what: string, code: string, spoil: (folder: string) => unknown]>([
    [
      'the folder is a file',
      'ENOTDIR',
      (folder) => {
        leave(folder, 'mine');
      },
    ],
    [
      'a folder above it is a file',
      'ENOTDIR',
      (folder) => {
        leave(dirname(folder), 'mine');
      },
    ],
    [
      'the folder is a link to nowhere',
      'ENOENT',
      (folder) => {
        symlinkSync('/no/such/folder', folder);
      },
    ],
    ['a folder has the file’s place', 'EISDIR', (folder) => mkdirSync(pathIn(folder), { recursive: true })],
    ['a folder has the lock’s place', 'EISDIR', (folder) => mkdirSync(`${pathIn(folder)}.lock`, { recursive: true })],
    [
      'the file is a link to itself',
      'ELOOP',
      (folder) => {
        symlinkSync('progress.json', pathIn(made(folder)));
      },
    ],
    [
      'a pipe has the file’s place',
      'EFTYPE',
      (folder) => {
        execFileSync('mkfifo', [pathIn(made(folder))]);
      },
    ],
    [
      'the file is a link to a device',
      'EFTYPE',
      (folder) => {
        symlinkSync('/dev/zero', pathIn(made(folder)));
      },
    ],
    [
      'a folder has the temporary file’s place',
      'EISDIR',
      (folder) => mkdirSync(`${pathIn(folder)}.tmp-100`, { recursive: true }),
    ],
    [
      'another tutor has it',
      'ELOCKED',
      (folder) => {
        leave(`${pathIn(made(folder))}.lock`, '200');
      },
    ],
  ])('costs the saving, with one sentence, and never the lesson: %s', (what, code, spoil) => {
    const parent = join(emptyFolder(), 'state');
    if (!what.includes('above')) mkdirSync(parent);
    const folder = join(parent, 'tutor');
    spoil(folder);
    expect(fileIn(folder).update(() => finished('one'))).toMatch(
      new RegExp(`^Progress is not saved in \\S+progress\\.json \\(.*${code}\\): the tutor goes on[^.]+\\.$`),
    );
    expect(fileIn(folder).read().progress).toEqual(noProgress);
    expect(() => fileIn(folder).mustUpdate(() => finished('one'))).toThrow(
      expect.objectContaining({ exitCode: 3, message: expect.stringMatching(`^Nothing can be changed in .*${code}`) }),
    );
  });

  it('is told when what is there cannot be read', () => {
    const folder = emptyFolder();
    mkdirSync(pathIn(folder));
    expect(fileIn(folder).read()).toEqual({
      progress: noProgress,
      notice: expect.stringMatching(/^Progress cannot be read from \S+progress\.json \(.*EISDIR\): [^.]+\.$/),
    });
  });

  it.each([
    ['a folder above it cannot be made', '/proc/gone/tutor'],
    ['a folder far above it cannot be made', '/proc/gone/a/b/c/tutor'],
  ])('is told before anything is lost, and at once: %s', (_, folder) => {
    const { progress, notice } = fileIn(folder).read();
    expect(progress).toEqual(noProgress);
    expect(notice).toMatch(/^Progress is not saved in \S+ \(.*ENOENT\): /);
    expect(fileIn(folder).update(() => finished('one'))).toBe(notice);
  });

  it('leaves a damaged file in its place where it cannot be set aside', () => {
    const folder = emptyFolder();
    writeFileSync(pathIn(folder), 'garbage');
    leave(`${pathIn(folder)}.lock`, '200');
    expect(fileIn(folder).read().notice).toContain('ELOCKED');
    expect(fileIn(folder).update(() => finished('one'))).toContain('ELOCKED');
    expect(readFileSync(pathIn(folder), 'utf8')).toBe('garbage');
  });

  it('leaves the old file when another tutor takes over in mid-update', () => {
    const folder = emptyFolder();
    fileIn(folder).update(() => finished('one'));
    const before = readFileSync(pathIn(folder));
    const warning = fileIn(folder).update(() => {
      leave(`${pathIn(folder)}.lock`, '200');
      return finished('two');
    });
    expect(warning).toContain('ESTOLEN');
    expect(readFileSync(pathIn(folder))).toEqual(before);
  });
});

describe('tutors in processes of their own', () => {
  let tutor: string;

  // Saves one answer after the other, `times` of them, and says each number once it is saved.
  const source = `
    import { writeSync } from 'node:fs';
    import { lessonProgressOf, withLesson } from './src/lesson/progress.ts';
    import { progressFile } from './src/shell/files/progress-file.ts';

    const [folder, lesson, times] = process.argv.slice(2);
    const file = progressFile(folder, process);
    for (let saved = 0; saved < Number(times); ) {
      const warning = file.update((progress) => {
        const { steps = [] } = lessonProgressOf(progress, 'http', lesson) ?? {};
        const taken = { hash: '', steps: [...steps, 'one-more'], answers: [], sent: [], done: false };
        return withLesson(progress, 'http', lesson, taken);
      });
      if (warning === undefined) writeSync(1, (saved += 1) + '\\n');
    }
  `;

  beforeAll(async () => {
    tutor = join(emptyFolder(), 'tutor.mjs');
    const resolveDir = fileURLToPath(new URL('../../..', import.meta.url));
    await build({ stdin: { contents: source, resolveDir, loader: 'js' }, outfile: tutor, ...BUNDLED });
  });

  function start(folder: string, lesson: string, times: number): ChildProcess {
    return spawn(process.execPath, [tutor, folder, lesson, String(times)], { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  function savedIn(folder: string, lesson: string): number {
    const { progress, notice } = progressFile(folder, process).read();
    expect(notice).toBeUndefined();
    return lessonProgressOf(progress, 'http', lesson)?.steps.length ?? 0;
  }

  it('lose nothing they said was saved when killed, and leave nothing that stays', async () => {
    const folder = emptyFolder();
    let acknowledged = 0;
    for (let round = 1; round <= 20; round += 1) {
      acknowledged += await acknowledgedUntilKilled(start(folder, 'put-twice', Infinity), round);
      const saved = savedIn(folder, 'put-twice');
      expect([acknowledged, acknowledged + 1]).toContain(saved); // one more where it died before it could say so
      acknowledged = saved;
    }
    expect(progressFile(folder, process).update((progress) => progress)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['progress.json', 'progress.json.bak']);
  });

  it('lose none of each other’s work', async () => {
    const folder = emptyFolder();
    const lessons = ['put-twice', 'post-twice', 'same', 'same'];
    const ends = await Promise.all(lessons.map((lesson) => once(start(folder, lesson, 25), 'exit')));
    expect(ends).toEqual(lessons.map(() => [0, null]));
    expect(['put-twice', 'post-twice', 'same'].map((lesson) => savedIn(folder, lesson))).toEqual([25, 25, 50]);
    expect(readdirSync(folder)).toEqual(['progress.json', 'progress.json.bak']);
  });
});

const BUNDLED = { bundle: true, format: 'esm', platform: 'node', target: 'node20' } as const;

// Kills a tutor after its `enough`th answer, wherever it is by then, and gives how many it said it had saved.
async function acknowledgedUntilKilled(child: ChildProcess, enough: number): Promise<number> {
  if (child.stdout === null) throw new Error('the tutor says nothing');
  let acknowledged = 0;
  createInterface(child.stdout).on('line', () => {
    acknowledged += 1;
    if (acknowledged === enough) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return acknowledged;
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

function lesson(steps: number) {
  return { hash: 'abc', steps: Array.from({ length: steps }, () => 'one'), answers: [], sent: [], done: false };
}
