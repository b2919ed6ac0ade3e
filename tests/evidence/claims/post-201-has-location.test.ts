import claim from '../../../src/evidence/claims/post-201-has-location.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { believing, postAnswers, postLocates } from '../broken.ts';

const post = 'POST /users {"name":"Alice"}';

testClaim(claim, {
  upheld: {
    'a Location that is a path': [traceOf(post), 1],
    'each of several': [traceOf(post, 'GET /users', post), 1, 3],
    'a Location relative to the target URI': [traceOn(postLocates('users/1'), post), 1],
    'a Location relative to the target URI, dots and all': [traceOn(postLocates('./a/../users/%31#name'), post), 1],
    'a Location with the origin of the target URI': [
      traceOn(postLocates('http://127.0.0.1:8080/users/1'), send(post, ['Host', '127.0.0.1:8080'])),
      1,
    ],
    'a server that uses the client’s id': [traceOn(believing('post-uses-my-id'), 'POST /users {"id":"alice"}'), 1],
    'an action that creates after all': [
      traceOn(believing('post-always-creates'), 'PUT /users/1 {}', 'POST /users/1/welcome-email'),
      2,
    ],
  },
  contradicted: {
    'a 201 without Location': [traceOn(believing('post-omits-location'), post), 1],
    'a Location that leads to something else': [traceOn(postLocates('/users/2'), post), 1],
    'a Location that leads to the collection': [traceOn(postLocates('/users'), post), 1],
    'a Location that leads nowhere': [traceOn(postLocates('/'), post), 1],
    'a Location that is relative to the wrong place': [traceOn(postLocates('1'), post), 1],
    'a Location at another origin': [traceOn(postLocates('http://example.com/users/1'), post), 1],
    'a Location that is no URI': [traceOn(postLocates('http://['), post), 1],
    'the second of two that share a Location': [traceOn(postLocates('/users/1'), post, post), 2],
  },
  untested: {
    'no exchange': [],
    'a reply that was lost': traceOf(lost(post)),
    'a lost reply that would have been wrong': traceOn(believing('post-omits-location'), lost(post)),
    'a POST that creates and is answered otherwise': traceOn(postAnswers(200), post),
    'a 201 given again, for nothing new': traceOn(believing('post-is-idempotent'), post, post).slice(1),
    'a POST that is refused': traceOf('POST /users milk'),
    'a POST that never reached the server’s meaning': [turnedAwayAtTheDoor(post, 201)],
    'a PUT that creates, whose target is what it created': traceOf('PUT /users/1 {}'),
    'an action': traceOf('PUT /users/1 {"email":"a@example.com"}', 'POST /users/1/welcome-email'),
  },
});

testWords(claim, [
  [[], 'Needs a POST that creates something and is answered 201.'],
  [traceOf(post), '#1 created /users/1 and was answered 201 with a Location that leads there, as §9.3.3 recommends.'],
  [
    traceOf(post, post),
    '#1 and #2 created /users/1 and /users/2, and each was answered 201 with a Location that leads to what it created, as §9.3.3 recommends.',
  ],
  [
    traceOn(believing('post-omits-location'), post),
    '#1 created /users/1 and was answered 201 without a Location that leads there. Such a Location is recommended, not required (§9.3.3).',
  ],
]);
