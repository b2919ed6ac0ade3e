import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DecodedText } from '../../../src/lesson/decode.ts';
import { readSheet } from '../../../src/shell/files/sheet-files.ts';
import { emptyFolders } from '../folders.ts';

const emptyFolder = emptyFolders();
const madeBy = 'npx http-tutor quiz core --template --output ann.yaml --course cart';
const asItIs = (value: unknown): DecodedText<unknown> => ({ ok: true, value });

function readBytes(bytes: Uint8Array): ReturnType<typeof readSheet> {
  const file = join(emptyFolder(), 'answers.yaml');
  writeFileSync(file, bytes);
  return readSheet(file, { decode: asItIs, madeBy });
}

const text = 'answers:\r\n  two-ways/which: é\r\n';
const wide = Buffer.from(text, 'utf16le');

const TOO_LONG = 'has more than 128 KiB of answers: make them shorter';

describe('a sheet', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with Unix line ends', Buffer.from(text.replaceAll('\r', ''))],
    ['UTF-8 after a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', wide],
    ['big-endian UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['big-endian UTF-16 without a mark', Buffer.from(wide).swap16()],
  ])('is read from %s', (_, bytes) => {
    const { read } = readBytes(bytes);
    expect(read).toMatchObject({ kind: 'value', value: { answers: { 'two-ways/which': 'é' } } });
    expect(read.kind === 'value' && read.placeOf(['answers', 'two-ways/which'])).toMatchObject({ line: 2, column: 19 });
  });

  it('with half a character says where', () => {
    const { read } = readBytes(Buffer.from(`\ufeffa: "\ud800"`, 'utf16le'));
    expect(read).toMatchObject({
      kind: 'faults',
      faults: [{ line: 1, column: 5, message: expect.stringMatching(/UTF-8/) as unknown }],
    });
  });

  it.each([
    ['much of it remarks', `a: 1\n${'  # What is there after #2?\n'.repeat(30_000)}`],
    ['much of it answers', `a: ${'x'.repeat(130_000)}`],
  ])('of a class is read, %s', (_, text) => {
    expect(readBytes(Buffer.from(text)).read.kind).toBe('value');
    expect(readBytes(Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, 2 * 60_000)).read.kind).toBe('value');
  });

  it.each([
    ['too large', Buffer.alloc(3 * 1024 * 1024, '#'), 'is larger than 1024 KiB: make it smaller'],
    ['nested to fill a memory', Buffer.from(`[${'[]'.repeat(500)}]\n`.repeat(500)), TOO_LONG],
    ['filled with one answer', Buffer.from(`a: ${'x'.repeat(140_000)}`), TOO_LONG],
  ])('that is %s says so, before it is parsed', (_, bytes, because) => {
    expect(readBytes(bytes).read).toMatchObject({ faults: [{ line: 1, column: 1, message: `the sheet ${because}` }] });
  });

  it('that is not there is met with the command that makes one', () => {
    const file = join(emptyFolder(), 'my answers.yaml');
    const message = `the sheet does not exist: ${madeBy} makes one`;
    expect(readSheet(file, { decode: asItIs, madeBy })).toMatchObject({ file, read: { faults: [{ message }] } });
  });

  it.each(['', '\n', '# Nothing yet.\n', '---\n', '~\n'])('of nothing is met with it too: %j', (text) => {
    expect(readBytes(Buffer.from(text)).read).toMatchObject({
      faults: [
        {
          line: 1,
          message: `the sheet is empty: delete it, and ${madeBy} makes one`,
        },
      ],
    });
  });

  it('outside of any repository is named within the workspace', () => {
    const workspace = emptyFolder();
    expect(readSheet(join(workspace, 'quiz/ann.yaml'), { decode: asItIs, madeBy }, workspace).inRepository).toBe(
      'quiz/ann.yaml',
    );
  });

  it('can have the places of its keys', () => {
    const { read } = readBytes(Buffer.from('seed: 1\nanswers:\n  a/one:\n'));
    expect(read.kind === 'value' && read.placeOf(['answers'], 'key')).toMatchObject({ line: 2, column: 1 });
  });
});
