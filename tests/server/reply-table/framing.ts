import { chunked, holding, json, raw } from './case.ts';
import type { Case } from './case.ts';

const HEAD = 'Host: {host}\r\nConnection: close\r\n';

/** Row 1: methods the server does not know, and bytes that are no request. */
export const framing: readonly Case[] = [
  {
    row: 1,
    section: 'RFC 9110 §9.1',
    name: 'does not recognise a method nobody registered',
    request: raw('FOO /users'),
    status: 501,
    headers: { allow: null },
  },
  {
    row: 1,
    section: 'RFC 9110 §9.1',
    name: 'tells get from GET',
    request: raw('get /users'),
    status: 501,
  },
  {
    row: 1,
    section: 'RFC 9110 §9.1',
    name: 'tells Put from PUT, and stores nothing',
    request: json('Put /users/1', '{"name":"Alice"}'),
    status: 501,
    resources: holding(),
  },
  {
    row: 1,
    section: 'RFC 9110 §9.1',
    name: 'does not take PUTS for PUT',
    request: raw('PUTS /users/1'),
    status: 501,
  },
  ...everywhere('PROPFIND'),
  ...everywhere('TRACE'),
  ...everywhere('QUERY'),
  ...everywhere('patch'),
  ...everywhere('BREW'),
  {
    row: 1,
    section: 'RFC 9110 §9.3.6',
    name: 'has no CONNECT, being no proxy',
    request: raw('CONNECT {host}'),
    status: 501,
  },
  {
    row: 1,
    section: 'RFC 9110 §9.3.6',
    name: 'answers CONNECT to elsewhere too, and does not hang',
    request: 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n',
    status: 501,
  },
  {
    row: 1,
    section: 'RFC 9110 §15.6.2',
    name: 'has no QUERY, with content neither',
    request: json('QUERY /users', '{}'),
    status: 501,
  },
  {
    row: 1,
    section: 'RFC 9112 §3',
    name: 'refuses a line that is no request line',
    request: 'hello\r\n\r\n',
    status: 400,
  },
  {
    row: 1,
    section: 'RFC 9110 §5.6.2',
    name: 'refuses a method that is no token',
    request: `G@T /users HTTP/1.1\r\n${HEAD}\r\n`,
    status: 400,
  },
  {
    row: 1,
    section: 'RFC 9112 §3.2',
    name: 'refuses a target in none of the four forms',
    request: raw('GET users'),
    status: 400,
  },
  {
    row: 1,
    section: 'RFC 9112 §3.2',
    name: 'refuses a request without Host',
    request: 'GET /users HTTP/1.1\r\nConnection: close\r\n\r\n',
    status: 400,
  },
  {
    row: 1,
    section: 'RFC 9112 §3.2',
    name: 'refuses a request with two Hosts',
    request: `GET /users HTTP/1.1\r\nHost: {host}\r\n${HEAD}\r\n`,
    status: 400,
  },
  {
    row: 1,
    section: 'RFC 9112 §5.1',
    name: 'refuses whitespace before the colon of a field',
    request: `GET /users HTTP/1.1\r\n${HEAD}Accept : */*\r\n\r\n`,
    status: 400,
  },
  {
    row: 1,
    section: 'RFC 9112 §6.3',
    name: 'refuses a Content-Length that is no number',
    request: `PUT /settings HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\nContent-Length: two\r\n\r\n[]`,
    status: 400,
    resources: holding(),
  },
  {
    row: 1,
    section: 'RFC 9112 §6.3',
    name: 'refuses two different Content-Lengths',
    request: `PUT /settings HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n[] `,
    status: 400,
    resources: holding(),
  },
  {
    row: 16,
    section: 'RFC 9112 §7.1',
    name: 'reads chunked content',
    request: chunked('PUT /users/1', 'application/json', '{"name":"Alice"}'),
    status: 201,
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
  {
    row: 16,
    section: 'RFC 9110 §10.1.1',
    name: 'lets a client that asks go on',
    request: json('PUT /users/1', '{"name":"Alice"}', { Expect: '100-continue' }),
    status: 201,
    resources: holding({ '/users/1': { name: 'Alice' } }),
  },
];

// Whatever is there, and whether or not anything is: the method is looked at before the path.
function everywhere(method: string): readonly Case[] {
  const kinds = {
    'a collection': '/users',
    'a member': '/users/1',
    'an action': '/users/1/welcome-email',
    'an article': '/articles/1',
    'an account': '/accounts/1',
    'the payments': '/payments',
    'a payment': '/payments/1',
    'the notes': '/notes',
    'a note': '/notes/a',
    'the document': '/settings',
    'what is not routed': '/nowhere',
    'the server itself': '*',
  };
  return Object.entries(kinds).map(([kind, target]) => ({
    row: 1,
    section: 'RFC 9110 §9.1',
    name: `has no ${method} for ${kind}`,
    given: [json('PUT /users/1', '{"name":"Alice"}')],
    request: raw(`${method} ${target}`),
    status: 501,
    headers: { allow: null, 'accept-patch': null },
    resources: holding({ '/users/1': { name: 'Alice' } }),
  }));
}
