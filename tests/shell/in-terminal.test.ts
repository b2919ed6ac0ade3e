import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchProgram, type Running, type Size } from '../terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'http-tutor-ask-'));
const program = join(folder, 'ask.mjs');

beforeAll(async () => {
  await build({
    entryPoints: ['tests/fixtures/ask.ts'],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    alias: { '@inquirer/external-editor': './src/shell/terminal/no-editor.ts' },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Question {
  readonly message: string;
  readonly prefill?: string;
}

function asking(kind: 'terminal' | 'plain', size: Size = {}, questions?: readonly Question[]): Running {
  const asked = questions === undefined ? [] : [JSON.stringify(questions)];
  return launchProgram(process.execPath, [program, kind, ...asked], size);
}

function expectRestored(raw: string): void {
  expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
  expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
}

describe('at a terminal', () => {
  it('two answers typed at once go to two prompts', async () => {
    const { waitFor, write, exit, screen, raw } = asking('terminal');
    await waitFor(/First/);
    write('1\r2\r');
    expect(await exit).toMatchObject({ exitCode: 0 });
    expect(screen()).toBe('  › First 1\nanswered "1"\n  › Second 2\nanswered "2"\ndone');
    expectRestored(raw());
  });

  it.each([
    ['Ctrl-C', 'half\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s interrupts, though something else is still open', async (_name, keys) => {
    const { waitFor, write, exit, screen, raw } = asking('terminal');
    await waitFor(/First/);
    write(keys);
    expect(await exit).toMatchObject({ exitCode: 130 });
    expect(screen()).toMatch(/\nInterrupted\.$/);
    expectRestored(raw());
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s from outside interrupts', async (signal) => {
    const { waitFor, kill, exit, raw } = asking('terminal');
    await waitFor(/First/);
    kill(signal);
    expect(await exit).toMatchObject({ exitCode: 130 });
    expectRestored(raw());
  });

  it('a paste is one input, in however many parts it comes', async () => {
    const { waitFor, write, exit, screen } = asking('terminal');
    await waitFor(/First/);
    write('\u001b[200~PUT /users/1 HTTP/1.1\r');
    write('Host: here\r\r{}\r\u001b[20');
    write('1~');
    await waitFor(/1\.1⏎Host: here⏎⏎\{\}/);
    write('\r2\r');
    expect(await exit).toMatchObject({ exitCode: 0 });
    expect(screen()).toContain('answered "PUT /users/1 HTTP/1.1\\nHost: here\\n\\n{}"');
  });

  it('a prefill can be edited, and seen to change', async () => {
    const { waitFor, write, exit } = asking('terminal', {}, [{ message: 'Send', prefill: 'PUT /user/1' }]);
    await waitFor(/Send PUT \/user\/1/);
    write('\u001b[D\u001b[Ds');
    await waitFor(/Send PUT \/users\/1/);
    write('\r');
    await waitFor(/answered "PUT \/users\/1"/);
    expect(await exit).toMatchObject({ exitCode: 0 });
  });

  it('goes on in a terminal that was made narrower', async () => {
    const { waitFor, write, resize, exit } = asking('terminal', { cols: 80 });
    await waitFor(/First/);
    write('PUT /users/1');
    await waitFor(/First PUT \/users\/1/);
    resize(24, 24);
    write(' {}\r2\r');
    await waitFor(/answered "PUT \/users\/1\s*\{\s*\}"[^]*done/);
    expect(await exit).toMatchObject({ exitCode: 0 });
  });

  it('adds no colour where none is wanted', async () => {
    const { waitFor, write, exit, raw } = asking('terminal', { env: { NO_COLOR: '1' } });
    await waitFor(/First/);
    write('1\r2\r');
    await exit;
    expect(raw()).not.toMatch(/\u001b\[[\d;]*m/);
  });

  it('goes on after Ctrl-Z and fg, and leaves a terminal that echoes', async () => {
    const { waitFor, write, exit, screen } = launchProgram('bash', ['--norc', '--noprofile', '-i'], {
      env: { PS1: '$ ' },
    });
    await waitFor(/\$$/m);
    write(`'${process.execPath}' '${program}' terminal\r`);
    await waitFor(/[›>] First/);
    write('ha');
    await waitFor(/[›>] First ha$/m);
    write('\u001a');
    await waitFor(/Stopped/);
    write('fg\r');
    await waitFor(/Stopped[^]*[›>] First ha$/m);
    write('lf\r');
    await waitFor(/answered "half"\n +[›>] Second$/m);
    write('\u0003');
    await waitFor(/Second\nInterrupted\.\n\$$/m);
    // In the words of stty, `-echo` would be none.
    write('stty -a | grep -oE -- "-?(echo|icanon) "; exit\r');
    expect(await exit).toMatchObject({ exitCode: 0 });
    expect(screen()).toMatch(/\nicanon ?\necho ?\nexit$/);
  });
});

describe('in plain words', () => {
  it('no escape byte is written, and the lines of a paste go to one prompt each', async () => {
    const { waitFor, write, exit, screen, raw } = asking('plain', { env: { FORCE_COLOR: '1' } });
    await waitFor(/First/);
    write('1\r2\r');
    expect(await exit).toMatchObject({ exitCode: 0 });
    expect(screen()).toMatch(/answered "1"[^]*answered "2"\ndone$/);
    expect(raw()).not.toContain('\u001b');
  });

  it('what was typed before is shown with the question', async () => {
    const { waitFor, write, exit, raw } = asking('plain', {}, [{ message: 'Send', prefill: 'PUT /user/1' }]);
    await waitFor(/was: PUT \/user\/1\n[›>] Send$/m);
    write('PUT /users/1\r');
    await exit;
    expect(raw()).not.toContain('\u001b');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s interrupts, though something else is still open', async (_name, keys) => {
    const { waitFor, write, exit, screen, raw } = asking('plain');
    await waitFor(/First/);
    write(keys);
    expect(await exit).toMatchObject({ exitCode: 130 });
    expect(screen()).toMatch(/\nInterrupted\.$/);
    expect(raw()).not.toContain('\u001b');
  });
});
