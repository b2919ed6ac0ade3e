import { describe, expect, it } from '@jest/globals';
import { replyUnder } from '../../src/evidence/trace.ts';
import { jsonOf } from '../../src/http/json.ts';
import { fieldOf } from '../../src/http/message.ts';
import { emptyReply } from '../../src/semantics/reply.ts';
import { requestOf } from '../helpers.ts';

const put = requestOf('PUT /users/1 {}');
const own = emptyReply(201);

describe('what comes back to a request that was carried out', () => {
  it.each(['none', 'delay'] as const)('is the reply of the server: %s', (fault) => {
    expect(replyUnder(fault, put, own)).toBe(own);
  });

  it.each(['drop-before-apply', 'apply-then-drop'] as const)('is nothing: %s', (fault) => {
    expect(replyUnder(fault, put, own)).toBeUndefined();
  });

  it('is a problem of status 503, which tells nothing of what was done', () => {
    const reply = replyUnder('apply-then-503', put, own);
    expect(reply).toMatchObject({ status: 503, headers: [['Content-Type', 'application/problem+json']] });
    expect(reply && jsonOf(reply.body)).toMatchObject({
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
      detail: 'The server is overloaded, or being maintained. This will likely pass.',
    });
    expect(replyUnder('apply-then-503', requestOf('POST /users {}'), emptyReply(404))).toStrictEqual(reply);
  });

  it('is the same without its content, where HEAD asks', () => {
    const content = replyUnder('apply-then-503', requestOf('GET /users'), own)?.body ?? [];
    const reply = replyUnder('apply-then-503', requestOf('HEAD /users'), own);
    expect(reply).toMatchObject({ status: 503, body: { length: 0 } });
    expect(reply && fieldOf(reply, 'Content-Length')).toBe(String(content.length));
  });
});
