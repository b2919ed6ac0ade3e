import claim from '../../../src/evidence/claims/action-creates-nothing.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { lost, traceIn, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { lamps } from '../../semantics/histories.ts';
import { actionDeletes, actionKeepsRecord, believing } from '../broken.ts';

const user = 'PUT /users/1 {"email":"alice@example.com"}';
const action = 'POST /users/1/welcome-email';
const toggle = 'POST /lamps/1/toggle';
const alwaysCreates = believing('post-always-creates');

testClaim(claim, {
  upheld: {
    'an action': [traceOf(user, action), 2],
    'an action, again': [traceOf(user, action, 'GET /users', action), 2, 4],
    'an action whose reply was lost': [traceOf(user, lost(action)), 2],
    'an action that switches, and back again': [traceIn(lamps, rfc9110, toggle, toggle), 1, 2],
    'an action that a server performs once': [traceOn(believing('post-is-idempotent'), user, action, action), 2],
  },
  contradicted: {
    'a server on which every POST creates': [traceOn(alwaysCreates, user, action), 2],
    'a server on which every POST creates, with its reply lost': [traceOn(alwaysCreates, user, lost(action)), 2],
    'a server on which every POST creates, where it should switch': [traceIn(lamps, alwaysCreates, toggle), 1],
    'a server that acts and creates': [traceOn(actionKeepsRecord, user, action), 2],
    'a server that refuses to act and creates all the same': [traceOn(actionKeepsRecord, 'PUT /users/1 {}', action), 2],
  },
  untested: {
    'no exchange': [],
    'an action on a user who is absent': traceOf(action),
    'an action on a user without an address': traceOf('PUT /users/1 {}', action),
    'an action on a lamp that is neither lit nor not': traceIn(lamps, rfc9110, 'POST /lamps/2/toggle'),
    'an action that never reached the server’s meaning': [...traceOf(user), turnedAwayAtTheDoor(action, 413, 2)],
    'an action that does other work than it declares': [
      ...traceOn(actionDeletes, user, action),
      ...traceIn(lamps, actionDeletes, toggle),
    ],
    'a GET of an action': traceOf(user, 'GET /users/1/welcome-email'),
    'a POST to a collection': traceOf('POST /users {}'),
  },
});

testWords(claim, [
  [[], 'Needs a POST that performs an action.'],
  [traceOf(user, action), '#2 queued a mail to alice@example.com; no resource was created.'],
  [traceIn(lamps, rfc9110, toggle), '#1 changed /lamps/1; no resource was created.'],
  [
    traceOf(user, action, action),
    '#2 queued a mail to alice@example.com and #3 queued a mail to alice@example.com; no resource was created.',
  ],
  [
    traceOn(alwaysCreates, user, action),
    'Expected that this action creates no resource; #2 created /users/2. HTTP allows both.',
  ],
]);
