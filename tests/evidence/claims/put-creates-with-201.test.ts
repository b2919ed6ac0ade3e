import claim from '../../../src/evidence/claims/put-creates-with-201.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { believing, putAlwaysAnswers, putKeepsVersions } from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const again = [put, 'DELETE /users/1', put];

testClaim(claim, {
  upheld: {
    'a PUT that creates': [traceOf(put), 1],
    'only those PUTs that create': [traceOf(put, put, 'PUT /users/1 {"name":"Bob"}', 'PUT /notes/1 milk'), 1, 4],
    'a PUT that creates what was deleted': [traceOf(...again), 1, 3],
    'a PUT with a side effect elsewhere': [traceOn(putKeepsVersions, put), 1],
    'a server that always answers 201': [traceOn(believing('put-always-201'), put), 1],
  },
  contradicted: {
    'a server that always answers 200': [traceOn(believing('put-always-200'), put), 1],
    'a server that always answers 204': [traceOn(putAlwaysAnswers(204), 'GET /users', put), 2],
    'a server that creates and answers 500': [traceOn(putAlwaysAnswers(500), put), 1],
  },
  untested: {
    'no exchange': [],
    'a PUT that is refused': traceOf('PUT /users {"name":"Alice"}', 'PUT /users/1 milk'),
    'a PUT that never reached the server’s meaning': [turnedAwayAtTheDoor(put, 413)],
    'a reply that was lost': traceOf(lost(put)),
    'a lost reply that would have been wrong': traceOn(believing('put-always-200'), lost(put)),
    'a 503 in the place of the reply': traceOf({ ...send(put), fault: 'apply-then-503' }),
    'a PUT that replaces': traceOf('PUT /settings {"theme":"dark"}'),
    'a PUT that creates elsewhere, where the target claims nothing': traceOn(
      believing('put-picks-its-own-url'),
      'PUT /users/7 {}',
    ),
    'a PUT that should not have been performed': traceOn(
      believing('etag-is-only-for-caching'),
      send(put, ['If-Match', '*']),
    ),
    'a POST that creates': traceOf('POST /users {"name":"Alice"}'),
  },
});

testWords(claim, [
  [[], 'Needs a PUT that creates something, and its reply.'],
  [traceOf(put), '#1 created /users/1 and was answered 201, as §9.3.4 requires.'],
  [
    traceOf(put, 'GET /users', 'PUT /users/2 {}'),
    '#1 and #3 created /users/1 and /users/2, and each was answered 201, as §9.3.4 requires.',
  ],
  [traceOf(...again), '#1 and #3 created /users/1, and each was answered 201, as §9.3.4 requires.'],
  [traceOn(believing('put-always-200'), put), '#1 created /users/1 but was answered 200; §9.3.4 requires 201.'],
]);
