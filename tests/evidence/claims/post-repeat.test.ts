import claim from '../../../src/evidence/claims/post-repeat.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { lost, traceIn, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { lamps } from '../../semantics/histories.ts';
import { believing, postAnswers, postOnlyOnce, postOnlyTwice } from '../broken.ts';

const post = 'POST /users {"name":"Alice"}';
const other = 'POST /users {"name":"Bob"}';
const user = 'PUT /users/1 {"email":"alice@example.com"}';
const action = 'POST /users/1/welcome-email';
const toggle = 'POST /lamps/1/toggle';
const idempotent = believing('post-is-idempotent');

testClaim(claim, {
  added: {
    'the same POST twice': [traceOf(post, post), 1, 2],
    'the same POST three times': [traceOf(post, post, post), 1, 2, 3],
    'a GET in between': [traceOf(post, 'GET /users', post), 1, 3],
    'a first reply that was lost': [traceOf(lost(post), post), 1, 2],
    'a repeat whose reply was lost': [traceOf(post, lost(post)), 1, 2],
    'an action, which mails again': [traceOf(user, action, action), 2, 3],
    'an action that switches, which goes back': [traceIn(lamps, rfc9110, lost(toggle), toggle), 1, 2],
    'the latest of two that were repeated': [traceOf(post, post, other, other), 3, 4],
    'a server that refuses only the third': [traceOn(postOnlyTwice, post, post, post), 1, 2],
  },
  'added-nothing': {
    'a server that drops an equal POST': [traceOn(idempotent, post, post), 1, 2],
    'a server that drops an equal POST, every time': [traceOn(idempotent, post, post, lost(post)), 1, 2, 3],
    'a server that drops an equal action': [traceOn(idempotent, user, action, action), 2, 3],
    'a server that drops an equal switching': [traceIn(lamps, idempotent, toggle, toggle), 1, 2],
    'a server that leads to what is there already': [traceOn(postOnlyOnce(303), post, post), 1, 2],
  },
  refused: {
    'a server that answers 409': [traceOn(postOnlyOnce(409), post, post), 1, 2],
    'a server that answers 409, every time': [traceOn(postOnlyOnce(409), post, post, lost(post)), 1, 2, 3],
  },
  untested: {
    'no exchange': [],
    'one POST': traceOf(post),
    'two POSTs that differ': traceOf(post, other),
    'the same POST refused twice': traceOf('POST /users milk', 'POST /users milk'),
    'a repeat that never reached the server’s meaning': [...traceOf(post), turnedAwayAtTheDoor(post, 413, 2)],
    'a first that had its effect and answered 500': traceOn(postAnswers(500), post, post),
    'the same POST either side of another': traceOf(post, other, post),
    'the same POST either side of a DELETE': traceOn(idempotent, post, 'DELETE /users/1', post),
    'the same PUT twice': traceOf(user, user),
  },
});

testWords(claim, [
  [[], 'Needs a POST that has an effect, and the same POST once more, with nothing in between.'],
  [traceOf(post, post), '#2 added /users/2. POST promises neither this nor its absence.'],
  [traceOf(post, post, post), '#2 added /users/2 and #3 added /users/3. POST promises neither this nor its absence.'],
  [traceOf(user, action, action), '#3 queued a mail to alice@example.com. POST promises neither this nor its absence.'],
  [
    traceIn(lamps, rfc9110, toggle, toggle, toggle),
    '#2 changed /lamps/1 back to what it was before #1 and #3 changed /lamps/1. POST promises neither this nor its absence.',
  ],
  [traceOn(idempotent, post, post), 'After #1, #2 added nothing. POST promises neither this nor its absence.'],
  [
    traceOn(postOnlyOnce(409), post, post, post),
    'After #1, the server refused #2 and #3. POST promises neither this nor its absence.',
  ],
]);
