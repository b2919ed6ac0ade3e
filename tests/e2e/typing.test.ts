import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { emptyRoom, tutor, type Tutor } from './tutor.ts';

const COURSE = `id: mine
title: A course of my own
version: 1
language: en
pass: 80
parts: [{ title: All, lessons: [lesson.yaml] }]
`;

const LESSON = `id: lesson
title: One task
summary: One request.
minutes: 1
world: { collections: { /users: { put: creates } } }
steps:
- read: First read this.
- task: make-ann
  say: Make Ann at /users/1.
  goal: { /users/1: { name: Ann } }
  hints: [Which method names the URL?]
  solution: |
    PUT /users/1
    Content-Type: application/json

    {"name":"Ann"}
  mistakes:
  - request: |
      PUT /users/1
      Content-Type: application/json

      {}
    because: She has no name.
`;

const REQUEST = /^ *[›>] #\d+$/;

// At the task's prompt for a request.
async function atTask(args: readonly string[] = []): Promise<Tutor> {
  const folder = emptyRoom();
  writeFileSync(join(folder, 'course.yaml'), COURSE);
  writeFileSync(join(folder, 'lesson.yaml'), LESSON);
  const running = tutor(['start', 'lesson', '--course', folder, ...args]);
  await running.begins();
  await running.say('\r', REQUEST);
  return running;
}

async function left(running: Tutor): Promise<void> {
  running.write('\r');
  await running.waitFor(/To go on from what is saved:/);
  expect(await running.exit).toMatchObject({ exitCode: 0 });
}

describe('a request', () => {
  it('that is mistyped says where, and comes back to be edited', async () => {
    const running = await atTask();
    const shown = await running.say('PUT /users/1 name=Ann age:=x\r', /PUT \/users\/1 name=Ann age:=x$/);
    expect(shown).toMatch(/Column \d+: /);
    // Five characters are taken away, and the rest is sent as it stands.
    const sent = await running.say(`${'\u007f'.repeat(' age:=x'.length)}\r`);
    expect(sent).toMatch(/#1 +PUT \/users\/1 {2}\{"name":"Ann"\}[^]*201 Created/);
    await left(running);
  });

  it('that misses the goal can be followed by another', async () => {
    const running = await atTask();
    // It can be edited: here it is wiped away.
    const missed = await running.say('PUT /users/1 age=3\r', /#\d+ PUT \/users\/1 age=3$/);
    expect(missed).toMatch(/201 Created/);
    expect(running.screen()).not.toContain('Lesson done');
    running.write('\u0015');
    await running.waitFor(/› #\d+$/);
    expect(await running.say('PUT /users/1 name=Ann\r')).toMatch(/20[14] /);
    await left(running);
  });

  it('that is pasted with many lines is one input', async () => {
    const running = await atTask();
    running.write('\u001b[200~PUT /users/1\r\nContent-Type: application/json\r\n\r\n{"name":"Ann"}\r\n\u001b[201~');
    await running.waitFor(/PUT \/users\/1⏎Content-Type: application\/json⏎⏎\{"name":"Ann"\}$/);
    expect(await running.say('\r')).toMatch(/201 Created/);
    await left(running);
  });

  it('can be typed line by line, up to a full stop', async () => {
    const running = await atTask();
    await running.say('PUT /users/1 HTTP/1.1\r', /…$/);
    await running.say('Content-Type: application/json\r', /…$/);
    await running.say('\r', /…$/);
    await running.say('{"name":"Ann"}\r', /…$/);
    expect(await running.say('.\r')).toMatch(/201 Created/);
    await left(running);
  });
});

describe('a command', () => {
  it('? lists what can be typed, and asks again', async () => {
    const running = await atTask();
    const help = await running.say('?\r', REQUEST);
    for (const word of ['back', 'skip', 'hint', 'again', 'raw', 'quit'])
      expect(help).toMatch(new RegExp(`^ *${word} `, 'm'));
    expect(await running.say('PUT /users/1 name=Ann\r')).toContain('201 Created');
    await left(running);
  });

  it('raw shows the bytes of the last exchange', async () => {
    const running = await atTask();
    expect(await running.say('raw\r', REQUEST)).toContain('Nothing was sent yet.');
    await running.say('PUT /users/1 name=Ann\r');
    const raw = await running.say('raw\r');
    expect(raw).toMatch(
      /PUT \/users\/1 HTTP\/1\.1\n +host: 127\.0\.0\.1:\d+\n +connection: close\n +Content-Type: application\/json\n +content-length: 14\n\n +\{"name":"Ann"\}/,
    );
    expect(raw).toMatch(/HTTP\/1\.1 201 Created\n/);
    await left(running);
  });

  it('back goes to the step before, and takes the world back', async () => {
    const running = await atTask();
    expect(await running.say('PUT /users/1 name=Ann\r')).toContain('201 Created');
    expect(await running.say('back\r')).toContain('First read this.');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(running.scrolled())?.[0] ?? '';
    expect(await (await fetch(`${url}/_tutor/state`)).json()).toMatchObject({ resources: {} });
    // What was typed there before is still there.
    await running.say('\r', /#\d+ PUT \/users\/1 name=Ann$/);
    expect(await running.say('\r')).toContain('201 Created');
    await left(running);
  });

  it('hint gives a hint', async () => {
    const running = await atTask();
    expect(await running.say('hint\r', REQUEST)).toContain('Which method names the URL?');
    expect(await running.say('PUT /users/1 name=Ann\r')).toContain('201 Created');
    await left(running);
  });
});
