import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bin, emptyRoom, root } from './tutor.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function environment(env: Readonly<Record<string, string>>): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', HTTP_TUTOR_HOME: emptyRoom(), ...env };
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the built tutor with no terminal anywhere. */
function start(args: readonly string[], stdin: 'ignore' | 'pipe', env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [bin, ...args], { env: environment(env), stdio: [stdin, 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
  return { child, ended };
}

function piped(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return start(args, 'ignore', env).ended;
}

/** Runs a line of bash in which `tutor` is the built tutor. */
function bash(line: string): Promise<Ended> {
  const script = `tutor() { "${process.execPath}" "${bin}" "$@"; }\n${line}`;
  return new Promise((resolve) => {
    execFile('bash', ['--norc', '--noprofile', '-c', script], { env: environment({}) }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe('without a terminal', () => {
  it.each([
    ['nothing to read', 'tutor start </dev/null'],
    ['stdin closed', 'tutor start <&-'],
    ['answers in a pipe', 'printf "1\\n1\\n1\\n" | tutor start'],
  ])('start ends with one line that names --auto: %s', async (_name, line) => {
    const { code, out, err } = await bash(line);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(/^http-tutor: [^\n]*--auto[^\n]*\n$/);
  });

  it('so it does before a pipe that stays open', async () => {
    const { child, ended } = start(['start'], 'pipe');
    expect(await ended).toMatchObject({ code: 2, out: '' });
    child.stdin?.destroy();
  });

  it('progress reset does not ask', async () => {
    expect(await piped(['progress', 'reset'])).toMatchObject({ code: 2, out: '' });
  });

  it('there is colour where it is forced, and else none', async () => {
    expect((await piped(['list'])).out).not.toContain('\u001b');
    expect((await piped(['list'], { FORCE_COLOR: '1' })).out).toMatch(/\u001b\[\d+m/);
  });
});

describe('a reader', () => {
  it('that has seen enough is no failure', async () => {
    const { code, out, err } = await bash('tutor start --auto | head -1; exit ${PIPESTATUS[0]}');
    expect({ code, out, err }).toStrictEqual({ code: 0, out: '\n', err: '' });
  });

  it('that has seen enough hides no failure', async () => {
    const { code } = await bash('tutor check nowhere 2>/dev/null | true; exit ${PIPESTATUS[0]}');
    expect(code).toBe(3);
  });

  it('that is slow gets all of it', async () => {
    const { out } = await bash('tutor start --auto two-ways | (sleep 0.2; cat)');
    expect(out).toContain('Lesson done');
  });

  it('of errors may be gone', async () => {
    expect(await bash('tutor strat 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}')).toMatchObject({ code: 2 });
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('that cannot take it is a failure, in one line', async () => {
    const { code, err } = await bash('tutor list >/dev/full');
    expect(code).toBe(4);
    expect(err).toMatch(/^http-tutor: nothing more could be written: [^\n]*\n$/);
  });

  onLinux('of errors that cannot take them changes nothing', async () => {
    expect(await bash('tutor strat 2>/dev/full')).toMatchObject({ code: 2 });
  });
});

describe('a command that is printed', () => {
  it('can be run as it stands, where the tutor was started as a file, on a course of its own', async () => {
    const folder = emptyRoom();
    cpSync(join(root, 'lessons'), join(folder, 'my course'), { recursive: true });
    const { code, out } = await bash(
      `cd ${folder}; tutor quiz two-ways --template --course 'my course' --output q/a.yaml`,
    );
    const command = out.split('\n').find((each) => each.includes(' --answers ')) ?? '';
    expect({ code, command }).toStrictEqual({
      code: 0,
      command: expect.stringMatching(/^ +node .*--course 'my course'$/),
    });
    expect(await bash(`cd ${folder}; ${command}`)).toMatchObject({ code: 1, err: '' });
  });
});

describe('told to end', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 143],
  ] as const)('by %s, a server and a course that plays end', async (signal, code) => {
    const each = [['serve'], ['start', '--auto']].map(async (args) => {
      const { child, ended } = start(args, 'ignore');
      if (child.stdout !== null) await once(child.stdout, 'data');
      child.kill(signal);
      return ended;
    });
    for (const ended of await Promise.all(each)) {
      expect(ended).toMatchObject({ code, err: '' });
      expect(ended.out).not.toContain('The comparison');
    }
  });
});

describe('a server whose log nobody reads any more', () => {
  it('still ends by SIGTERM', async () => {
    const { child, ended } = start(['serve', '--json'], 'ignore');
    const origin = await new Promise<string>((resolve) => {
      child.stdout?.once('data', (chunk: Buffer) => {
        child.stdout?.pause();
        resolve(/http:[^"]*/.exec(chunk.toString())?.[0] ?? '');
      });
    });
    const put = { method: 'PUT', headers: { 'Content-Type': 'text/plain' }, body: 'x'.repeat(1_000_000) };
    for (let times = 0; times < 2; times += 1) await fetch(`${origin}/notes/x`, put);
    child.kill('SIGTERM');
    // Its standard output stays open for as long as it is not read to its end.
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(143);
    child.stdout?.resume();
    expect((await ended).err).toBe('');
  });
});

describe('the built tutor', () => {
  it('tells its version', async () => {
    const both = await Promise.all([piped(['--version']), piped(['-V'])]);
    for (const { code, out, err } of both) {
      expect({ code, err }).toStrictEqual({ code: 0, err: '' });
      expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    }
  });
});
