import claim from '../../../src/evidence/claims/put-repeat-adds-nothing.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import {
  believing,
  faulty,
  putAlwaysAnswers,
  putAppendsAndRefuses,
  putAppendsLate,
  putOnlyOnce,
  putToggles,
} from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const spaced = 'PUT /users/1 {"name": "Alice"}';
const other = 'PUT /users/1 {"name":"Bob"}';
const appends = believing('put-appends-a-copy');
const late = faulty('put-changes-on-third-call');
const mails = faulty('put-mails-unasked');
const reachable = 'PUT /users/1 {"email":"alice@example.com"}';

testClaim(claim, {
  upheld: {
    'the same PUT twice, though it answers 201 and then 204': [traceOf(put, put), 1, 2],
    'the same PUT three times': [traceOf(put, put, put), 1, 2, 3],
    'the same PUT of an article, whose version and time go on': [
      traceOf('PUT /articles/1 {"title":"A"}', 'PUT /articles/1 {"title":"A"}'),
      1,
      2,
    ],
    'the same PUT after others': [traceOf('POST /users {}', 'PUT /users/2 {}', put, put), 3, 4],
    'a GET in between': [traceOf(put, 'GET /users/1', put), 1, 3],
    'a refused POST in between': [traceOf(put, 'POST /users milk', put), 1, 3],
    'a first reply that was lost': [traceOf(lost(put), put), 1, 2],
    'a second reply that was lost': [traceOf(put, lost(put)), 1, 2],
    'the latest of two PUTs that were repeated': [traceOf(put, put, other, other), 3, 4],
    'a server that always answers 201': [traceOn(believing('put-always-201'), put, put), 1, 2],
    'a server that would add only at the third': [traceOn(late, put, put), 1, 2],
    'a server that mails, for which nobody asked': [traceOn(mails, reachable, reachable, reachable), 1, 2, 3],
    'a server that mails about another in between': [
      traceOn(mails, 'PUT /users/2 {"email":"b@example.com"}', put, 'PUT /users/2 {"email":"b@example.com"}', put),
      2,
      4,
    ],
    'a server that merges: repeating is harmless there too': [
      traceOn(believing('put-merges'), put, other, other),
      2,
      3,
    ],
    'a server that merges, of JSON that is spelt with spaces': [traceOn(believing('put-merges'), spaced, spaced), 1, 2],
  },
  contradicted: {
    'a server that appends a copy': [traceOn(appends, put, put), 1, 2],
    'a server that appends a copy, with all replies lost': [traceOn(appends, lost(put), lost(put)), 1, 2],
    'a server that adds only at the third': [traceOn(late, put, put, put), 1, 3],
    'a server that appends from the third on': [traceOn(putAppendsLate, put, put, put), 1, 3],
    'a server that appends, after one PUT that was harmless': [
      traceOn(putAppendsLate, 'PUT /notes/1 milk', 'PUT /notes/1 milk', 'DELETE /notes/1', put, put),
      4,
      5,
    ],
    'a server that appends and says that it refused': [traceOn(putAppendsAndRefuses, put, put), 1, 2],
    'a server that sets and deletes in turn': [traceOn(putToggles, put, put), 1, 2],
  },
  untested: {
    'no exchange': [],
    'one PUT': traceOf(put),
    'two PUTs that differ': traceOf(put, other),
    'two PUTs that differ in a header': traceOf(put, send(put, ['Prefer', 'return=minimal'])),
    'the same PUT refused twice': traceOf('PUT /users {}', 'PUT /users {}'),
    'a repeat that is refused': traceOn(putOnlyOnce, put, put),
    'a repeat that never reached the server’s meaning': [...traceOf(put), turnedAwayAtTheDoor(put, 413, 2)],
    'a first that only mailed': traceOn(mails, 'POST /users {"email":"alice@example.com"}', reachable, reachable),
    'a first that changed nothing': traceOf('POST /users {"name":"Alice"}', put, put),
    'a first that had its effect and answered 500': traceOn(putAlwaysAnswers(500), put, put),
    'the same PUT either side of a DELETE': traceOf(put, 'DELETE /users/1', put),
    'the same PUT either side of another': traceOf(put, other, put),
    'the same POST twice': traceOf('POST /users {}', 'POST /users {}'),
  },
});

testWords(claim, [
  [[], 'Needs a PUT that changes something, and the same PUT once more, with nothing in between.'],
  [traceOf(put, put), 'After #1, #2 changed no resource. That agrees with §9.2.2.'],
  [traceOf(put, put, put), 'After #1, #2 and #3 changed no resource. That agrees with §9.2.2.'],
  [
    traceOn(mails, reachable, reachable),
    'After #1, #2 changed no resource. #2 also queued a mail to alice@example.com, which nobody asked for: §9.2.2 permits that.',
  ],
  [
    traceOn(mails, reachable, reachable, reachable),
    'After #1, #2 and #3 changed no resource. #2 and #3 also queued a mail each, which nobody asked for: §9.2.2 permits that.',
  ],
  [
    traceOn(late, put, put, put),
    "#3, the same PUT as #1, created /users/2. This handler did more than PUT means; PUT's definition stands.",
  ],
  [
    traceOn(appends, put, put),
    "#2, the same PUT as #1, created /users/2. This handler did more than PUT means; PUT's definition stands.",
  ],
]);
