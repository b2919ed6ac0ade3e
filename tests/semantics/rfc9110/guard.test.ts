import { describe, expect, it } from '@jest/globals';
import type { Header } from '../../../src/http/message.ts';
import { step, wide, worldAfter } from '../histories.ts';

const there = worldAfter(wide, 'PUT /accounts/1 {"owner":"Ann"}', 'PUT /users/1 {}');
const MERGE: Header = ['Content-Type', 'application/merge-patch+json'];
const status = (line: string, ...headers: readonly Header[]) => step(there, line, ...headers).response.status;

// RFC 6585 §3.
describe('a guarded collection', () => {
  it.each<[string, readonly Header[]]>([
    ['PUT /accounts/1 {}', []],
    ['PUT /accounts/1 {"owner":"Ann"}', []],
    ['PUT /accounts/1 {}', [['If-None-Match', '*']]],
    ['PUT /accounts/1 {}', [['If-Unmodified-Since', 'Mon, 01 Jan 2024 00:00:01 GMT']]],
    ['DELETE /accounts/1', []],
    ['PATCH /accounts/1', [MERGE]],
  ])('has %s %j say what it changes', (line, headers) => {
    expect(status(line, ...headers)).toBe(428);
  });

  it.each<[string, readonly Header[], number]>([
    ['PUT /accounts/1 {}', [['If-Match', '"r6"']], 204],
    ['PUT /accounts/1 {}', [['If-Match', '"r5"']], 412],
    ['PUT /accounts/1 {}', [['if-match', '*']], 204],
    ['DELETE /accounts/1', [['If-Match', '']], 412],
    ['PUT /accounts/2 {}', [], 201],
    ['POST /accounts {}', [], 201],
    ['GET /accounts/1', [], 200],
    ['HEAD /accounts/1', [], 200],
    ['OPTIONS /accounts/1', [], 204],
    ['PUT /users/1 {}', [], 204],
    ['DELETE /accounts/2', [], 404],
  ])('answers %s %j by %d', (line, headers, expected) => {
    expect(status(line, ...headers)).toBe(expected);
  });
});
