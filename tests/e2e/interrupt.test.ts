import { describe, expect, it } from '@jest/globals';
import { emptyRoom, progressIn, tutor, type Tutor } from './tutor.ts';

// Every prompt from the first screen to the end of lesson 1, with an answer that leads to the next.
const ANSWERS = ['1\r', '\r', '\r', '\r', '\r', '1\r', '\r', '1\r', '\r', '\r'];

function expectRestored({ raw }: Tutor): void {
  expect(raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw().lastIndexOf('\u001b[?25l'));
  expect(raw().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw().lastIndexOf('\u001b[?2004h'));
}

/** How many exchanges were had, as the screen tells: those of a quiz are on servers of its own. */
function exchangesOn({ scrolled }: Tutor): number {
  const [lesson = ''] = scrolled().split('A new server. ');
  return (lesson.match(/──▶ {2}\d{3} /g) ?? []).length;
}

async function at(prompt: number, env: Readonly<Record<string, string>>): Promise<Tutor> {
  const running = tutor(['start'], { env });
  await running.begins();
  for (const answer of ANSWERS.slice(0, prompt)) await running.say(answer);
  return running;
}

describe('Ctrl-C', () => {
  it.each(ANSWERS.map((_, prompt) => prompt))(
    'at prompt %i of lesson 1 leaves the terminal as it was, and what was done saved',
    async (prompt) => {
      const env = { HTTP_TUTOR_HOME: emptyRoom() };
      const running = await at(prompt, env);
      running.write('half a line\u0003');
      expect(await running.exit).toMatchObject({ exitCode: 130 });
      expectRestored(running);
      expect(running.screen()).not.toMatch(/bug|Error/);
      if (prompt > 0)
        expect(progressIn(env.HTTP_TUTOR_HOME)['two-ways']?.sent ?? []).toHaveLength(exchangesOn(running));
    },
  );

  it('after the last answer of lesson 1 there is nothing more to ask but what comes next', async () => {
    const env = { HTTP_TUTOR_HOME: emptyRoom() };
    const running = await at(ANSWERS.length, env);
    expect(running.screen()).toMatch(/Lesson done[^]*Enter: lesson 2/);
    running.write('\u0003');
    expect(await running.exit).toMatchObject({ exitCode: 130 });
    expect(progressIn(env.HTTP_TUTOR_HOME)['two-ways']).toMatchObject({ done: true });
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', { exitCode: 130, signal: 0 }],
    ['SIGTERM', { exitCode: 143, signal: 0 }],
    // The terminal may be gone, and then Node aborts where it ends by itself.
    ['SIGHUP', { exitCode: 0, signal: 1 }],
  ])('%s at a prompt gives the terminal back', async (signal, how) => {
    const running = await at(1, {});
    running.kill(signal);
    expect(await running.exit).toMatchObject(how);
    expectRestored(running);
  });

  it('ends plain words too', async () => {
    const running = tutor(['start', '--plain']);
    await running.begins();
    running.kill('SIGTERM');
    expect(await running.exit).toMatchObject({ exitCode: 143 });
  });
});

describe('Ctrl-D', () => {
  it('on an empty line leaves, as at any shell', async () => {
    const running = await at(1, {});
    running.write('\u0004');
    expect(await running.exit).toMatchObject({ exitCode: 130 });
    expectRestored(running);
  });
});

describe('a window that is closed', () => {
  it('ends the tutor by the signal that says so, and what was done is saved', async () => {
    const env = { HTTP_TUTOR_HOME: emptyRoom() };
    const running = await at(3, env);
    running.close();
    expect(await running.exit).toMatchObject({ exitCode: 0, signal: 1 });
    expect(progressIn(env.HTTP_TUTOR_HOME)['two-ways']?.sent).toHaveLength(exchangesOn(running));
  });
});
