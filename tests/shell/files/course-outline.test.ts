import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { noProgress } from '../../../src/lesson/progress.ts';
import { lessonStatuses } from '../../../src/lesson/lesson-status.ts';
import { UnreadableLessons } from '../../../src/shell/files/course-folder.ts';
import { indexedOutline, indexOf, readOutline } from '../../../src/shell/files/course-index.ts';
import { readCourse } from '../../../src/shell/files/lesson-files.ts';
import { emptyFolders } from '../folders.ts';

const emptyFolder = emptyFolders();
const SMALL = 'tests/fixtures/lessons';

let folder: string;
let index: string;
beforeEach(() => {
  folder = emptyFolder();
  cpSync(SMALL, folder, { recursive: true });
  index = join(emptyFolder(), 'lessons.json');
  writeFileSync(index, JSON.stringify(indexOf(folder, readCourse(folder))));
});

function edit(name: string, from: string, to: string): void {
  const file = join(folder, name);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(from, () => to),
  );
}

describe('the outline of a course', () => {
  it('is told the same with an index and without', async () => {
    const [indexed, read] = [await readOutline(folder, index), await readOutline(folder, undefined)];
    const told = ({ parts, lessons, ...course }: typeof indexed) => ({
      ...course,
      parts: parts.map(({ title, lessons: files }) => [title, files.map(({ file }) => file)]),
      files: lessons.map(({ file, hash }) => ({ file, hash })),
      standings: lessonStatuses({ id: course.id, lessons }, noProgress),
    });
    expect(told(indexed)).toStrictEqual(told(read));
    expect(indexed.lessons[0]?.lesson.steps[1]).toStrictEqual({ kind: 'experiment', id: 'same-put-twice' });
  });

  it('is that of the files as they are, where one was changed', async () => {
    edit('who-names.yaml', 'minutes: 5', 'minutes: 6');
    expect(indexedOutline(folder, index)).toBeUndefined();
    expect((await readOutline(folder, index)).lessons[1]?.lesson.minutes).toBe(6);
  });

  it.each([
    ['a lesson that is broken', 'put-twice.yaml', 'minutes: 8', 'minutes: no'],
    ['a lesson with the content of another', 'course.yaml', 'who-names.yaml', 'put-twice.yaml'],
    ['a course that is broken', 'course.yaml', 'pass: 80', 'pass: no'],
  ])('is refused for %s, whatever the index says', async (_, name, from, to) => {
    edit(name, from, to);
    await expect(readOutline(folder, index)).rejects.toThrow(UnreadableLessons);
  });

  it('is refused where a lesson has taken the place of another', async () => {
    cpSync(join(folder, 'put-twice.yaml'), join(folder, 'who-names.yaml'));
    await expect(readOutline(folder, index)).rejects.toThrow(/the id put-twice is taken/);
  });

  it('is refused where a lesson is gone', async () => {
    rmSync(join(folder, 'who-names.yaml'));
    await expect(readOutline(folder, index)).rejects.toThrow(/who-names\.yaml does not exist/);
  });

  it.each(['', '{', 'null', '{}', '[]'])('needs no index: %j is none', async (text) => {
    writeFileSync(index, text);
    expect((await readOutline(folder, index)).lessons).toHaveLength(2);
  });

  it('needs no index that is not there', async () => {
    rmSync(index);
    expect((await readOutline(folder, index)).lessons).toHaveLength(2);
  });
});
