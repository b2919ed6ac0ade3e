import { Writable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { liveLog } from '../../../src/shell/server/live-log.ts';

/** A stream that is read only when a test says so, and a log on it. */
function unread() {
  const texts: string[] = [];
  const pending: (() => void)[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      texts.push(chunk);
      pending.push(done);
    },
  });
  const log = liveLog(
    stream,
    (text) => stream.write(text),
    (count) => `${count} left out`,
  );
  // A write ends a turn after it is let go, and the next one begins with that.
  const read = async (): Promise<void> => {
    while (stream.writableLength > 0) {
      pending.shift()?.();
      await new Promise(setImmediate);
    }
  };
  return { log, read, texts, stream };
}

const MEBIBYTE = 'a'.repeat(1024 * 1024);

it('leaves lines out while 16 MiB of it are not read, and then says how many', async () => {
  const { log, read, texts, stream } = unread();
  let made = 0;
  const line = (): string => {
    made += 1;
    return MEBIBYTE;
  };
  for (let times = 0; times < 40; times += 1) log(line);
  expect({ made, waiting: stream.writableLength }).toStrictEqual({ made: 17, waiting: 17 * MEBIBYTE.length });
  await read();
  log(() => 'next');
  await read();
  expect(texts.slice(17)).toStrictEqual(['23 left out', 'next']);
});

it('says it again where it happens again', async () => {
  const { log, read, texts } = unread();
  for (const count of [18, 20]) {
    for (let times = 0; times < count; times += 1) log(() => MEBIBYTE);
    await read();
  }
  await read();
  expect(texts.filter((text) => text.endsWith('out'))).toStrictEqual(['1 left out', '3 left out']);
});
