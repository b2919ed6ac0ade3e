import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import { temporary } from './bundled.mjs';
import { count, ms, times, within } from './table.mjs';
import { inTurns, timed } from './turns.mjs';

const tutor = join(import.meta.dirname, '../bin/http-tutor.js');
const NOTHING = ['-e', '0'];
const MORE_FOR_VERSION = 30;
const START = 2.3;
const CHECK = 3000;

/** The built commands against Node doing nothing. */
export async function commands() {
  const quick = await inTurns(
    {
      bare: () => timed(() => run(NOTHING)),
      version: () => timed(() => run([tutor, '--version'])),
      list: () => timed(() => run([tutor, 'list'])),
    },
    9,
  );
  const seen = await inTurns({ bare: () => untilEnd(NOTHING), start: () => untilPrompt([tutor, 'start']) }, 15);
  const { check } = await inTurns({ check: () => timed(() => run([tutor, 'check'])) }, 2);
  const more = quick.version - quick.bare;
  const bare = `bare node ${ms(quick.bare)}`;
  return {
    rows: [
      [
        '--version',
        ms(quick.version),
        bare,
        `${more < 0 ? '-' : '+'} ${count(Math.abs(more))} ms`,
        `+ ${MORE_FOR_VERSION} ms`,
        within(more <= MORE_FOR_VERSION),
      ],
      ['list', ms(quick.list), bare, times(quick.list / quick.bare), '-', '-'],
      ...against(['start, to the first prompt', seen.start], ['bare node, in a terminal', seen.bare]),
      ['check, the bundled course', ms(check), '-', times(check / CHECK), ms(CHECK), within(check <= CHECK)],
    ],
  };
}

function against([what, time], [other, otherTime]) {
  const ratio = time / otherTime;
  return [
    [what, ms(time), `${other} ${ms(otherTime)}`, times(ratio), `${START} x, on Node 20`, within(ratio <= START)],
  ];
}

// A learner's home of its own, and nothing of the environment that may change what is shown.
function environment() {
  const home = mkdtempSync(join(temporary, 'home-'));
  return { PATH: process.env.PATH, HOME: home, HTTP_TUTOR_HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8' };
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: environment(), stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`))));
  });
}

const inTerminal = (args) => pty.spawn(process.execPath, args, { cols: 80, rows: 24, env: environment() });

function untilEnd(args) {
  return timed(() => new Promise((resolve) => void inTerminal(args).onExit(resolve)));
}

// The time stops with the prompt; what follows is the child's end, which the next measurement is not to meet.
async function untilPrompt(args) {
  const start = performance.now();
  const child = inTerminal(args);
  const ended = new Promise((resolve) => void child.onExit(resolve));
  const prompted = new Promise((resolve) => {
    let shown = '';
    child.onData((text) => {
      shown += text;
      if (PROMPT.test(shown)) resolve(performance.now() - start);
    });
  });
  const time = await Promise.race([prompted, ended]);
  if (typeof time !== 'number') throw new Error('start ended without a prompt');
  child.kill('SIGKILL');
  await ended;
  return time;
}

const PROMPT = /Enter: lesson 1/;
