import claim from '../../../src/evidence/claims/get-changes-nothing.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { believing, getPerformsQuietly } from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const deleting = 'GET /users/1?action=delete';

testClaim(claim, {
  upheld: {
    'a GET': [traceOf(put, 'GET /users/1'), 2],
    'every GET that succeeded': [traceOf('GET /users', 'GET /users/1', put, 'GET /users/1', deleting), 1, 4, 5],
    'a GET whose reply was lost': [traceOf(lost('GET /settings')), 1],
  },
  contradicted: {
    'a server that performs ?action=delete': [
      traceOn(believing('get-performs-actions'), put, 'GET /users/1', deleting),
      3,
    ],
    'a server that performs it, with its reply lost': [
      traceOn(believing('get-performs-actions'), put, lost(deleting)),
      2,
    ],
    'a server that performs it more than once: each deletion counts': [
      traceOn(believing('get-performs-actions'), put, deleting, 'PUT /users/2 {}', 'GET /users/2?do=delete'),
      2,
      4,
    ],
    'a server that performs it and answers 404': [traceOn(getPerformsQuietly, put, deleting), 2],
  },
  untested: {
    'no exchange': [],
    'a GET of what is absent': traceOf('GET /users/1', 'GET /nowhere'),
    'a GET that is not allowed': traceOf('GET /users/1/welcome-email'),
    'a GET that never reached the server’s meaning': [turnedAwayAtTheDoor('GET /users', 421)],
    'other methods': traceOf(put, 'HEAD /users/1', 'OPTIONS *', 'DELETE /users/1'),
  },
});

testWords(claim, [
  [[], 'Needs a GET that succeeds.'],
  [traceOf('GET /users'), '#1 changed no resource. That agrees with §9.2.1.'],
  [traceOf('GET /users', put, 'GET /users'), '#1 and #3 changed no resource. That agrees with §9.2.1.'],
  [
    traceOn(believing('get-performs-actions'), put, deleting),
    "#2 deleted /users/1. This handler did more than GET means; GET's definition stands.",
  ],
  [
    traceOn(believing('get-performs-actions'), put, deleting, 'PUT /users/2 {}', 'GET /users/2?do=delete'),
    "#2 deleted /users/1 and #4 deleted /users/2. This handler did more than GET means; GET's definition stands.",
  ],
]);
