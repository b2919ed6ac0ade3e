import claim from '../../../src/evidence/claims/false-precondition-performs-nothing.ts';
import type { Sending } from '../../../src/http/sending.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { meeting, merging } from '../../semantics/misconceptions/patches.ts';
import { believing } from '../broken.ts';

// The first that is stored gets the ETag "r2".
const put = 'PUT /users/1 {"name":"Alice"}';
const other = (field: string, value: string): Sending => send('PUT /users/1 {"name":"Bob"}', [field, value]);
const stale = other('If-Match', '"r1"');
const onlyNew = other('If-None-Match', '*');
const early = other('If-Unmodified-Since', 'Mon, 01 Jan 2024 00:00:00 GMT');
const isOnlyForCaching = believing('etag-is-only-for-caching');
const takesWeak = believing('weak-tag-matches');
const account = 'PUT /accounts/1 {"n":1}';

testClaim(claim, {
  upheld: {
    'an If-Match that is false': [traceOf(put, stale), 2],
    'an If-Match where nothing is': [traceOf(other('If-Match', '*')), 1],
    'a weak If-Match': [traceOf(put, other('If-Match', 'W/"r2"')), 2],
    'an If-None-Match that is false': [traceOf(put, onlyNew), 2],
    'an If-Unmodified-Since that is false': [traceOf(put, early), 2],
    'every method that would change something': [
      traceOf(
        put,
        send('DELETE /users/1', ['If-Match', '"r1"']),
        send('POST /users {}', ['If-Match', '"r1"']),
        merging('/users/1', {}, ['If-Match', '"r1"']),
      ),
      2,
      3,
      4,
    ],
    'one whose reply was lost': [traceOf(put, meeting('apply-then-drop', stale)), 2],
  },
  contradicted: {
    'a server that takes If-Match for caches': [traceOn(isOnlyForCaching, put, stale), 2],
    'a server that takes If-None-Match so': [traceOn(isOnlyForCaching, put, onlyNew), 2],
    'a server that lets a weak ETag match': [traceOn(takesWeak, put, other('If-Match', 'W/"r2"')), 2],
    'a server that does so, with its reply lost': [
      traceOn(takesWeak, put, meeting('apply-then-drop', other('If-Match', 'W/"r2"'))),
      2,
    ],
  },
  untested: {
    'no exchange': [],
    'no precondition': traceOf(put, put),
    'one that is true': traceOf(put, other('If-Match', '"r2"'), send('PUT /users/2 {}', ['If-None-Match', '*'])),
    'one that is true, where no precondition guards': traceOn(isOnlyForCaching, put, other('If-Match', '"r2"')),
    'one that is only read by': traceOf(
      put,
      send('GET /users/1', ['If-Match', '"r1"']),
      send('HEAD /users/1', ['If-None-Match', '*']),
    ),
    'one that does not count, since the request is refused without it': traceOf(
      put,
      send('PUT /users/1 milk', ['If-Match', '"r1"']),
      send('POST /users/1 {}', ['If-Match', '"r1"']),
      send('DELETE /users/2', ['If-Match', '*']),
    ),
    'one that is ignored, by a request that changes nothing anyway': traceOn(
      isOnlyForCaching,
      put,
      send(put, ['If-Match', '"r1"']),
      send(put, ['If-None-Match', '*']),
    ),
    'one that a server never comes to, since it refuses the request before': traceOn(
      believing('put-needs-existing'),
      other('If-Match', '*'),
    ),
    'one that is missing where it is required': traceOf(account, 'PUT /accounts/1 {"n":2}'),
    'one that did not arrive': traceOf(put, meeting('drop-before-apply', stale)),
    'one that never reached the server’s meaning': [turnedAwayAtTheDoor(put, 412)],
  },
});

const guarded = send('PUT /accounts/1 {"n":2}', ['If-Match', '"r2"'], ['If-None-Match', '*']);

testWords(claim, [
  [[], 'Needs a request to change something that is answered 412, since its If-Match or If-None-Match is false.'],
  [traceOf(put, stale), '#2 had a false precondition and changed nothing, as §13.1.1 requires.'],
  [traceOf(put, early), '#2 had a false precondition and changed nothing, as §13.1.4 requires.'],
  [traceOf(account, guarded), '#2 had a false precondition and changed nothing, as §13.1.2 requires.'],
  [
    traceOf(put, stale, onlyNew, stale),
    '#2, #3 and #4 had a false precondition and changed nothing, as §13.1.1 and §13.1.2 require.',
  ],
  [
    traceOn(isOnlyForCaching, put, stale),
    '#2 had a false precondition and replaced /users/1; §13.1.1 requires that it is not performed.',
  ],
  [
    traceOn(isOnlyForCaching, put, onlyNew),
    '#2 had a false precondition and replaced /users/1; §13.1.2 requires that it is not performed.',
  ],
]);
