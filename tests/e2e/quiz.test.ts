import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bin, emptyRoom, tutor } from './tutor.ts';

const quiz = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [bin, 'quiz', ...args], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

describe('a quiz at a terminal', () => {
  it.each([
    ['at 80 columns', { cols: 80 }],
    ['at 40 columns, without colour', { cols: 40, env: { NO_COLOR: '1' } }],
  ])('sets each wrong answer beside the server that it fits, %s', async (_, size) => {
    const { begins, say, write, exit, scrolled } = tutor(['quiz', 'once-more'], size);
    const text = (shown: string): string => shown.replaceAll(/\s+/g, ' ');
    expect(text(await begins())).toMatch(/4 questions\. Pass mark: 80 %\..*Question 1 of 4.*How many users/);
    expect(text(await say('three\r'))).toMatch(
      /You expected three\. The server holds one\..*PUT adds a copy.*They part at #2/,
    );
    await say('\r');
    expect(text(await say('2\r'))).toMatch(/an equal POST is dropped.*HTTP allows this/);
    await say('\r');
    expect(text(await say('one\r'))).toMatch(/one or two.*never arrives.*They part at #1/);
    await say('\r');
    expect(text(await say('2\r'))).toMatch(/You answered “.*RFC 9110 §9\.2\.2.*The answer is “/);
    write('\r');
    expect(await exit).toMatchObject({ exitCode: 1 });
    expect(text(scrolled())).toMatch(/Not passed: 0 % right, pass mark 80 %\./);
    expect(scrolled()).not.toMatch(/you think/i);
    for (const line of scrolled().split('\n')) expect(line.length).toBeLessThanOrEqual(size.cols);
  });

  it('ends with 0 where all is right', async () => {
    const { begins, say, write, exit } = tutor(['quiz', 'two-ways']);
    await begins();
    await say('two\r');
    write('\r');
    expect(await exit).toMatchObject({ exitCode: 0 });
  });

  it('can leave a sheet with the answers, which is graded as they were', async () => {
    const file = join(emptyRoom(), 'quiz/ann.yaml');
    const args = ['quiz', 'two-ways', '--output', `sheet=${file}`];
    const { begins, say, write, exit } = tutor(args);
    await begins();
    await say('two\r');
    write('\r');
    expect(await exit).toMatchObject({ exitCode: 0 });
    expect(quiz('--answers', file)).toMatchObject({ status: 0 });
    const again = tutor(args);
    expect(await again.exit).toMatchObject({ exitCode: 2 });
    expect(again.scrolled()).toContain('is there already');
  });

  it('that is broken off keeps its answers, and goes on from them', async () => {
    const env = { HTTP_TUTOR_HOME: emptyRoom() };
    const room = emptyRoom();
    const files = ['sheet=ann.yaml', 'json=ann.json'].map((each) => each.replace('=', `=${room}/`));
    const args = ['quiz', 'once-more', ...files.flatMap((each) => ['--output', each])];
    const first = tutor(args, { env });
    await first.begins();
    await first.say('1\r');
    await first.say('\r');
    await first.say('1\r');
    first.write('\u0003');
    expect(await first.exit).toMatchObject({ exitCode: 130 });
    expect(first.scrolled().replaceAll(/\s+/g, '')).toMatch(/whatissaved:.*quizonce-more--outputsheet=/);
    const [sheet, json] = ['ann.yaml', 'ann.json'].map((name) => readFileSync(join(room, name), 'utf8'));
    expect(sheet?.match(/^ {2}once-more\/[a-z-]+: ./gm)).toHaveLength(2);
    expect(json?.match(/"unanswered"/g)).not.toBeNull();

    const again = tutor(args, { env });
    expect((await again.begins()).replaceAll(/\s+/g, ' ')).toMatch(/2 questions are answered.*Question 3 of 4/);
    await again.say('1\r');
    await again.say('\r');
    await again.say('1\r');
    again.write('\r');
    await again.exit;
    expect(readFileSync(join(room, 'ann.yaml'), 'utf8').match(/^ {2}once-more\/[a-z-]+: ./gm)).toHaveLength(4);
    expect(await tutor(['quiz', 'once-more'], { env }).begins()).toMatch(/Question 1 of 4/);
  }, 120_000);

  it('ends with 130 at Ctrl-C', async () => {
    const { begins, write, exit } = tutor(['quiz', 'two-ways']);
    await begins();
    write('\u0003');
    expect(await exit).toMatchObject({ exitCode: 130 });
  });
});

describe('a quiz without a terminal', () => {
  it('asks nobody, and succeeds at nothing', () => {
    expect(quiz()).toMatchObject({ status: 2, stdout: '' });
  });

  it('grades a sheet with standard input closed: 0 at the mark, 1 below, 3 where it is broken', () => {
    const file = join(emptyRoom(), 'answers.yaml');
    expect(quiz('--template', 'two-ways', '--output', file).status).toBe(0);
    expect(quiz('--answers', file).status).toBe(1);
    const empty = readFileSync(file, 'utf8');
    writeFileSync(file, empty.replace('a-put-and-a-post:', 'a-put-and-a-post: two'));
    const graded = quiz('--answers', file);
    expect(graded).toMatchObject({ status: 0, stderr: '' });
    expect(graded.stdout).not.toContain('\u001b');
    writeFileSync(file, empty.replace('a-put-and-a-post:', 'a-put-and-a-post: tow'));
    expect(quiz('--answers', file).status).toBe(3);
  });

  it('prints the same sheet on every run', () => {
    const sheet = (): string =>
      execFileSync(process.execPath, [bin, 'quiz', '--template', '--generate', '20'], { encoding: 'utf8' });
    expect(sheet()).toBe(sheet());
  });
});
