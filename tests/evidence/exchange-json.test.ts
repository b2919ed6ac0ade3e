import { describe, expect, it } from '@jest/globals';
import { exchangeJson, type LoggedExchange } from '../../src/evidence/exchange-json.ts';
import { bytesOf, NO_CONTENT, type Request } from '../../src/http/message.ts';
import { playground } from '../../src/semantics/playground.ts';
import { respond } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { ALICE, putAlice, request } from '../shell/requests.ts';

const alice = { name: 'Alice', email: 'alice@example.com' };

/** The JSON of the last of these exchanges on the playground. */
function last(...requests: readonly Request[]): unknown {
  let world = worldOf(playground);
  let logged: LoggedExchange | undefined;
  for (const [index, each] of requests.entries()) {
    const step = respond(rfc9110, world, each);
    world = step.after;
    logged = { number: index + 1, request: each, step, delivered: true, fault: 'none' };
  }
  return logged && JSON.parse(JSON.stringify(exchangeJson(logged)));
}

function note(type: string, body: Uint8Array): Request {
  return { method: 'PUT', target: '/notes/n', headers: [['Content-Type', type]], body };
}

describe('an exchange in JSON', () => {
  it('has both messages, and what the server changed', () => {
    expect(last(putAlice)).toStrictEqual({
      number: 1,
      request: { method: 'PUT', target: '/users/1', headers: [['Content-Type', 'application/json']], body: ALICE },
      response: { status: 201, headers: [['ETag', '"r2"']], body: '' },
      delivered: true,
      fault: null,
      changes: [{ kind: 'created', path: '/users/1', before: null, after: alice }],
    });
  });

  it('names the fault that a request met', () => {
    const step = respond(rfc9110, worldOf(playground), putAlice);
    const json = exchangeJson({ number: 7, request: putAlice, step, delivered: false, fault: 'apply-then-drop' });
    expect(json).toMatchObject({ number: 7, delivered: false, fault: 'apply-then-drop', response: { status: 201 } });
  });

  it('has the reply of the server where a 503 came in its place', () => {
    const step = respond(rfc9110, worldOf(playground), putAlice);
    const json = exchangeJson({ number: 1, request: putAlice, step, delivered: false, fault: 'apply-then-503' });
    expect(json).toMatchObject({ delivered: false, fault: 'apply-then-503', response: { status: 201 } });
  });

  it.each([
    ['a replacement', [putAlice, request('PUT', '/users/1', '[]')], 'replaced', '/users/1', alice, []],
    ['a removal', [putAlice, request('DELETE', '/users/1')], 'deleted', '/users/1', alice, null],
    [
      'a mail, as being about its resource',
      [putAlice, request('POST', '/users/1/welcome-email')],
      'mailed',
      '/users/1',
      null,
      { to: 'alice@example.com', subject: 'Welcome', about: '/users/1' },
    ],
  ])('tells %s', (_, requests, kind, path, before, after) => {
    expect(last(...requests)).toMatchObject({ changes: [{ kind, path, before, after }] });
  });

  it('tells nothing where nothing changed', () => {
    expect(last(putAlice, putAlice)).toMatchObject({ changes: [] });
  });

  it.each([
    ['text of a text type', note('text/plain', bytesOf('milk')), 'milk'],
    ['no content', note('image/png', NO_CONTENT), ''],
    ['a byte-order mark', note('text/plain', bytesOf('\uFEFFa')), '\uFEFFa'],
  ])('shows %s as text', (_, sent, body) => {
    expect(last(sent)).toMatchObject({ request: { body } });
  });

  it.each([
    ['bytes', note('application/octet-stream', Uint8Array.of(0, 255)), 'AP8='],
    ['text that is not UTF-8', note('text/plain', Uint8Array.of(0xff)), '/w=='],
    ['content of no type', request('PUT', '/notes/n', 'a').body, 'YQ=='],
  ])('shows %s in base64', (_, sent, base64) => {
    const whole = sent instanceof Uint8Array ? { method: 'PUT', target: '/notes/n', headers: [], body: sent } : sent;
    expect(last(whole)).toMatchObject({ request: { body: { base64 } } });
  });
});
