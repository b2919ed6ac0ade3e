import claim from '../../../src/evidence/claims/put-replaces-with-200-or-204.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { believing, putAlwaysAnswers } from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const other = 'PUT /users/1 {"name":"Bob"}';
const merges = believing('put-merges');

testClaim(claim, {
  upheld: {
    'a PUT that replaces': [traceOf(put, other), 2],
    'only those PUTs that replace': [traceOf(put, other, other, put), 2, 4],
    'a document, which is always there': [traceOf('PUT /settings {"theme":"dark"}'), 1],
    'a server that takes null for nothing': [
      traceOn(believing('put-null-removes'), put, 'PUT /users/1 {"age":null}'),
      2,
    ],
    'a server that always answers 200': [traceOn(believing('put-always-200'), put, other), 2],
  },
  contradicted: {
    'a server that always answers 201': [traceOn(believing('put-always-201'), put, other), 2],
    'a server that always answers 202': [traceOn(putAlwaysAnswers(202), put, put, other), 3],
    'a server that replaces and answers 500': [traceOn(putAlwaysAnswers(500), put, other), 2],
  },
  untested: {
    'no exchange': [],
    'a PUT that creates': traceOf(put),
    'an equal PUT, which replaces nothing': traceOn(believing('put-always-201'), put, put),
    'a PUT that is refused': traceOf(put, 'PUT /users/1 milk'),
    'a PUT that never reached the server’s meaning': [turnedAwayAtTheDoor(put, 413)],
    'a reply that was lost': traceOf(put, lost(other)),
    'a lost reply that would have been wrong': traceOn(believing('put-always-201'), put, lost(other)),
    'a 503 in the place of the reply': traceOf(put, { ...send(other), fault: 'apply-then-503' }),
    'a PUT that merges, of which §9.3.4 says no status': traceOn(merges, 'PUT /users/1 {"age":5}', put),
    'a list that is added to, of which it says none either': traceOn(
      believing('put-repeats-its-effect'),
      'PUT /users/1 ["x"]',
      'PUT /users/1 ["y"]',
    ),
    'a PUT that should not have been performed': traceOn(
      believing('etag-is-only-for-caching'),
      put,
      send(other, ['If-Match', '"r0"']),
    ),
    'other methods': traceOf(put, 'POST /users {}', 'DELETE /users/1'),
  },
});

testWords(claim, [
  [[], 'Needs a PUT that changes what its target holds, and its reply.'],
  [traceOf(put, other), '#2 replaced /users/1 and was answered 204, as §9.3.4 requires.'],
  [traceOf(put, other, put), '#2 and #3 replaced /users/1, and each was answered 200 or 204, as §9.3.4 requires.'],
  [
    traceOn(believing('put-always-201'), put, other),
    '#2 replaced /users/1 but was answered 201; §9.3.4 requires 200 or 204.',
  ],
]);
