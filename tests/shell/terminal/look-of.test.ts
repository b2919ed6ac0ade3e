import { describe, expect, it } from '@jest/globals';
import { lookOf } from '../../../src/shell/terminal/look-of.ts';
import { isPainted } from '../../../src/text/look.ts';

const terminal = { isTTY: true, columns: 90 };
const utf8 = { LANG: 'en_GB.UTF-8', TERM: 'xterm-256color' };

describe('a look', () => {
  it.each<[name: string, painted: boolean, given: Parameters<typeof lookOf>[0]]>([
    ['a terminal', true, { stream: terminal, env: utf8 }],
    ['a terminal in CI', true, { stream: terminal, env: { ...utf8, CI: 'true' } }],
    ['a pipe', false, { stream: {}, env: utf8 }],
    ['NO_COLOR', false, { stream: terminal, env: { NO_COLOR: '1' } }],
    ['an empty NO_COLOR', true, { stream: terminal, env: { NO_COLOR: '' } }],
    ['--no-color', false, { stream: terminal, env: { FORCE_COLOR: '1' }, noColour: true }],
    ['FORCE_COLOR into a pipe', true, { stream: {}, env: { FORCE_COLOR: '1' } }],
    ['FORCE_COLOR beside NO_COLOR', true, { stream: terminal, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }],
    ['FORCE_COLOR=0', false, { stream: terminal, env: { FORCE_COLOR: '0' } }],
    ['an empty FORCE_COLOR', false, { stream: {}, env: { FORCE_COLOR: '' } }],
    ['--plain beside FORCE_COLOR', false, { stream: terminal, env: { FORCE_COLOR: '1' }, plain: true }],
    ['TERM=dumb beside FORCE_COLOR', false, { stream: terminal, env: { FORCE_COLOR: '1', TERM: 'dumb' } }],
  ])('is coloured or not: %s', (_name, painted, given) => {
    expect(isPainted(lookOf(given))).toBe(painted);
  });

  it.each<[plain: boolean, given: Parameters<typeof lookOf>[0]]>([
    [false, { stream: terminal, env: utf8 }],
    [false, { stream: terminal, env: { ACCESSIBLE: '' } }],
    [false, { stream: terminal, env: { ACCESSIBLE: '0' } }],
    [true, { stream: terminal, env: { ACCESSIBLE: '1' } }],
    [true, { stream: terminal, env: { TERM: 'dumb' } }],
    [true, { stream: terminal, env: utf8, plain: true }],
  ])('is plain (%s): %j', (plain, given) => {
    expect(lookOf(given).plain).toBe(plain);
  });

  it.each([
    [90, 90],
    [19, 20],
    [201, 200],
    [0, 80],
    [undefined, 80],
  ])('takes a stream %s columns wide for %s', (columns, expected) => {
    expect(lookOf({ stream: { isTTY: true, ...(columns !== undefined && { columns }) }, env: {} }).columns).toBe(
      expected,
    );
  });

  it.each<[unicode: boolean, env: Record<string, string>]>([
    [true, { LANG: 'C.UTF-8' }],
    [true, { LANG: 'de_DE.utf8' }],
    [true, { LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }],
    [true, { WT_SESSION: '1f2e' }],
    [true, { TERM_PROGRAM: 'Apple_Terminal' }],
    [false, {}],
    [false, { LANG: 'C' }],
    [false, { LC_ALL: 'C', LANG: 'en_US.UTF-8' }],
    [false, { LC_ALL: 'POSIX', TERM_PROGRAM: 'vscode' }],
  ])('has Unicode (%s): %j', (unicode, env) => {
    expect(lookOf({ stream: terminal, env }).unicode).toBe(unicode);
  });

  it('keeps what the locale says in a pipe', () => {
    expect(lookOf({ stream: {}, env: utf8 }).unicode).toBe(true);
  });

  it('paints in the 16 colours that every terminal has, or adds no byte', () => {
    const { paint } = lookOf({ stream: terminal, env: { ...utf8, COLORTERM: 'truecolor' } });
    const inks = Object.values(paint).map((ink) => ink('x'));
    expect(new Set(inks).size).toBe(7);
    for (const painted of inks) expect(painted).toMatch(/^\u001b\[(?:\d|3\d)mx\u001b\[\d\dm$/);
    for (const ink of Object.values(lookOf({ stream: {}, env: {} }).paint)) expect(ink('x')).toBe('x');
  });
});
