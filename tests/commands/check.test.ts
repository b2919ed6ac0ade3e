import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundledIds, emptyFolder, run } from '../system.ts';

const put = (content: string): string => `
    PUT /users/1
    Content-Type: application/json

    ${content}`;

const lessonWith = (solution: string): string => `id: small
title: A small lesson
summary: One task.
minutes: 1
world: { collections: { /users: { put: creates } } }
steps:
- task: make-ann
  say: Make Ann.
  goal: { /users/1: { name: Ann } }
  hints: [Which method names the URL?]
  solution: |${put(solution)}
  mistakes:
  - request: |${put('{}').replaceAll('\n', '\n  ')}
    because: She has no name.
`;

function lessonFile(content: string): string {
  const file = join(emptyFolder(), 'small.yaml');
  writeFileSync(file, content);
  return file;
}

const sound = '{"name":"Ann"}';
const unsound = '{"name":"Bob"}';

describe('check', () => {
  it('proves the bundled course by default', async () => {
    expect(await run(['check'])).toStrictEqual({ code: 0, out: `  ${bundledIds().length} lessons hold.\n`, err: '' });
  });

  it('proves a lesson', async () => {
    expect(await run(['check', lessonFile(lessonWith(sound))])).toMatchObject({ code: 0, out: '  1 lesson holds.\n' });
  });

  it('says where a proof fails', async () => {
    const file = lessonFile(lessonWith(unsound));
    const { code, out, err } = await run(['check', file]);
    expect({ code, err }).toStrictEqual({ code: 1, err: '' });
    expect(out).toMatch(/small\.yaml:11:\d+ {2}/);
  });

  it('says where a file is no YAML, before any proof', async () => {
    const { code, out } = await run(['check', lessonFile('id: ['), lessonFile(lessonWith(unsound))]);
    expect(code).toBe(3);
    expect(out).toMatch(/small\.yaml:1:\d+ {2}/);
    expect(out).not.toMatch(/small\.yaml:11:/);
  });

  it('says where a file is no lesson', async () => {
    const { code, out } = await run(['check', lessonFile(lessonWith(sound).replace('minutes', 'minuets'))]);
    expect(code).toBe(3);
    expect(out).toMatch(/small\.yaml:4:1 {2}[^\n]*minutes/);
  });

  it('says that there is no such file', async () => {
    const { code, out, err } = await run(['check', 'nowhere.yaml']);
    expect({ code, out }).toStrictEqual({ code: 3, out: '' });
    expect(err).toMatch(/^http-tutor: nowhere\.yaml does not exist[^\n]*\n$/);
  });
});

it('tells a path that leads nowhere from a bug', async () => {
  const loop = join(emptyFolder(), 'loop.yaml');
  symlinkSync('loop.yaml', loop);
  const { code, out, err } = await run(['check', loop]);
  expect({ code, out }).toStrictEqual({ code: 3, out: '' });
  expect(err).toMatch(/^http-tutor: \S+loop\.yaml is a link that leads nowhere[^\n]*\n$/);
});

describe('check --json', () => {
  it.each([
    { name: 'nothing is wrong', content: lessonWith(sound), code: 0, count: 0 },
    { name: 'a proof fails', content: lessonWith(unsound), code: 1, count: 1 },
    { name: 'a file cannot be read', content: 'id: [', code: 3, count: 1 },
  ])('is one object where $name', async ({ content, code, count }) => {
    const file = lessonFile(content);
    const ran = await run(['check', '--json', file]);
    expect(ran).toMatchObject({ code, err: '' });
    expect(ran.out).toMatch(/^[^\n]+\n$/);
    const { faults, ...others } = JSON.parse(ran.out) as { faults: readonly unknown[] };
    expect(others).toStrictEqual({});
    expect(faults.length > 0).toBe(count > 0);
    for (const fault of faults) {
      expect(fault).toStrictEqual({
        rule: expect.any(String),
        file,
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.any(String),
      });
    }
  });
});
