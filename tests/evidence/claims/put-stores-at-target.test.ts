import claim from '../../../src/evidence/claims/put-stores-at-target.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import {
  believing,
  faulty,
  putAlwaysAnswers,
  putFillsInAndKeepsVersions,
  putFillsIn,
  putIgnores,
  putKeepsVersions,
  putSpellsAnew,
  putToggles,
} from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const other = 'PUT /users/1 {"name":"Bob"}';
const grows = believing('put-repeats-its-effect');

testClaim(claim, {
  upheld: {
    'a PUT that creates': [traceOf(put), 1],
    'a PUT that creates and one that replaces': [traceOf(put, 'GET /users/1', other), 1, 3],
    'a PUT to another spelling of the same URL': [traceOf('PUT /users/%31?now {"name":"Alice"}'), 1],
    'a PUT whose reply was lost': [traceOf(lost(put)), 1],
    'a PUT of a note': [traceOf('PUT /notes/1 milk'), 1],
    'a PUT of which a part is the server’s': [traceOf('PUT /articles/1 {"id":"9","title":"A"}'), 1],
    'a PUT of a list, stored in another spelling': [traceOn(putSpellsAnew, 'PUT /users/1 [1, 2]'), 1],
    'a PUT to which the server adds a default': [traceOn(putFillsIn, put), 1],
    'a PUT that also creates a version elsewhere': [traceOn(putKeepsVersions, put), 1],
    'a PUT that also mails, and another that does nothing else': [
      traceOn(
        faulty('put-mails-unasked'),
        'PUT /users/1 {"email":"a@example.com"}',
        'PUT /users/1 {"email":"a@example.com"}',
      ),
      1,
    ],
    'a PUT that merges: what it changes is at its target': [traceOn(believing('put-merges'), put, other), 1, 2],
  },
  contradicted: {
    'a list that is added to the one that is there': [traceOn(grows, 'PUT /users/1 ["x"]', 'PUT /users/1 ["y"]'), 2],
    'the same in a member': [traceOn(grows, 'PUT /users/1 {"tags":["x"]}', 'PUT /users/1 {"tags":["y"]}'), 2],
    'a PUT that is answered as if it had been performed': [traceOn(putIgnores(204), 'POST /users {"a":1}', put), 2],
    'the same, where nothing is': [traceOn(putIgnores(204), put), 1],
    'a PUT that removes what it was to set': [traceOn(putToggles, 'POST /users {"name":"Alice"}', put), 2],
    'a server that picks the URL': [traceOn(believing('put-picks-its-own-url'), 'PUT /users/7 {"name":"Alice"}'), 1],
    'a server that picks the URL and loses its reply': [
      traceOn(believing('put-picks-its-own-url'), lost('PUT /users/7 {"name":"Alice"}')),
      1,
    ],
    'a server that picks the URL, though the target holds something': [
      traceOn(believing('put-picks-its-own-url'), 'POST /users {"name":"Alice"}', 'PUT /users/1 {"name":"Bob"}'),
      2,
    ],
    'a server that picks the URL, of content that is no object': [
      traceOn(believing('put-picks-its-own-url'), 'POST /users [1]', 'PUT /users/1 [2]'),
      2,
    ],
  },
  untested: {
    'no exchange': [],
    'a PUT that is refused': traceOf('PUT /users {"name":"Alice"}', 'PUT /users/1 milk', 'PUT /nowhere {}'),
    'a PUT that never reached the server’s meaning': [turnedAwayAtTheDoor(put, 413)],
    'other methods': traceOf('POST /users {"name":"Alice"}', 'GET /users/1', 'DELETE /users/1'),
    'an equal PUT': traceOf('POST /users {"name":"Alice"}', put),
    'a copy elsewhere of what the target held already': traceOn(
      believing('put-appends-a-copy'),
      'POST /users {"name":"Alice"}',
      put,
    ),
    'a copy elsewhere of text that the target held already': traceOn(
      believing('put-picks-its-own-url'),
      'POST /users [1]',
      'PUT /users/1 [1]',
    ),
    'members left out that stayed, which is another matter': traceOn(
      believing('put-merges'),
      'POST /users {"name":"Alice","age":5}',
      other,
    ),
    'a PUT that should not have been performed': traceOn(
      believing('etag-is-only-for-caching'),
      'POST /users {"name":"Alice"}',
      send(other, ['If-Match', '"r0"']),
    ),
    'a PUT that may yet be performed': traceOn(putIgnores(202), put),
    'a member sent as null that is not there': traceOn(believing('put-null-removes'), 'PUT /users/1 {"a":1,"b":null}'),
    'a version elsewhere while the target holds what was sent, and a default': traceOn(
      putFillsInAndKeepsVersions,
      put,
      put,
    ).slice(1),
    'a PUT that did its work and answered 500': traceOn(putAlwaysAnswers(500), put),
  },
});

testWords(claim, [
  [[], 'Needs a PUT that creates or replaces something.'],
  [traceOf(put), '#1 set what is at its own target, /users/1. That agrees with §9.3.4.'],
  [traceOf(put, other), '#1 and #2 each set what is at its own target. That agrees with §9.3.4.'],
  [
    traceOn(putIgnores(204), put),
    "#1 changed nothing, and its target, /users/1, does not hold what was sent. This handler did not do what PUT means; PUT's definition stands.",
  ],
  [
    traceOn(believing('put-picks-its-own-url'), 'PUT /users/7 {"name":"Alice"}'),
    "#1 created /users/1, and its target, /users/7, does not hold what was sent. This handler did not do what PUT means; PUT's definition stands.",
  ],
]);
