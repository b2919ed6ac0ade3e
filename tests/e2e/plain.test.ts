import { describe, expect, it } from '@jest/globals';
import { tutor } from './tutor.ts';

describe('plain words', () => {
  it.each([
    { name: '--plain', args: ['--plain'], env: {} },
    { name: 'ACCESSIBLE=1', args: [], env: { ACCESSIBLE: '1', FORCE_COLOR: '1' } },
    { name: 'TERM=dumb', args: [], env: { TERM: 'dumb', FORCE_COLOR: '1' } },
  ])('$name: a lesson can be finished with numbers, and no escape byte is written', async ({ args, env }) => {
    const running = tutor(['start', 'two-ways', ...args], { env });
    let shown = await running.begins();
    while (!shown.includes('Lesson done')) shown = await running.say('1\r');
    running.write('quit\r');
    expect(await running.exit).toMatchObject({ exitCode: 0 });
    expect(running.raw()).not.toContain('\u001b');
    expect(running.scrolled()).toMatch(/Held here: /);
  });
});

describe('colour', () => {
  it('is there on a terminal', async () => {
    const running = tutor(['start']);
    await running.begins();
    running.write('quit\r');
    await running.exit;
    expect(running.raw()).toMatch(/\u001b\[\d+m/);
  });

  it.each([
    { name: 'NO_COLOR=1', args: [], env: { NO_COLOR: '1' } },
    { name: '--no-color', args: ['--no-color'], env: {} },
  ])('is not there with $name, in prompts either', async ({ args, env }) => {
    const running = tutor(['start', 'two-ways', ...args], { env });
    await running.begins();
    await running.say('\r');
    running.write('quit\r');
    expect(await running.exit).toMatchObject({ exitCode: 0 });
    expect(running.raw()).not.toMatch(/\u001b\[[\d;]*m/);
  });
});
