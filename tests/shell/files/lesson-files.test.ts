import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { TutorError } from '../../../src/errors.ts';
import { EXIT } from '../../../src/exit.ts';
import type { ListedLesson } from '../../../src/lesson/course.ts';
import { MAX_LESSON_BYTES, UnreadableLessons } from '../../../src/shell/files/course-folder.ts';
import { readCourse, readLesson, readLessons } from '../../../src/shell/files/lesson-files.ts';
import { emptyFolders } from '../folders.ts';

const emptyFolder = emptyFolders();
const SMALL = 'tests/fixtures/lessons';

/** A copy of the small course, whose files may be changed. */
function courseFolder(): string {
  const folder = emptyFolder();
  cpSync(SMALL, folder, { recursive: true });
  return folder;
}

const hashesOf = (lesson: ListedLesson | undefined) => [lesson?.hash, lesson?.stepHashes];

function changedSteps(before: ListedLesson | undefined, after: ListedLesson | undefined): readonly string[] {
  const now = after?.stepHashes ?? {};
  return Object.entries(before?.stepHashes ?? {}).flatMap(([step, hash]) => (now[step] === hash ? [] : [step]));
}

/** A course of one lesson file, `lesson.yaml`, put there by `put`. */
function courseWith(put: (file: string, folder: string) => void, name = 'lesson.yaml'): string {
  const folder = emptyFolder();
  const part = { title: 'All', lessons: [name] };
  const course = { id: 'one', title: 'One', version: 1, language: 'en', pass: 80, parts: [part] };
  writeFileSync(join(folder, 'course.yaml'), JSON.stringify(course));
  put(join(folder, 'lesson.yaml'), folder);
  return folder;
}

function thrownBy(read: () => unknown): TutorError {
  try {
    read();
  } catch (error) {
    if (error instanceof TutorError) return error;
    throw error;
  }
  throw new Error('it read that');
}

function faultsOf(read: () => unknown): UnreadableLessons['faults'] {
  const error = thrownBy(read);
  return error instanceof UnreadableLessons ? error.faults : [];
}

