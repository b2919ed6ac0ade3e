import { holding, json, raw } from './case.ts';
import type { Case, Raw } from './case.ts';

const ALICE = '{"name":"Alice"}';
const COLLECTION = 'GET, HEAD, POST, OPTIONS';
const MEMBER = 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS';
const NOTE = 'GET, HEAD, PUT, DELETE, OPTIONS';
const READ = 'GET, HEAD, OPTIONS';
const SETTINGS = 'GET, HEAD, PUT, PATCH, OPTIONS';
const ACTION = 'POST, OPTIONS';
const MERGE = { 'Content-Type': 'application/merge-patch+json' };
// RFC 5789 §3.1.
const FORMATS = 'application/merge-patch+json, application/json-patch+json';

/** Rows 3 and 23: what a path allows, told by a refusal and by OPTIONS. */
export const allowed: readonly Case[] = [
  refused('does not let PUT replace a collection', json('PUT /users', '{}'), COLLECTION),
  refused('does not let DELETE take a collection away', raw('DELETE /users'), COLLECTION),
  refused('does not let PUT replace the articles', json('PUT /articles', '{}'), COLLECTION),
  refused('does not take POST to an absent member', json('POST /users/1', ALICE), MEMBER),
  refused('does not take POST to an absent article', json('POST /articles/1', '{}'), MEMBER),
  {
    ...refused('does not take POST to a member that is there', json('POST /users/1', ALICE), MEMBER),
    given: [json('PUT /users/1', ALICE)],
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
  refused('does not take POST to a note', raw('POST /notes/a', { 'Content-Type': 'text/plain' }, 'milk'), NOTE),
  refused('does not let POST name a note', raw('POST /notes', { 'Content-Type': 'text/plain' }, 'milk'), READ),
  refused('does not let PUT replace all notes', raw('PUT /notes', {}, 'milk'), READ),
  refused('does not let DELETE take all notes away', raw('DELETE /notes'), READ),
  refused('does not take POST to the document', json('POST /settings', '{}'), SETTINGS),
  refused('does not let DELETE take the document away', raw('DELETE /settings'), SETTINGS),
  refused('has nothing to GET at an action', raw('GET /users/1/welcome-email'), ACTION),
  { ...refused('sends no content with a 405 to HEAD', raw('HEAD /users/1/welcome-email'), ACTION), content: '' },
  refused('does not let PUT replace an action', json('PUT /users/1/welcome-email', '{}'), ACTION),
  refused('does not let DELETE take an action away', raw('DELETE /users/1/welcome-email'), ACTION),
  refused('does not take POST to an account', json('POST /accounts/1', '{}'), MEMBER),
  refused('does not let PUT replace the accounts', json('PUT /accounts', '{}', { 'If-Match': '*' }), COLLECTION),
  refused('does not let PUT create a payment', json('PUT /payments/1', '{}', { 'Idempotency-Key': '"k"' }), READ),
  refused('does not let DELETE take a payment back', raw('DELETE /payments/1'), READ),
  refused('does not take POST to a payment', json('POST /payments/1', '{}', { 'Idempotency-Key': '"k"' }), READ),
  refused('does not let DELETE take the payments away', raw('DELETE /payments'), COLLECTION),
  refused('does not patch a collection', json('PATCH /users', '{}', MERGE), COLLECTION),
  refused('does not patch the payments', json('PATCH /payments', '{}', MERGE), COLLECTION),
  refused('does not patch a payment', json('PATCH /payments/1', '{}', MERGE), READ),
  refused('does not patch a note', json('PATCH /notes/a', '{}', MERGE), NOTE),
  refused('does not patch the notes', json('PATCH /notes', '{}', MERGE), READ),
  refused('does not patch an action', json('PATCH /users/1/welcome-email', '{}', MERGE), ACTION),
  refused('looks at the method before the patch format', json('PATCH /notes/a', '{}'), NOTE),
  refused('looks at the method before If-Match', raw('DELETE /users', { 'If-Match': '"r9"' }), COLLECTION),
  refused('looks at the method before Idempotency-Key', json('PUT /payments', '{}'), COLLECTION),
  refused(
    'looks at the method before Content-Range',
    json('PUT /users', '{}', { 'Content-Range': 'bytes 0-1/2' }),
    COLLECTION,
  ),
  refused(
    'looks at the method before the media type',
    raw('POST /settings', { 'Content-Type': 'text/plain' }, 'x'),
    SETTINGS,
  ),
  refused('looks at the method before the content', json('POST /users/1', '{"name":'), MEMBER),

  options('a collection', '/users', COLLECTION),
  options('the articles', '/articles', COLLECTION),
  options('a member, though it is absent', '/users/1', MEMBER),
  options('an article, though it is absent', '/articles/1', MEMBER),
  options('a note, though it is absent', '/notes/a', NOTE),
  options('the notes', '/notes', READ),
  options('the document', '/settings', SETTINGS),
  options('an action, though its user is absent', '/users/1/welcome-email', ACTION),
  options('the accounts', '/accounts', COLLECTION),
  options('an account, though it is absent', '/accounts/1', MEMBER),
  options('the payments', '/payments', COLLECTION),
  options('a payment, though it is absent', '/payments/1', READ),
  ignoring('If-Match', '/users/1', { 'If-Match': '"r9"' }),
  ignoring('If-None-Match', '/users', { 'If-None-Match': '*' }),
  ignoring('If-Unmodified-Since', '/settings', { 'If-Unmodified-Since': 'Sun, 06 Nov 1994 08:49:37 GMT' }),
  ignoring('a precondition on an action', '/users/1/welcome-email', { 'If-Match': '*' }),
  ignoring('that an account is guarded', '/accounts/1', {}),
  ignoring('that payments want a key', '/payments', {}),
  {
    ...options('a member that is there', '/users/1', MEMBER),
    given: [json('PUT /users/1', ALICE)],
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
  {
    row: 23,
    section: 'RFC 9110 §9.3.7',
    name: 'answers OPTIONS for the server as a whole',
    request: raw('OPTIONS *'),
    status: 204,
    headers: { 'accept-patch': null },
    content: '',
  },
  {
    row: 23,
    section: 'RFC 9112 §3.2.4',
    name: 'answers OPTIONS in absolute form without a path for the server as a whole',
    request: raw('OPTIONS http://{host}'),
    status: 204,
    content: '',
  },
];

function refused(name: string, request: Raw, allow: string): Case {
  return { row: 3, section: 'RFC 9110 §15.5.6', name, request, status: 405, headers: { allow }, resources: holding() };
}

function options(what: string, path: string, allow: string): Case {
  return {
    row: 23,
    section: 'RFC 9110 §9.3.7',
    name: `tells the options of ${what}`,
    request: raw(`OPTIONS ${path}`),
    status: 204,
    headers: { allow, 'accept-patch': allow.includes('PATCH') ? FORMATS : null },
    content: '',
  };
}

// RFC 9110 §13.2.1: where a method neither selects nor modifies a representation.
function ignoring(what: string, path: string, headers: Readonly<Record<string, string>>): Case {
  return {
    row: 23,
    section: 'RFC 9110 §13.2.1',
    name: `tells the options whatever it is asked, ignoring ${what}`,
    given: [json('PUT /users/1', ALICE), json('PUT /accounts/1', '{}')],
    request: raw(`OPTIONS ${path}`, headers),
    status: 204,
    content: '',
  };
}
