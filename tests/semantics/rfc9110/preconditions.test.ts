import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Header, Request } from '../../../src/http/message.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { etagOf } from '../../../src/semantics/rfc9110/representation.ts';
import { targetOf } from '../../../src/semantics/target.ts';
import type { World } from '../../../src/semantics/world.ts';
import { held, request, step, wide, world, worldAfter } from '../histories.ts';

const BEFORE = 'Mon, 01 Jan 2024 00:00:00 GMT';
const THEN = 'Mon, 01 Jan 2024 00:00:01 GMT';
// `"r6"`, in the first second.
const there = worldAfter(wide, 'PUT /users/1 {"name":"Ann"}');
const status = (line: string, ...headers: readonly Header[]) => step(there, line, ...headers).response.status;

// RFC 9110 §13.2.2, each step with each outcome of the one before.
describe('preconditions', () => {
  it.each<[string, number, readonly Header[]]>([
    ['GET', 200, [['If-Match', '"r6"']]],
    ['GET', 412, [['If-Match', '"r5"']]],
    ['GET', 412, [['If-Match', 'W/"r6"']]],
    [
      'GET',
      200,
      [
        ['If-Match', '"r6"'],
        ['If-Unmodified-Since', BEFORE],
      ],
    ],
    [
      'GET',
      412,
      [
        ['If-Match', '"r5"'],
        ['If-Unmodified-Since', THEN],
      ],
    ],
    ['GET', 412, [['If-Unmodified-Since', BEFORE]]],
    ['GET', 200, [['If-Unmodified-Since', THEN]]],
    [
      'GET',
      304,
      [
        ['If-Match', '"r6"'],
        ['If-None-Match', '"r6"'],
      ],
    ],
    [
      'GET',
      304,
      [
        ['If-Unmodified-Since', THEN],
        ['If-Modified-Since', THEN],
      ],
    ],
    [
      'GET',
      412,
      [
        ['If-Unmodified-Since', BEFORE],
        ['If-Modified-Since', THEN],
      ],
    ],
    ['GET', 304, [['If-None-Match', 'W/"r6"']]],
    [
      'GET',
      304,
      [
        ['If-None-Match', '"r6"'],
        ['If-Modified-Since', BEFORE],
      ],
    ],
    [
      'GET',
      200,
      [
        ['If-None-Match', '"r5"'],
        ['If-Modified-Since', THEN],
      ],
    ],
    ['GET', 304, [['If-Modified-Since', THEN]]],
    ['GET', 200, [['If-Modified-Since', BEFORE]]],
    ['HEAD', 304, [['If-None-Match', '*']]],
    [
      'HEAD',
      412,
      [
        ['If-Match', '"r5"'],
        ['If-None-Match', '"r6"'],
      ],
    ],
    ['PUT', 412, [['If-None-Match', '"r6"']]],
    [
      'PUT',
      412,
      [
        ['If-Match', '"r6"'],
        ['If-None-Match', '*'],
      ],
    ],
    ['PUT', 204, [['If-Modified-Since', THEN]]],
    ['DELETE', 412, [['If-None-Match', '*']]],
    [
      'OPTIONS',
      204,
      [
        ['If-Match', '"r5"'],
        ['If-None-Match', '*'],
      ],
    ],
  ])('of %s come to %d: %j', (method, expected, headers) => {
    expect(status(`${method} /users/1${method === 'PUT' ? ' {}' : ''}`, ...headers)).toBe(expected);
  });

  it.each<[string, string, number, readonly Header[]]>([
    ['a collection has a tag', 'GET /users', 304, [['If-None-Match', '"r6"']]],
    ['a collection has no date', 'GET /users', 200, [['If-Modified-Since', THEN]]],
    ['a collection cannot have changed since', 'GET /users', 200, [['If-Unmodified-Since', BEFORE]]],
    ['an action has nothing to match', 'POST /articles/1/announcement', 404, [['If-Match', '*']]],
    ['what is absent matches nothing', 'PUT /users/2 {}', 412, [['If-Match', '*']]],
    ['what is absent has no date', 'PUT /users/2 {}', 201, [['If-Unmodified-Since', BEFORE]]],
    ['what was deleted matches nothing', 'PUT /users/3 {}', 201, [['If-None-Match', '*']]],
  ])('know that %s: %s is %d', (_, line, expected, headers) => {
    expect(status(line, ...headers)).toBe(expected);
  });

  it('that find nothing new are answered by the tag alone', () => {
    const { response } = step(there, 'GET /users/1', ['If-None-Match', '*']);
    expect(response).toEqual({ status: 304, headers: [['ETag', '"r6"']], body: new Uint8Array(0) });
  });
});

describe('preconditions, in any world', () => {
  const on = (before: World, sent: Request) => respond(rfc9110, before, sent);
  const tagAt = (before: World, sent: Request) => {
    const target = targetOf(before.declared, sent.target);
    return target === undefined ? '"none"' : etagOf(before, target.path);
  };
  const without = (sent: Request) => ({ ...sent, headers: sent.headers.filter(([name]) => !name.startsWith('If-')) });
  const asking = (sent: Request, ...headers: readonly Header[]) => ({
    ...without(sent),
    headers: [...without(sent).headers, ...headers],
  });
  const holds = (name: string, rule: (before: World, sent: Request) => void) => {
    it(name, () => {
      fc.assert(fc.property(world, request, rule), { numRuns: 400 });
    });
  };

  // RFC 9110 §13.1.1, §13.1.2.
  holds('that are false have no effect', (before, sent) => {
    for (const header of [
      ['If-Match', '"never"'],
      ['If-None-Match', '*'],
      ['If-None-Match', tagAt(before, sent)],
    ] as Header[]) {
      const { response, after, effects } = on(before, asking(sent, header));
      if (response.status !== 412 && response.status !== 304) continue;
      expect(effects).toEqual([]);
      expect(held(after)).toEqual(held(before));
      expect(after.bookkeeping).toEqual({ ...before.bookkeeping, requests: before.bookkeeping.requests + 1 });
    }
  });

  holds('that cannot be true let nothing be performed', (before, sent) => {
    const { response, effects } = on(before, asking(sent, ['If-Match', '"never"']));
    expect(effects).toEqual([]);
    if (sent.method !== 'OPTIONS') expect(response.status).toBeGreaterThanOrEqual(400);
  });

  // RFC 9110 §13.2.1.
  holds('are ignored where the request fails before its content is looked at', (before, sent) => {
    const { status: plain } = on(before, without(sent)).response;
    if (![404, 405, 413, 415, 501].includes(plain)) return;
    expect(on(before, asking(sent, ['If-Match', '"never"'])).response.status).toBe(plain);
    expect(on(before, asking(sent, ['If-None-Match', '*'])).response.status).toBe(plain);
  });

  holds('that are true change nothing of what is answered', (before, sent) => {
    const plain = on(before, without(sent));
    if (plain.response.status === 428) return;
    const tag = tagAt(before, sent);
    const asked = on(before, asking(sent, ['If-None-Match', '"never"']));
    expect(asked.response).toEqual(plain.response);
    const path = targetOf(before.declared, sent.target)?.path;
    if (path !== undefined && before.resources.has(path))
      expect(on(before, asking(sent, ['If-Match', `W/"x", ${tag}`])).response).toEqual(plain.response);
  });

  // RFC 9110 §15.4.5.
  holds('are answered by 304 to GET and HEAD alone', (before, sent) => {
    const { status: got } = on(before, asking(sent, ['If-None-Match', '*'])).response;
    if (got === 304) expect(['GET', 'HEAD']).toContain(sent.method);
  });
});
