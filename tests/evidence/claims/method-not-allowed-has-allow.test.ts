import claim from '../../../src/evidence/claims/method-not-allowed-has-allow.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { allowIsEmpty, allowListsAll, believing } from '../broken.ts';

const optional = believing('allow-is-optional');

testClaim(claim, {
  upheld: {
    'a method that a member does not allow': [traceOf('PUT /users/1 {}', 'POST /users/1 {}'), 2],
    'each such method': [traceOf('DELETE /users', 'PATCH /users {}'), 1, 2],
    'HEAD of what is only done': [traceOf('HEAD /users/1/welcome-email'), 1],
    'a list that is empty': [traceOn(allowIsEmpty, 'DELETE /users'), 1],
  },
  contradicted: {
    'a server that leaves Allow out': [traceOn(optional, 'GET /users', 'DELETE /users'), 2],
    'a server that lists the method that it refuses': [traceOn(allowListsAll, 'POST /users/1 {}'), 1],
  },
  untested: {
    'no exchange': [],
    'a method that is allowed': traceOf('GET /users', 'OPTIONS /users'),
    'a method that is implemented nowhere': traceOf('BREW /users'),
    'a server that answers 404': traceOn(believing('wrong-method-means-404'), 'DELETE /users'),
    'a reply that was lost': traceOn(optional, lost('DELETE /users')),
    'a reply that is not of the server': [turnedAwayAtTheDoor('DELETE /users', 405)],
  },
});

testWords(claim, [
  [[], 'Needs a request that is answered 405.'],
  [traceOf('DELETE /users'), '#1 was answered 405, with a list of other methods in Allow, as §15.5.6 requires.'],
  [
    traceOf('DELETE /users', 'PUT /users {}'),
    '#1 and #2 were answered 405, each with a list of other methods in Allow, as §15.5.6 requires.',
  ],
  [
    traceOn(optional, 'DELETE /users'),
    '#1 was answered 405 without Allow; §15.5.6 requires a list of the methods that are allowed.',
  ],
  [
    traceOn(allowListsAll, 'POST /users/1 {}'),
    '#1 was answered 405 and lists POST in Allow; §15.5.6 requires a list of the methods that are allowed.',
  ],
]);
