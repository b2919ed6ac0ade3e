import claim from '../../../src/evidence/claims/put-replaces-whole.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { merging } from '../../semantics/misconceptions/patches.ts';
import { believing, putAlwaysAnswers, putFillsIn, putIgnores, putOnlyOnce, putToggles } from '../broken.ts';

const whole = 'PUT /users/1 {"name":"Alice","email":"alice@example.com","age":5}';
const part = 'PUT /users/1 {"name":"Bob"}';
const merges = believing('put-merges');
const merge = merging('/notes/1', { a: 1 });

testClaim(claim, {
  upheld: {
    'a PUT that leaves members out': [traceOf(whole, part), 2],
    'a PUT that leaves all of them out': [traceOf(whole, 'PUT /users/1 {}'), 2],
    'a PUT whose reply was lost': [traceOf(whole, lost(part)), 2],
    'a PUT after a POST, and another': [
      traceOf('POST /users {"a":1,"b":2}', 'PUT /users/1 {"a":1}', whole, 'PUT /users/1 {"age":5}'),
      2,
      3,
      4,
    ],
    'a member of an article that a client can set': [
      traceOf('PUT /articles/1 {"title":"A","text":"B"}', 'PUT /articles/1 {"title":"A"}'),
      2,
    ],
    'a JSON note': [traceOf('PUT /notes/1 {"a":1,"b":2}', 'PUT /notes/1 {"a":1}'), 2],
    'a member set to its default, since what was there is gone': [
      traceOn(putFillsIn, 'PUT /users/1 {"role":"editor","name":"Alice"}', part),
      2,
    ],
  },
  contradicted: {
    'a server that merges': [traceOn(merges, whole, part), 2],
    'a server that merges what changes nothing': [traceOn(merges, whole, 'PUT /users/1 {"age":5}'), 2],
    'a server that merges, with its reply lost': [traceOn(merges, whole, lost(part)), 2],
  },
  untested: {
    'no exchange': [],
    'a PUT that creates': traceOf(part),
    'a PUT that removes what it was to set': traceOn(putToggles, whole, part),
    'a PUT that is stored elsewhere': traceOn(believing('put-picks-its-own-url'), 'POST /users {"a":1,"b":2}', part),
    'a PUT that may yet be performed': traceOn(putIgnores(202), 'POST /users {"a":1,"b":2}', part),
    'a PUT that should not have been performed': traceOn(
      believing('etag-is-only-for-caching'),
      whole,
      send(part, ['If-Match', '"r0"']),
    ),
    'a PUT that leaves nothing out': traceOn(merges, part, whole, whole),
    'a PUT that is refused': traceOf(whole, 'PUT /users/1 {"name"', 'PUT /users/1 milk'),
    'a PUT that is refused because something is there': traceOn(putOnlyOnce, whole, part),
    'a PUT that never reached the server’s meaning': [...traceOf(whole), turnedAwayAtTheDoor(part, 413, 2)],
    'a PUT that did its work and answered 500': traceOn(putAlwaysAnswers(500), whole, part),
    'members that only the server sets': traceOf(
      'PUT /articles/1 {"id":"9","title":"A"}',
      'PUT /articles/1 {"title":"B"}',
    ),
    'content that is no JSON object': traceOf('PUT /users/1 [1,2]', 'PUT /users/1 [1]', whole, 'PUT /users/1 [1]'),
    'text that only looks like JSON': traceOf(
      'PUT /notes/1 see {"a":1,"b":2}',
      'PUT /notes/1 {"a":1}',
      'PUT /notes/1 milk',
    ),
    'a merge patch that is put into a note': traceOf('PUT /notes/1 {"a":1,"b":2}', {
      ...merge,
      request: { ...merge.request, method: 'PUT' },
    }),
    'other methods': traceOf(whole, 'DELETE /users/1', 'POST /users {"name":"Bob"}'),
  },
});

testWords(claim, [
  [[], 'Needs a PUT that leaves out a member which its target holds.'],
  [
    traceOf(whole, part),
    '#2 left out email and age, and nothing left out stayed in /users/1. That agrees with §9.3.4.',
  ],
  [
    traceOf(whole, part, 'PUT /users/1 {}'),
    '#2 and #3 each left something out, and nothing left out stayed in /users/1. That agrees with §9.3.4.',
  ],
  [
    traceOn(merges, whole, part),
    "#2 left out email and age, and /users/1 still holds email and age. This handler did not do what PUT means; PUT's definition stands.",
  ],
]);
