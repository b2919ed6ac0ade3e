import claim from '../../../src/evidence/claims/refusal-comes-before-precondition.ts';
import type { Sending } from '../../../src/http/sending.ts';
import { testClaim, testWords, type Shown } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor, type Trace } from '../../helpers.ts';
import { believing, mediaTypeAnswers } from '../broken.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /users/1 {"name":"Alice"}';
const text = 'PUT /users/1 milk';
const stale = (line: string): Sending => send(line, ['If-Match', '"r1"']);
const beats = believing('precondition-beats-415');

const refusedWith = (status: number): Trace => traceOn(mediaTypeAnswers(status), put, text, stale(text));
const byTheHead = [401, 403, 404, 405, 410, 411, 413, 414, 415, 417, 431, 501].map(
  (status): readonly [string, Shown] => [`a refusal by ${status}`, [refusedWith(status), 2, 3]],
);
const byMore = [400, 409, 416, 422, 428, 500, 502, 503].map((status): readonly [string, Trace] => [
  `a refusal by ${status}`,
  refusedWith(status),
]);

testClaim(claim, {
  upheld: {
    'a media type that is refused': [traceOf(put, text, stale(text)), 2, 3],
    'the condition sent first': [traceOf(put, stale(text), text), 3, 2],
    'a method that is not allowed': [traceOf(put, 'POST /users/1 {}', stale('POST /users/1 {}')), 2, 3],
    'a method that the server does not know': [traceOf(put, 'BREW /users/1', stale('BREW /users/1')), 2, 3],
    ...Object.fromEntries(byTheHead),
    'nothing at the URL': [traceOf('GET /users/1', send('GET /users/1', ['If-Match', '*'])), 1, 2],
  },
  contradicted: {
    'a server that looks at the condition first': [traceOn(beats, put, text, stale(text)), 2, 3],
    'such a server where nothing is': [traceOn(beats, 'DELETE /users/1', stale('DELETE /users/1')), 1, 2],
  },
  untested: {
    'no exchange': [],
    'the condition alone': traceOn(beats, put, stale(text)),
    ...Object.fromEntries(byMore),
    'no condition': traceOf(put, text, text),
    'a condition that is true': traceOf(put, text, send(text, ['If-Match', '"r2"'])),
    'a condition that is false, of a request that is not refused': traceOf(put, put, stale(put)),
    'a fault in the content, after which the condition is looked at': traceOf(
      put,
      'PUT /users/1 {broken',
      stale('PUT /users/1 {broken'),
    ),
    'a server that wants a condition': traceOf(
      'PUT /accounts/1 {"n":1}',
      'PUT /accounts/1 {"n":2}',
      stale('PUT /accounts/1 {"n":2}'),
    ),
    'something that changed in between': traceOn(beats, put, text, 'PUT /users/1 {"name":"Bob"}', stale(text)),
    'something that came to be in between': traceOn(beats, text, put, stale(text)),
    'another request': traceOn(beats, put, 'PUT /users/1 tea', stale(text)),
    'a path that leads nowhere': traceOf('GET /nowhere', stale('GET /nowhere')),
    'a reply that was lost': traceOn(beats, put, lost(text), stale(text)),
    'a request that did not reach the server’s meaning': [
      turnedAwayAtTheDoor(text, 415),
      ...traceOf(put, stale(text)).slice(1),
    ],
  },
});

testWords(claim, [
  [
    [],
    'Needs a request that is refused before its content is looked at, and the same with a condition, ' +
      'with nothing changed in between.',
  ],
  [traceOf(put, text, stale(text)), '#3 was answered 415, as #2 was without a condition; §13.2.1 requires that.'],
  [
    traceOn(beats, put, text, stale(text)),
    '#3 was answered 412, and #2, the same without a condition, 415; ' +
      '§13.2.1 requires that the condition is ignored then.',
  ],
]);
