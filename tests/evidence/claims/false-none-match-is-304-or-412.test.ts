import claim from '../../../src/evidence/claims/false-none-match-is-304-or-412.ts';
import type { Sending } from '../../../src/http/sending.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { meeting } from '../../semantics/misconceptions/patches.ts';
import { believing, falsePreconditionAnswers } from '../broken.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /users/1 {"name":"Alice"}';
const unless = (line: string, value = '*'): Sending => send(line, ['If-None-Match', value]);
const onlyNew = unless('PUT /users/1 {"name":"Bob"}');
const cached = unless('GET /users/1', '"r2"');
const always304 = believing('none-match-means-304');

testClaim(claim, {
  upheld: {
    'a PUT of what is there': [traceOf(put, onlyNew), 2],
    'a GET and a HEAD of what is known': [traceOf(put, cached, unless('HEAD /users/1', 'W/"r2"')), 2, 3],
    'a GET, where a server answers all by 304': [traceOn(always304, put, cached), 2],
    'a DELETE and a POST': [traceOf(put, unless('DELETE /users/1'), unless('POST /users {}')), 2, 3],
  },
  contradicted: {
    'a server that answers a PUT by 304': [traceOn(always304, put, cached, onlyNew), 3],
    'a server that answers a GET by 412': [traceOn(falsePreconditionAnswers(412), put, onlyNew, cached), 3],
    'a server that answers a GET by 200': [traceOn(falsePreconditionAnswers(200), put, cached), 2],
    'a server that says to a PUT that all is well': [traceOn(falsePreconditionAnswers(204), put, onlyNew), 2],
  },
  untested: {
    'no exchange': [],
    'one that is true': traceOf(unless(put), unless('GET /users/1', '"r1"')),
    'no condition, or another': traceOf(put, 'GET /users/1', send(put, ['If-Match', '"r1"'])),
    'one beside another that is false': traceOf(
      put,
      send('GET /users/1', ['If-Match', '"r1"'], ['If-None-Match', '"r2"']),
    ),
    'a request that is refused without it': traceOf(put, unless('PUT /users/1 milk'), unless('POST /users/1 {}')),
    'a server that refuses for a reason of its own': traceOn(falsePreconditionAnswers(403), put, onlyNew),
    'a server that performs it, which another claim tells': traceOn(
      believing('etag-is-only-for-caching'),
      put,
      onlyNew,
    ),
    'a reply that was lost': traceOn(always304, put, meeting('apply-then-drop', onlyNew)),
    'one that did not arrive': traceOf(put, meeting('drop-before-apply', onlyNew)),
    'one that never reached the server’s meaning': [turnedAwayAtTheDoor(put, 412)],
  },
});

testWords(claim, [
  [[], 'Needs a request whose If-None-Match is false, and its reply.'],
  [traceOf(put, cached), '#2 had a false If-None-Match and was answered 304, as §13.1.2 requires.'],
  [
    traceOf(put, cached, onlyNew),
    '#2 and #3 had a false If-None-Match, and each was answered 304 or 412, as §13.1.2 requires of its method.',
  ],
  [
    traceOn(always304, put, onlyNew),
    '#2, a PUT, had a false If-None-Match but was answered 304; §13.1.2 requires 412.',
  ],
]);
