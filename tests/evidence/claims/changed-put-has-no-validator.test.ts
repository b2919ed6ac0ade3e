import claim from '../../../src/evidence/claims/changed-put-has-no-validator.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { believing, putAlwaysTags, putFillsIn } from '../broken.ts';

// The server adds id, version and time to an article.
const put = 'PUT /articles/1 {"title":"Tea"}';

testClaim(claim, {
  upheld: {
    'a server that adds members': [traceOf(put, 'PUT /articles/1 {"title":"Milk"}'), 1, 2],
    'a server that fills in a default': [traceOn(putFillsIn, 'PUT /users/1 {}'), 1],
  },
  contradicted: {
    'a server that gives a tag with each reply': [traceOn(putAlwaysTags, 'PUT /users/1 {}', put), 2],
  },
  untested: {
    'no exchange': [],
    'what is saved just as it was sent': traceOf('PUT /users/1 {}', 'PUT /notes/1 milk'),
    'what is refused': traceOf('PUT /articles/1 milk'),
    'what is saved somewhere else': traceOn(believing('put-picks-its-own-url'), 'PUT /articles/7 {}'),
    'a PUT that changes nothing': traceOn(putAlwaysTags, 'GET /users', lost(put), put),
    'another method': traceOf('POST /articles {"title":"Tea"}'),
    'a reply that was lost': traceOn(putAlwaysTags, lost(put)),
    'one that never reached the server’s meaning': [turnedAwayAtTheDoor(put, 200)],
  },
});

testWords(claim, [
  [[], 'Needs a PUT whose content the server does not save just as it was sent.'],
  [
    traceOf(put),
    '#1 was answered without ETag and Last-Modified, since not just what was sent is at /articles/1 now, as §9.3.4 requires.',
  ],
  [
    traceOf(put, 'PUT /articles/1 {"title":"Milk"}'),
    '#1 and #2 were answered without ETag and Last-Modified, since not just what was sent is at /articles/1 now, ' +
      'as §9.3.4 requires.',
  ],
  [
    traceOn(putAlwaysTags, put),
    '#1 was answered with ETag, and not just what was sent is at /articles/1 now; ' +
      '§9.3.4 requires a reply without these then.',
  ],
]);
