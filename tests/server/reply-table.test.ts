import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer } from '../../src/shell/server/server.ts';
import { raw } from './reply-table/case.ts';
import type { Case, Json } from './reply-table/case.ts';
import { replyTable } from './reply-table.ts';
import { exchange } from './wire.ts';
import type { Reply } from './wire.ts';

const ROWS = Array.from({ length: 23 }, (_, index) => index + 1);
const SAFE = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

/** RFC 9110's phrases, which problem details take for a title (RFC 9457 §4.2.1); node's own table has older ones. */
const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  501: 'Not Implemented',
};

interface Held {
  readonly resources: Readonly<Record<string, Json>>;
  readonly effects: { readonly outbox: readonly Json[] };
}

let server: Awaited<ReturnType<typeof startServer>>;

beforeEach(async () => {
  server = await startServer();
});

afterEach(() => server.close());

describe.each(ROWS)('row %d of the reply table', (row) => {
  const cases = replyTable.filter((each) => each.row === row);

  it.each(cases.map((each) => [`${each.name} (${each.section})`, each] as const))('%s', async (_, each) => {
    for (const request of each.given ?? []) await exchange(server.port, request);
    const before = await held();
    const reply = await exchange(server.port, each.request);
    const after = await held();

    expectReply(reply, each);
    expectHeld(after, each);
    expectProperReply(reply, methodOf(each));
    if (reply.status >= 400 || SAFE.includes(methodOf(each))) expect(after).toStrictEqual(before);
    if (methodOf(each) === 'HEAD') await expectLikeGet(reply, each);
  });
});

describe('the reply table', () => {
  it('has cases for each row, and for no other', () => {
    expect(new Set(replyTable.map(({ row }) => row))).toStrictEqual(new Set(ROWS));
  });

  it('says each thing once', () => {
    const names = replyTable.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toStrictEqual([]);
  });
});

async function held(): Promise<Held> {
  const { content } = await exchange(server.port, raw('GET /_tutor/state'));
  const { resources, effects } = JSON.parse(content.toString()) as Held;
  return { resources, effects };
}

function expectReply(reply: Reply, { status, headers = {}, content }: Case): void {
  const seen = { status: reply.status, headers: picked(reply.headers, Object.keys(headers)) };
  expect(seen).toStrictEqual({ status, headers: matching(headers) });
  if (content === undefined) return;
  const text = reply.content.toString();
  if (typeof content === 'string') expect(text).toBe(content);
  else if (content instanceof RegExp) expect(text).toMatch(content);
  else expect(JSON.parse(text)).toStrictEqual(content);
}

function expectHeld(after: Held, { resources, outbox }: Case): void {
  if (resources !== undefined) expect(after.resources).toStrictEqual(resources);
  if (outbox !== undefined) expect(after.effects.outbox).toStrictEqual(outbox);
}

/** What holds for every reply, whatever the request. */
function expectProperReply({ status, headers, content }: Reply, method: string): void {
  // RFC 9110 §6.6.1 asks for Date in all but 1xx and 5xx.
  if (status < 500) expect(headers.date).toMatch(/ GMT$/);
  // RFC 9110 §8.6, §15.3.5 and RFC 9112 §6.1: a 204 has neither content nor framing.
  if (status === 204) expect(picked(headers, ['content-length', 'transfer-encoding'])).toStrictEqual({});
  if (status === 304) expectNotModified(headers);
  expect(headers['transfer-encoding']).toBeUndefined();
  if (status === 204 || status === 304 || method === 'HEAD') expect(content).toHaveLength(0);
  else if ('content-length' in headers) expect(headers['content-length']).toBe(String(content.length));
  if (status >= 400 && method !== 'HEAD') expectProblem(status, headers, content);
}

// RFC 9110 §15.4.5: the fields that guide a cache, none that describe content; §8.6: no length but that of a 200.
function expectNotModified(headers: Reply['headers']): void {
  expect(headers.etag).toMatch(/^"r\d+"$/);
  expect(picked(headers, ['content-type', 'content-length', 'last-modified'])).toStrictEqual({});
}

// RFC 9457 §3 and §4.2.1.
function expectProblem(status: number, headers: Reply['headers'], content: Buffer): void {
  expect(headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(content.toString())).toStrictEqual({
    type: 'about:blank',
    title: PHRASES[status],
    status,
    detail: expect.stringMatching(/\S/) as unknown,
  });
}

// RFC 9110 §9.3.2: HEAD is answered with the fields that GET would be answered with.
async function expectLikeGet({ headers }: Reply, { request }: Case): Promise<void> {
  const get = await exchange(server.port, String(request).replace('HEAD', 'GET'));
  expect({ ...headers, date: '' }).toStrictEqual({ ...get.headers, date: '' });
}

function methodOf({ request }: Case): string {
  return Buffer.from(request).toString('latin1').split(' ', 1)[0] ?? '';
}

function picked(headers: Reply['headers'], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
}

function matching(headers: NonNullable<Case['headers']>): Record<string, unknown> {
  const present = Object.entries(headers).filter(([, value]) => value !== null);
  return Object.fromEntries(
    present.map(([name, value]) => [name, value instanceof RegExp ? expect.stringMatching(value) : value]),
  );
}