const edit = (folder: string, name: string, ...changes: readonly (readonly [string, string])[]): void => {
  const file = join(folder, name);
  const text = changes.reduce((all, [from, to]) => all.replace(from, () => to), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
};

describe('readCourse', () => {
  test('reads the parts and lessons of a course, in order', () => {
    const course = readCourse(SMALL);
    expect(course).toMatchObject({ id: 'small', title: 'A small course', version: 1, language: 'en', pass: 80 });
    expect(course.parts.map(({ title, lessons }) => [title, lessons.map(({ lesson }) => lesson.id)])).toEqual([
      ['All of it', ['put-twice', 'who-names']],
    ]);
    expect(course.lessons.map(({ file }) => file)).toEqual([`${SMALL}/put-twice.yaml`, `${SMALL}/who-names.yaml`]);
  });

  test('reads the bundled course', () => {
    expect(readCourse('lessons').lessons.length).toBeGreaterThan(0);
  });

  test('knows another content by another hash, and the same by the same', () => {
    const folder = courseFolder();
    const [before] = readCourse(folder).lessons;
    expect(hashesOf(readCourse(SMALL).lessons[0])).toEqual(hashesOf(before));
    expect(before?.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.keys(before?.stepHashes ?? {})).toEqual(['same-put-twice', 'make-it-bob', 'how-many', 'in-words']);
    edit(folder, 'put-twice.yaml', ['lose nothing else', 'lose nothing']);
    const [after] = readCourse(folder).lessons;
    expect(after?.hash).not.toBe(before?.hash);
    expect(changedSteps(before, after)).toEqual(['make-it-bob']);
  });

  test.each<[what: string, change: (text: string) => string]>([
    ['a comment', (text) => `${text}# a remark\n`],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['how it is laid out', (text) => text.replace('{ /users: { put: creates } }', '\n    /users:\n      put: creates')],
    [
      'how long it takes, and what is to read',
      (text) => text.replace('minutes: 8', 'minutes: 9').replace('You know', 'Know'),
    ],
  ])('knows the same content by the same hash, whatever else has changed: %s', (_, change) => {
    const folder = courseFolder();
    const [before] = readCourse(folder).lessons;
    const file = join(folder, 'put-twice.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const [after] = readCourse(folder).lessons;
    expect(hashesOf(after)).toEqual(hashesOf(before));
    expect(after?.fileHash).not.toBe(before?.fileHash);
  });

  test('takes the world for a part of each step that runs in it', () => {
    const folder = courseFolder();
    const [before] = readCourse(folder).lessons;
    edit(folder, 'put-twice.yaml', ['put: creates', 'put: refused']);
    expect(changedSteps(before, readCourse(folder).lessons[0])).toEqual(['same-put-twice', 'make-it-bob', 'how-many']);
  });

  test('takes a byte order mark and Windows line ends', () => {
    const folder = courseFolder();
    for (const name of ['course.yaml', 'put-twice.yaml', 'who-names.yaml']) {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    }
    expect(readCourse(folder).lessons.map(({ lesson }) => lesson)).toEqual(
      readCourse(SMALL).lessons.map(({ lesson }) => lesson),
    );
  });

  test('tells the faults of all files at once, each with its line', () => {
    const folder = courseFolder();
    edit(
      folder,
      'put-twice.yaml',
      ['title:', 'titel:'],
      ['minutes: 8', 'minutes: "\u202e8"'],
      ['/users/1\n', 'users/1\n'],
    );
    edit(folder, 'who-names.yaml', ['minutes: 5', 'minutes: 5\nminutes: 6']);
    const error = thrownBy(() => readCourse(folder));
    expect(error.exitCode).toBe(EXIT.unreadable);
    expect(error.message.replaceAll(folder, 'DIR')).toMatchInlineSnapshot(`
      "this cannot be read as it is:

      DIR/put-twice.yaml:3:1  titel is not known here: did you mean title?
          titel: The same PUT, twice
          ^
      DIR/put-twice.yaml:5:10  expected a number, found "<U+202E>8"
          minutes: "<U+202E>8"
                   ^
      DIR/put-twice.yaml:54:17  A request here names a path, since its origin is always the bundled server: write /users/1.
                      PUT users/1
                          ^
      DIR/who-names.yaml:5:1  minutes is given twice: keep one
          minutes: 6
          ^"
    `);
    expect(faultsOf(() => readCourse(folder)).map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['form', 3, 1],
      ['form', 5, 10],
      ['form', 54, 17],
      ['yaml', 5, 1],
    ]);
  });

  test.each([
    ['two lessons with one id', ['who-names.yaml', 'id: who-names', 'id: put-twice'], 'who-names.yaml', 1, 5],
    ['a lesson that is in the course twice', ['course.yaml', 'who-names.yaml', 'put-twice.yaml'], 'course.yaml', 8, 31],
    ['a lesson that is not there', ['course.yaml', 'who-names.yaml', 'who-named.yaml'], 'course.yaml', 8, 31],
    ['a lesson outside', ['course.yaml', 'who-names.yaml', '../secret.yaml'], 'course.yaml', 8, 31],
    ['a lesson behind a drive', ['course.yaml', 'who-names.yaml', 'C:lesson.yaml'], 'course.yaml', 8, 31],
    ['a course key that is none', ['course.yaml', 'pass: 80', 'pass: 80\npasses: 80'], 'course.yaml', 6, 1],
  ] as const)('refuses %s', (_, [name, from, to], file, line, column) => {
    const folder = courseFolder();
    edit(folder, name, [from, to]);
    expect(faultsOf(() => readCourse(folder))).toMatchObject([{ file: join(folder, file), line, column }]);
  });

  test.each([
    ['no folder', 'nowhere', () => undefined],
    ['a folder without a course', '.', () => undefined],
    [
      'a file',
      'file',
      (folder: string) => {
        writeFileSync(join(folder, 'file'), '');
      },
    ],
    [
      'a folder where the course should be',
      '.',
      (folder: string) => {
        mkdirSync(join(folder, 'course.yaml'));
      },
    ],
  ] as const)('says what to name where there is %s', (_, name, put) => {
    const folder = emptyFolder();
    put(folder);
    const error = thrownBy(() => readCourse(join(folder, name)));
    expect(error).not.toBeInstanceOf(UnreadableLessons);
    expect(error.exitCode).toBe(EXIT.unreadable);
    expect(error.message).toMatch(/course\.yaml .*: name a folder that holds a course\.yaml, not .*\.$/);
  });
});

describe('a lesson file that is no lesson', () => {
  const write = (content: string | Uint8Array) => (file: string) => {
    writeFileSync(file, content);
  };
  const aliases = [
    'a: &a [x, x]',
    ...'bcdefghi'.split('').map((key, at) => `${key}: &${key} [*${'abcdefgh'[at] ?? ''}]`),
  ];
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');

  test.each<[string, (file: string, folder: string) => void, number, number, RegExp]>([
    ['more than 256 KiB', write('#'.repeat(MAX_LESSON_BYTES + 1)), 1, 0, /larger than 256 KiB/],
    ['an alias bomb', write(aliases.join('\n')), 1, 4, /^anchors/],
    ['an alias', write('a: *b'), 1, 4, /^aliases/],
    ['anchors by the thousand', write('&a '.repeat(80_000)), 1, 1, /^anchors/],
    ['what is wrong in every line', write('a: 1\n'.repeat(50_000)), 2, 1, /^a is given twice/],
    ['a tag', write('id: !!js/function "x"'), 1, 5, /^tags/],
    ['a local tag', write('- !x y'), 1, 3, /^tags/],
    ['a repeated key', write('id: a\nid: b'), 2, 1, /^id is given twice/],
    ['__proto__ for a key', write('world:\n  __proto__: {}'), 2, 3, /^__proto__ cannot be a key/],
    ['thousands of keys', write(`${keys}\nk7: 1`), 20_001, 1, /^k7 is given twice/],
    ['lists that nest too deep', write('['.repeat(10_000)), 1, 0, /more than 100 deep/],
    [
      'lists that nest too deep and close',
      write('['.repeat(100_000) + ']'.repeat(100_000)),
      1,
      0,
      /more than 100 deep/,
    ],
    ['mappings that nest too deep', write('{a: '.repeat(50_000)), 1, 0, /more than 100 deep/],
    ['blocks that nest too deep', write('- '.repeat(100_000)), 1, 0, /more than 100 deep/],
    ['keys that nest too deep', write('? '.repeat(100_000)), 1, 0, /more than 100 deep/],
    ['two documents', write('id: a\n---\nid: b'), 2, 1, /^a line of --- or \.\.\. ends a document/],
    ['a directive', write('%YAML 1.1\n---\nid: a'), 1, 1, /directives/],
    ['a NUL', write('id: a\ntitle: "x\0"'), 2, 10, /^this control character/],
    ['an escape sequence', write('id: \u001b[31m'), 1, 5, /^this control character/],
    ['bytes that are no UTF-8', write(Uint8Array.of(0x69, 0x0a, 0xc3, 0xa9, 0x78, 0xc3, 0x28)), 2, 3, /no UTF-8/],
    ['a character cut off at the end', write(Uint8Array.of(0x69, 0x64, 0xe2, 0x82)), 1, 3, /no UTF-8/],
    ['half a character of UTF-16', write(Buffer.from('\ufeffid: "\ud800"', 'utf16le')), 1, 6, /no UTF-16/],
    ['text without an end', write('title: "x'), 1, 8, /^this quote is never closed/],
    ['a tab for indentation', write('id:\n\ta: 1'), 2, 1, /^indent with spaces/],
    ['a colon in a text', write('title: a: b'), 1, 8, /^a colon with a space/],
    ['a list for a key', write('? [a]\n: b'), 1, 3, /^a key is a text/],
    ['nothing', write(''), 1, 1, /^expected a mapping, found nothing/],
    ['a text', write('hello'), 1, 1, /^expected a mapping, found "hello"/],
    [
      'a folder',
      (file) => {
        mkdirSync(file);
      },
      1,
      0,
      /no ordinary file/,
    ],
    ['a pipe', (file) => void execFileSync('mkfifo', [file]), 1, 0, /no ordinary file/],
    [
      'a link to a device',
      (file) => {
        symlinkSync('/dev/zero', file);
      },
      1,
      0,
      /leads out of the folder/,
    ],
    [
      'a link out of the folder',
      (file) => {
        symlinkSync('/etc/passwd', file);
      },
      1,
      0,
      /leads out of the folder/,
    ],
    [
      'a link to the folder above',
      (file) => {
        symlinkSync('..', file);
      },
      1,
      0,
      /leads out of the folder/,
    ],
    [
      'a link to itself',
      (file) => {
        symlinkSync(file, file);
      },
      1,
      0,
      /leads nowhere/,
    ],
    [
      'a link to nothing',
      (file) => {
        symlinkSync('nothing', file);
      },
      1,
      0,
      /does not exist/,
    ],
  ])('is refused where it is %s', (_, put, line, column, message) => {
    const folder = courseWith(put);
    const [fault] = faultsOf(() => readCourse(folder));
    expect(fault?.message).toMatch(message);
    expect(fault?.line).toBe(line);
    if (column > 0) expect(fault?.column).toBe(column);
  });

  test('may be a link to another file of the folder, as where a file system of its own is mounted', () => {
    const folder = courseWith((file, there) => {
      cpSync(`${SMALL}/put-twice.yaml`, join(there, '..data.yaml'));
      symlinkSync('..data.yaml', file);
    });
    expect(readCourse(folder).lessons).toHaveLength(1);
  });

  test('leaves nothing on the prototype of objects', () => {
    const folder = courseWith(write('{"__proto__": {"polluted": 1}, "world": {"__proto__": {"polluted": 1}}}'));
    expect(faultsOf(() => readCourse(folder))).toHaveLength(2);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('readLesson', () => {
  test('reads one lesson, and says where its parts stand', () => {
    const { lesson, placeOf } = readLesson(`${SMALL}/put-twice.yaml`);
    expect(lesson.id).toBe('put-twice');
    expect(placeOf(['steps', 1, 'worked'])).toMatchObject({ line: 12, column: 13 });
    expect(placeOf(['steps', 1, 'nothing'])).toMatchObject({ line: 10, column: 5 });
    expect(placeOf(['steps', 99])).toMatchObject({ line: 9, column: 3 });
    expect(placeOf([])).toMatchObject({ line: 2, column: 1, source: 'id: put-twice' });
  });

  test.each([
    ['a file that is not there', 'nothing.yaml', /does not exist: name a lesson file/],
    ['a path through a file', 'course.yaml/lesson.yaml', /does not exist: name a lesson file/],
    ['a name that is too long', `${'x'.repeat(1_000_000)}.yaml`, /has a name that is too long/],
    ['a name with a NUL', 'a\0b', /a␀b cannot be read/],
  ])('says what to do about %s', (_, name, message) => {
    const error = thrownBy(() => readLesson(join(SMALL, name)));
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(EXIT.unreadable);
  });

  test('tells the faults of the file', () => {
    const folder = courseFolder();
    edit(folder, 'put-twice.yaml', ['minutes: 8', 'minutes: 0']);
    expect(faultsOf(() => readLesson(join(folder, 'put-twice.yaml')))).toMatchObject([{ line: 5, column: 10 }]);
  });
});

describe('readLessons', () => {
  const ids = (paths: readonly string[]): readonly string[] => readLessons(paths).map(({ lesson }) => lesson.id);

  test('reads folders, courses and files', () => {
    expect(ids([SMALL])).toEqual(['put-twice', 'who-names']);
    expect(ids([`${SMALL}/course.yaml`])).toEqual(['put-twice', 'who-names']);
    expect(ids([`${SMALL}/who-names.yaml`, `${SMALL}/put-twice.yaml`])).toEqual(['who-names', 'put-twice']);
  });

  test('tells the faults of all paths at once', () => {
    const folder = courseFolder();
    edit(folder, 'put-twice.yaml', ['minutes: 8', 'minutes: 0']);
    edit(folder, 'who-names.yaml', ['minutes: 5', 'minutes: 0']);
    const paths = [join(folder, 'who-names.yaml'), SMALL, join(folder, 'put-twice.yaml')];
    expect(faultsOf(() => readLessons(paths)).map(({ file }) => file)).toEqual([paths[0], paths[2]]);
  });

  test('says so where a path names nothing', () => {
    const folder = courseFolder();
    rmSync(join(folder, 'course.yaml'));
    expect(thrownBy(() => readLessons([SMALL, folder])).message).toMatch(/does not exist/);
    expect(thrownBy(() => readLessons([join(folder, 'nothing')])).message).toMatch(/does not exist/);
  });
});
