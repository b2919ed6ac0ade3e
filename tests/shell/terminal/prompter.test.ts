import { describe, expect, it } from '@jest/globals';
import { Interrupted } from '../../../src/errors.ts';
import { LINE_LIMIT, terminalPrompter } from '../../../src/shell/terminal/prompter.ts';
import { fakeTerminal } from '../fake-terminal.ts';

const PASTE = (text: string): string => `\u001b[200~${text}\u001b[201~`;

function prompting(options?: Parameters<typeof fakeTerminal>[0]) {
  const fake = fakeTerminal(options);
  const prompter = terminalPrompter(fake.terminal);
  return { ...fake, ...prompter };
}

describe('a prompt at a terminal', () => {
  it('gives the line that is typed, and leaves it on the screen', async () => {
    const { ask, type, screen } = prompting();
    const answer = ask('How many?');
    type('tow\u007f\u007fwo\r');
    expect(await answer).toBe('two');
    expect(await screen()).toBe('  › How many? two');
  });

  it('is gone once it is answered, where it was only there to wait', async () => {
    const { ask, type, screen } = prompting();
    const waited = ask('Enter next', { passing: true });
    type('\r');
    expect(await waited).toBe('');
    expect(await screen()).toBe('');
  });

  it('can be edited in the middle', async () => {
    const { ask, type } = prompting();
    const answer = ask('Send');
    type('PUT /user/1\u001b[D\u001b[D');
    type('s\r');
    expect(await answer).toBe('PUT /users/1');
  });

  it('keeps what is typed ahead for the next', async () => {
    const { ask, type } = prompting();
    const first = ask('First');
    type('1\r2\r3');
    expect(await first).toBe('1');
    expect(await ask('Second')).toBe('2');
    const third = ask('Third');
    type('\r');
    expect(await third).toBe('3');
  });

  it('keeps what is typed before the first, and between two, without showing it', async () => {
    const { ask, type, raw } = prompting();
    type('1\r');
    expect(await ask('First')).toBe('1');
    const before = raw();
    type('2\r');
    await new Promise(setImmediate);
    expect(raw()).toBe(before);
    expect(await ask('Second')).toBe('2');
  });

  it('takes a paste of several lines for one input, and shows where they end', async () => {
    const { ask, type, screen } = prompting();
    const answer = ask('Send');
    type(PASTE('PUT /users/1 HTTP/1.1\r\n\r\n{"name":"Ada"}\r\n'));
    await new Promise(setImmediate);
    expect(await screen()).toBe('  › Send PUT /users/1 HTTP/1.1⏎⏎{"name":"Ada"}');
    type('\r');
    expect(await answer).toBe('PUT /users/1 HTTP/1.1\n\n{"name":"Ada"}');
    expect(await screen()).toContain('⏎⏎');
  });

  it('shows the ends of pasted lines in ASCII where there is no Unicode, and does not confuse them with what is typed', async () => {
    const { ask, type, screen } = prompting({ env: { LANG: 'C' } });
    const answer = ask('Send');
    type(`${PASTE('one\rtwo')}|⏎\r`);
    expect(await answer).toBe('one\ntwo|⏎');
    expect(await screen()).toContain('one|two|');
  });

  it('runs no key that a paste holds', async () => {
    const { ask, type } = prompting();
    const answer = ask('Send');
    type(`${PASTE('a\u0003\u0004\tb\u001b[D')}c\r`);
    expect(await answer).toBe('a\tb[Dc');
  });

  it('offers a prefill to be edited, its lines too', async () => {
    const { ask, type, screen } = prompting();
    const answer = ask('Send', { prefill: 'PUT / HTTP/1.1\nHost: here' });
    await new Promise(setImmediate);
    expect(await screen()).toBe('  › Send PUT / HTTP/1.1⏎Host: here');
    type('!\r');
    expect(await answer).toBe('PUT / HTTP/1.1\nHost: here!');
  });

  it('forgets a prefill that was deleted', async () => {
    const { ask, type } = prompting();
    const answer = ask('Send', { prefill: 'PUT /users/1' });
    type('\u0015\r');
    expect(await answer).toBe('');
  });

  it.each([20, 40])('repaints no line twice at %s columns', async (columns) => {
    const { ask, type, screen } = prompting({ columns });
    const answer = ask('Send');
    const request = 'PUT /users/1 {"name":"Ada","born":1815,"city":"London"}';
    for (const key of request) type(key);
    type('\r');
    expect(await answer).toBe(request);
    expect((await screen()).replaceAll(/\s/g, '')).toBe(`›Send${request.replaceAll(' ', '')}`);
  });

  it('shows every line of a message once', async () => {
    const { ask, type, screen } = prompting();
    const answer = ask('How many?\n    1) one   2) two');
    type('12\u007f\r');
    await answer;
    expect(await screen()).toBe('  › How many?\n    1) one   2) two 1');
  });

  it('breaks a message that is too wide between words', async () => {
    const { ask, type, screen } = prompting({ columns: 20 });
    const answer = ask('Enter next   2) again   3) raw\n  or one more');
    type('12\u007f\r');
    await answer;
    expect(await screen()).toBe('› Enter next   2)\nagain   3) raw\n  or one more 1');
  });

  it('has no colour of its own', async () => {
    const { ask, type, raw } = prompting({ env: { NO_COLOR: '1' } });
    const answer = ask('Send', { prefill: 'x' });
    type('y\r');
    await answer;
    expect(raw()).not.toMatch(/\u001b\[[\d;]*m/);
  });
});

describe('a long paste', () => {
  const CHUNK = LINE_LIMIT / 4;
  const pasted = async (chunks: number): Promise<{ painted: number; told: string; next: string }> => {
    const { ask, type, raw, screen } = prompting();
    const answer = ask('Send');
    await new Promise(setImmediate);
    for (let chunk = 0; chunk < chunks; chunk += 1) type('x'.repeat(CHUNK));
    const painted = raw().length;
    type('\r');
    type('GET /\r');
    return { painted, next: await answer, told: (await screen()).replaceAll(/\s+/g, ' ') };
  };

  it('is painted once a part where the terminal does not mark it, and not at all beyond what a line takes', async () => {
    const full = await pasted(4);
    expect(full.next).toBe('x'.repeat(LINE_LIMIT));
    const beyond = await pasted(64);
    expect(beyond.next).toBe('GET /');
    expect(beyond.painted).toBe(full.painted);
    expect(full.painted).toBeLessThan(4 * LINE_LIMIT);
  });

  it.each([
    ['marked', PASTE('x'.repeat(LINE_LIMIT + 1))],
    ['not marked', 'x'.repeat(LINE_LIMIT + 1)],
  ])('is not used where a line cannot take all of it, and says so: %s', async (_how, keys) => {
    const { ask, type, screen } = prompting();
    const answer = ask('Send');
    type(`${keys}\r`);
    type('GET /\r');
    expect(await answer).toBe('GET /');
    expect((await screen()).replaceAll(/\s+/g, ' ')).toContain(
      'A line takes 65,536 characters at most, and more came. Nothing was done with it: type or paste a shorter one.',
    );
  });

  it('is forgotten when the line is emptied', async () => {
    const { ask, type } = prompting();
    const answer = ask('Send');
    type('x'.repeat(LINE_LIMIT + 1));
    type('\u0015');
    type('GET /\r');
    expect(await answer).toBe('GET /');
  });

  it('may be edited where it was a prefill', async () => {
    const { ask, type } = prompting();
    const prefill = 'x'.repeat(LINE_LIMIT + 1);
    const answer = ask('Send', { prefill });
    type('\u007f!\r');
    expect(await answer).toBe(`${prefill.slice(1)}!`);
  });

  it('of many lines lets Ctrl-C be heard', async () => {
    const { ask, type } = prompting();
    type('x\r'.repeat(1000));
    const answered: string[] = [];
    const all = (async () => {
      for (;;) answered.push(await ask('Send'));
    })();
    setImmediate(() => {
      type('\u0003');
    });
    await expect(all).rejects.toBeInstanceOf(Interrupted);
    expect(answered.length).toBeLessThan(10);
  });
});

describe('a prompt without an answer', () => {
  it.each<[how: string, leave: (asked: ReturnType<typeof prompting>) => void]>([
    [
      'Ctrl-C',
      ({ type }) => {
        type('half\u0003');
      },
    ],
    [
      'Ctrl-C in a paste that never ends',
      ({ type }) => {
        type('\u001b[200~half\u0003');
      },
    ],
    [
      'Ctrl-D',
      ({ type }) => {
        type('\u0004');
      },
    ],
    [
      'Ctrl-D after the line was deleted',
      ({ type }) => {
        type('a\u007f\u0004');
      },
    ],
    [
      'the end of the input',
      ({ terminal }) => {
        terminal.input.end('half');
      },
    ],
    [
      'a terminal that is gone',
      ({ terminal }) => {
        terminal.input.destroy(new Error('read EIO'));
      },
    ],
    [
      'SIGINT',
      ({ terminal }) => {
        terminal.signals.emit('SIGINT');
      },
    ],
    [
      'being closed',
      ({ close }) => {
        close();
      },
    ],
    [
      'the end of the process',
      ({ terminal }) => {
        terminal.signals.emit('exit', 0);
      },
    ],
  ])('is interrupted by %s, and gives the terminal back', async (_how, leave) => {
    const asked = prompting();
    const answer = asked.ask('Send');
    leave(asked);
    await expect(answer).rejects.toBeInstanceOf(Interrupted);
    expect(asked.isRaw()).toBe(false);
    expect(asked.raw().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(asked.raw().lastIndexOf('\u001b[?2004h'));
    expect(asked.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(asked.raw().lastIndexOf('\u001b[?25l'));
    await expect(asked.ask('Again')).rejects.toBeInstanceOf(Interrupted);
  });

  it('deletes a character at Ctrl-D where there is one', async () => {
    const { ask, type } = prompting();
    const answer = ask('Send');
    type('ab\u001b[D\u0004\r');
    expect(await answer).toBe('a');
  });

  it('takes what was typed before the input ended', async () => {
    const { ask, terminal } = prompting();
    terminal.input.end('1\r2\r');
    expect(await ask('First')).toBe('1');
    expect(await ask('Second')).toBe('2');
    await expect(ask('Third')).rejects.toBeInstanceOf(Interrupted);
  });

  it('lets others hear of a Ctrl-C between two prompts, and asks no more', async () => {
    const { ask, type, terminal } = prompting();
    const interrupted = new Promise((resolve) =>
      terminal.signals.once('SIGINT', () => {
        resolve('heard');
      }),
    );
    type('1\r\u0003');
    expect(await interrupted).toBe('heard');
    await expect(ask('First')).rejects.toBeInstanceOf(Interrupted);
  });

  it('tells other failures as they are', async () => {
    const { ask, terminal } = prompting();
    terminal.output.write = () => {
      throw new Error('no space left');
    };
    await expect(ask('Send')).rejects.toThrow('no space left');
  });
});

describe('a stopped process', () => {
  it('goes on with the same line in raw mode', async () => {
    const { ask, type, terminal, isRaw, raw } = prompting();
    const answer = ask('Send');
    type('ha');
    await new Promise(setImmediate);
    terminal.input.setRawMode(false);
    const before = raw().length;
    terminal.signals.emit('SIGCONT');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(isRaw()).toBe(true);
    expect(raw().slice(before)).toContain(' Send ha');
    type('lf\r');
    expect(await answer).toBe('half');
  });

  it('is in raw mode between two prompts too', async () => {
    const { terminal, isRaw } = prompting();
    terminal.input.setRawMode(false);
    terminal.signals.emit('SIGCONT');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(isRaw()).toBe(true);
  });

  it('is let be once the prompter is closed', async () => {
    const { close, terminal, isRaw } = prompting();
    terminal.signals.emit('SIGCONT');
    close();
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(isRaw()).toBe(false);
    expect(terminal.signals.eventNames()).toEqual([]);
  });
});
