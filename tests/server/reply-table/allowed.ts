import { holding, json, raw } from './case.ts';
import type { Case, Raw } from './case.ts';

const ALICE = '{"name":"Alice"}';
const COLLECTION = 'GET, HEAD, POST, OPTIONS';
const MEMBER = 'GET, HEAD, PUT, DELETE, OPTIONS';
const NOTES = 'GET, HEAD, OPTIONS';
const SETTINGS = 'GET, HEAD, PUT, OPTIONS';
const ACTION = 'POST, OPTIONS';

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
  refused('does not take POST to a note', raw('POST /notes/a', { 'Content-Type': 'text/plain' }, 'milk'), MEMBER),
  refused('does not let POST name a note', raw('POST /notes', { 'Content-Type': 'text/plain' }, 'milk'), NOTES),
  refused('does not let PUT replace all notes', raw('PUT /notes', {}, 'milk'), NOTES),
  refused('does not let DELETE take all notes away', raw('DELETE /notes'), NOTES),
  refused('does not take POST to the document', json('POST /settings', '{}'), SETTINGS),
  refused('does not let DELETE take the document away', raw('DELETE /settings'), SETTINGS),
  refused('has nothing to GET at an action', raw('GET /users/1/welcome-email'), ACTION),
  { ...refused('sends no content with a 405 to HEAD', raw('HEAD /users/1/welcome-email'), ACTION), content: '' },
  refused('does not let PUT replace an action', json('PUT /users/1/welcome-email', '{}'), ACTION),
  refused('does not let DELETE take an action away', raw('DELETE /users/1/welcome-email'), ACTION),
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
  options('a note, though it is absent', '/notes/a', MEMBER),
  options('the notes', '/notes', NOTES),
  options('the document', '/settings', SETTINGS),
  options('an action, though its user is absent', '/users/1/welcome-email', ACTION),
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
    headers: { allow, 'accept-patch': null },
    content: '',
  };
}
