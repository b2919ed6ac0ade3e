import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';
import { lookOf } from '../../src/shell/terminal/look-of.ts';
import type { Look } from '../../src/text/look.ts';

/** A terminal within the process: what a door to it is made with, and what a person does and sees. */
export interface FakeTerminal {
  readonly terminal: {
    readonly input: PassThrough & { setRawMode: (raw: boolean) => void };
    readonly output: Writable & { readonly columns: number };
    readonly signals: EventEmitter;
    readonly look: Look;
  };
  readonly type: (keys: string) => void;
  readonly raw: () => string;
  readonly isRaw: () => boolean;
  readonly screen: () => Promise<string>;
}

export function fakeTerminal({
  columns = 80,
  env = {},
}: { columns?: number; env?: Record<string, string> } = {}): FakeTerminal {
  const screen = new xterm.Terminal({ cols: columns, rows: 24, convertEol: true, allowProposedApi: true });
  let raw = '';
  let isRaw = false;
  const input = Object.assign(new PassThrough(), {
    setRawMode: (on: boolean) => {
      isRaw = on;
    },
  });
  const output = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      raw += text;
      screen.write(text);
      done();
    },
  });
  return {
    terminal: {
      input,
      output: Object.assign(output, { columns }),
      signals: new EventEmitter(),
      look: lookOf({ stream: { isTTY: true, columns }, env: { LANG: 'C.UTF-8', ...env } }),
    },
    type: (keys) => void input.write(keys),
    raw: () => raw,
    isRaw: () => isRaw,
    screen: () =>
      new Promise((resolve) => {
        screen.write('', () => {
          resolve(linesOf(screen));
        });
      }),
  };
}

function linesOf({ buffer: { active } }: InstanceType<typeof xterm.Terminal>): string {
  const lines = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
  return lines.join('\n').trimEnd();
}
