import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../../src/shell/files/lesson-files.ts';
import { bundledIds, bundledLessons, emptyFolder, run } from '../system.ts';

describe('list', () => {
  it('shows each lesson by its id', async () => {
    const { code, out, err } = await run(['list']);
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    for (const id of bundledIds()) expect(out).toMatch(new RegExp(`^ *${id} .*\\bnew$`, 'm'));
  });

  it('keeps to the width of the terminal', async () => {
    const { out } = await run(['list'], { terminal: true, columns: 40, env: { NO_COLOR: '1' } });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('is plain words when asked', async () => {
    const { out } = await run(['list', '--plain'], { terminal: true });
    expect(out).not.toContain('\u001b');
    expect(out).toContain('once-more');
  });

  it('says where a course cannot be read', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'course.yaml'), 'id: [');
    const { code, out, err } = await run(['list', '--course', folder]);
    expect({ code, out }).toStrictEqual({ code: 3, out: '' });
    expect(err).toMatch(/course\.yaml:1:\d+ /);
  });
});

describe('list --json', () => {
  it('is one object, with what is documented and nothing else', async () => {
    const { out } = await run(['list', '--json']);
    expect(out).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(out)).toStrictEqual({
      course: 'put-and-post',
      version: 2,
      lessons: bundledIds().map((id) => ({
        id,
        title: expect.any(String),
        summary: expect.any(String),
        minutes: expect.any(Number),
        steps: expect.any(Number),
        done: 0,
        state: 'new',
      })),
    });
  });

  it('tells how far the learner is: begun, done, or in a lesson that has changed since', async () => {
    const home = emptyFolder();
    const lessons = {
      'two-ways': taken('two-ways', { steps: ['one-put'] }),
      'once-more': taken('once-more', { done: true }),
      comparison: { ...taken('comparison'), hash: 'another' },
    };
    writeFileSync(
      join(home, 'progress.json'),
      JSON.stringify({ version: 2, courses: { 'put-and-post': { lessons } } }),
    );
    const { out } = await run(['list', '--json'], { home });
    const told = (JSON.parse(out) as { lessons: { id: string; state: string; done: number }[] }).lessons;
    const begun = told.filter(({ state }) => state !== 'new');
    expect(begun.map(({ id, state, done }) => [id, state, done])).toStrictEqual([
      ['two-ways', 'started', 2],
      ['once-more', 'done', 0],
      ['comparison', 'changed', 0],
    ]);
  });
});

function taken(id: string, progress: object = {}): object {
  const found = readCourse(bundledLessons).lessons.find(({ lesson }) => lesson.id === id);
  const { hash, stepHashes } = found ?? { hash: 'none', stepHashes: {} };
  return { hash, stepHashes, steps: [], answers: [], sent: [], done: false, ...progress };
}
