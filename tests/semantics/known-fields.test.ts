import { describe, expect, it } from '@jest/globals';
import { statusOf } from '../../src/evidence/exchange.ts';
import type { Header } from '../../src/http/message.ts';
import { KNOWN_FIELDS } from '../../src/semantics/known-fields.ts';
import { send, traceOf } from '../helpers.ts';

const EARLY = 'Sat, 01 Jan 2000 00:00:00 GMT';
const LATE = 'Mon, 01 Jan 2024 00:01:00 GMT';

// A request that this field makes the server answer otherwise.
const requests = {
  'Content-Type': ['PUT /users/1 {}', 'text/plain'],
  'Content-Encoding': ['PUT /users/1 {}', 'gzip'],
  'Content-Range': ['PUT /users/1 {}', 'bytes 0-1/2'],
  'If-Match': ['PUT /users/1 {}', '"r99"'],
  'If-None-Match': ['PUT /users/1 {}', '*'],
  'If-Modified-Since': ['GET /users/1', LATE],
  'If-Unmodified-Since': ['PUT /users/1 {}', EARLY],
  'Idempotency-Key': ['POST /payments {}', '"a1"'],
} as const satisfies Record<(typeof KNOWN_FIELDS)[number], readonly [string, string]>;

function answered(line: string, ...headers: readonly Header[]): unknown {
  const [, exchange] = traceOf('PUT /users/1 {"name":"Ada"}', send(line, ...headers));
  return exchange && [statusOf(exchange), exchange.seen];
}

describe('a field of a request', () => {
  it.each(KNOWN_FIELDS)('is looked at: %s', (name) => {
    const [line, value] = requests[name];
    expect(answered(line, [name, value])).not.toStrictEqual(answered(line));
  });

  it.each(['Accept', 'Range', 'If-Range', 'Prefer', 'Content-Language', 'X-Reason'])('is ignored: %s', (name) => {
    for (const [line] of Object.values(requests)) {
      expect(answered(line, [name, 'bytes=0-0'])).toStrictEqual(answered(line));
    }
  });
});
