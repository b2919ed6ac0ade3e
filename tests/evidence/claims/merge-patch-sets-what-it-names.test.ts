import claim from '../../../src/evidence/claims/merge-patch-sets-what-it-names.ts';
import type { Json } from '../../../src/http/json.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { traceOf, traceOn } from '../../helpers.ts';
import { meeting, merging, operating } from '../../semantics/misconceptions/patches.ts';
import { believing, patchFillsIn, patchReplaces } from '../broken.ts';

const put = 'PUT /users/1 {"name":"Ida","tags":["b","c"],"at":{"home":1,"work":2}}';
const merge = (patch: Json) => merging('/users/1', patch);
const [stores, merges] = [believing('null-is-stored'), believing('merge-patch-merges-lists')];

testClaim(claim, {
  upheld: {
    'a null for what is there': [traceOf(put, merge({ name: null })), 2],
    'a list for another': [traceOf(put, merge({ tags: ['d'] })), 2],
    'both, within an object': [traceOf(put, merge({ at: { work: null } }), merge({ tags: [] })), 2, 3],
    'one whose reply was lost': [traceOf(put, meeting('apply-then-drop', merge({ name: null }))), 2],
    'a list that the server sorts': [traceOn(patchFillsIn, put, merge({ tags: ['e', 'd'] })), 2],
  },
  contradicted: {
    'a server that stores null': [traceOn(stores, put, merge({ name: null })), 2],
    'a server that stores null where nothing was': [traceOn(stores, put, merge({ age: null })), 2],
    'a server that stores it within an object': [traceOn(stores, put, merge({ at: { home: null } })), 2],
    'a server that stores null in what was no object': [traceOn(stores, 'PUT /users/1 [1]', merge({ age: null })), 2],
    'a server that adds to a list': [traceOn(merges, put, merge({ tags: ['d'] })), 2],
    'a server that takes the patch for the whole': [traceOn(patchReplaces, put, merge({ name: null })), 2],
  },
  untested: {
    'no exchange': [],
    'a patch that names neither': traceOf(put, merge({ name: 'Bo' })),
    'a null for what is absent': traceOf(put, merge({ age: null })),
    'a list where none was': traceOf(put, merge({ name: ['a'] }), merge({ more: ['a'] })),
    'a list that holds all of the old one': traceOn(merges, put, merge({ tags: ['c', 'b', 'd'] })),
    'a patch that takes the place of all': traceOf(put, merge([1])),
    'a null for what the server sets anew': traceOn(
      patchFillsIn,
      'PUT /users/1 {"role":"chief"}',
      merge({ role: null }),
    ),
    'another format': traceOf(put, operating('/users/1', 'remove /name')),
    'a PUT': traceOf(put, 'PUT /users/1 {"name":null,"tags":["a"]}'),
    'what is refused': traceOf(merge({ name: null })),
    'one that did not arrive': traceOf(put, meeting('drop-before-apply', merge({ name: null }))),
  },
});

testWords(claim, [
  [[], 'Needs a merge patch that gives null for a member that its target holds, or a list for another list.'],
  [
    traceOf(put, merge({ tags: ['d'], at: { work: null } })),
    '#2 replaced the list in tags and removed at.work in /users/1. That agrees with RFC 7396 §2.',
  ],
  [
    traceOn(stores, put, merge({ at: { work: null } })),
    'After #2, /users/1 holds at.work, which null was to remove. ' +
      "This handler did not do what a merge patch means; a merge patch's definition stands.",
  ],
  [
    traceOn(merges, put, merge({ tags: ['d'], name: null })),
    'After #2, /users/1 holds something of the old list in tags. ' +
      "This handler did not do what a merge patch means; a merge patch's definition stands.",
  ],
]);
