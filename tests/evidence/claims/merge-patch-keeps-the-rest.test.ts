import claim from '../../../src/evidence/claims/merge-patch-keeps-the-rest.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { meeting, merging, operating } from '../../semantics/misconceptions/patches.ts';
import { believing, patchReplaces } from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice","email":"alice@example.com","age":5}';
const rename = merging('/users/1', { name: 'Bob' });
const all = merging('/users/1', { name: 'Bob', email: null, age: 6 });

testClaim(claim, {
  upheld: {
    'a merge patch that leaves members out': [traceOf(put, rename), 2],
    'every such patch': [traceOf(put, rename, all, merging('/users/1', { age: null }), rename), 2, 4],
    'one that changes nothing': [traceOf(put, merging('/users/1', {})), 2],
    'one whose reply was lost': [traceOf(put, meeting('apply-then-drop', rename)), 2],
    'one of an article, by what clients set': [
      traceOf('PUT /articles/1 {"title":"A","text":"B"}', merging('/articles/1', { title: 'C' })),
      2,
    ],
    'one of a document': [traceOf('PUT /settings {"a":1}', merging('/settings', { b: 1 })), 2],
    'one on a server that gets another rule wrong': [
      traceOn(believing('null-is-stored'), put, merging('/users/1', { age: null })),
      2,
    ],
  },
  contradicted: {
    'a server that takes it for the new state': [traceOn(patchReplaces, put, rename), 2],
    'a server that does so, with its reply lost': [traceOn(patchReplaces, put, meeting('apply-then-drop', rename)), 2],
    'a server that does so, after one that left nothing out': [
      traceOn(patchReplaces, put, all, merging('/users/1', { age: 7 })),
      3,
    ],
  },
  untested: {
    'no exchange': [],
    'a merge patch that leaves nothing out': traceOn(patchReplaces, put, all),
    'a merge patch that is no object': traceOf(put, merging('/users/1', [1])),
    'a merge patch of what is absent': traceOf(rename),
    'a merge patch of what is no object': traceOf('PUT /users/1 [1]', rename),
    'a merge patch whose precondition is false': traceOf(put, merging('/users/1', {}, ['If-Match', '"r0"'])),
    'a merge patch that should not have been performed': traceOn(
      believing('etag-is-only-for-caching'),
      put,
      merging('/users/1', {}, ['If-Match', '"r0"']),
    ),
    'a merge patch that did not arrive': traceOf(put, meeting('drop-before-apply', rename)),
    'a merge patch turned away at the door': [
      ...traceOf(put),
      { ...turnedAwayAtTheDoor('PATCH /users/1', 413, 2), request: rename.request },
    ],
    'a JSON Patch': traceOf(put, operating('/users/1', 'replace /name "Bob"')),
    'the same content by PUT': traceOf(put, 'PUT /users/1 {"name":"Bob"}'),
    'the same content as it is, in no patch format': traceOf(put, 'PATCH /users/1 {"name":"Bob"}'),
    'the same content by POST, whatever its type': traceOf(put, {
      ...rename,
      request: { ...rename.request, method: 'POST' },
    }),
  },
});

testWords(claim, [
  [[], 'Needs a merge patch that leaves out a member which its target holds.'],
  [
    traceOf(put, rename),
    '#2 left out email and age, and what it left out stayed as it was in /users/1. That agrees with RFC 7396 §2.',
  ],
  [
    traceOf(put, rename, merging('/users/1', { age: 6 })),
    '#2 and #3 each left something out, and what they left out stayed as it was in /users/1. That agrees with RFC 7396 §2.',
  ],
  [
    traceOn(patchReplaces, put, rename),
    "#2 left out email and age, and /users/1 did not keep that. This handler did not do what a merge patch means; a merge patch's definition stands.",
  ],
]);
