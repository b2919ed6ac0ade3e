import claim from '../../../src/evidence/claims/patch-repeat.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { meeting, merging, operating } from '../../semantics/misconceptions/patches.ts';
import { patchKeepsVersions, patchOnlyOnce } from '../broken.ts';

const user = 'PUT /users/1 {"name":"Alice","tags":[]}';
const append = operating('/users/1', 'add /tags/- "a"');
const other = operating('/users/1', 'add /tags/- "b"');
const rename = merging('/users/1', { name: 'Bob' });
const remove = operating('/users/1', 'remove /name');
const replace = operating('/users/1', 'replace /name "Bob"');
const conditional = merging('/users/1', { name: 'Bob' }, ['If-Match', '"r2"']);
const nothing = merging('/users/1', {});
const lost = meeting('apply-then-drop', append);

testClaim(claim, {
  added: {
    'an append to a list, twice': [traceOf(user, append, append), 2, 3],
    'an append to a list, three times': [traceOf(user, append, append, append), 2, 3, 4],
    'a GET in between': [traceOf(user, append, 'GET /users/1', append), 2, 4],
    'a first reply that was lost': [traceOf(user, lost, append), 2, 3],
    'a repeat whose reply was lost': [traceOf(user, append, lost), 2, 3],
    'the latest of two that were repeated': [traceOf(user, append, append, other, other), 4, 5],
    'one of two that were repeated': [traceOf(user, append, append, rename, rename), 2, 3],
  },
  'added-nothing': {
    'a merge patch that sets a member, twice': [traceOf(user, rename, rename), 2, 3],
    'a merge patch whose reply was lost': [traceOf(user, meeting('apply-then-drop', rename), rename, rename), 2, 3, 4],
    'a JSON Patch that replaces a member': [traceOf(user, replace, replace), 2, 3],
    'a server that looks after repeats': [traceOn(patchOnlyOnce(204), user, append, append), 2, 3],
  },
  refused: {
    'a removal of what is gone': [traceOf(user, remove, remove), 2, 3],
    'a removal of what is gone, every time': [traceOf(user, remove, remove, remove), 2, 3, 4],
    'a precondition that the first made false': [traceOf(user, conditional, conditional), 2, 3],
    'a server that answers 409': [traceOn(patchOnlyOnce(409), user, append, append), 2, 3],
  },
  untested: {
    'no exchange': [],
    'one PATCH': traceOf(user, append),
    'two PATCHes that differ': traceOf(user, append, other),
    'the same patch in two formats': traceOf(user, rename, replace),
    'the same PATCH of what is absent': traceOf(append, append),
    'the same PATCH, which changes nothing either time': traceOf(user, nothing, nothing),
    'a repeat that did not arrive': traceOf(user, append, meeting('drop-before-apply', append)),
    'a repeat of what did not arrive': traceOf(user, meeting('drop-before-apply', append), append),
    'a repeat turned away at the door': [
      ...traceOf(user, append),
      { ...turnedAwayAtTheDoor('PATCH /users/1', 413, 3), request: append.request },
    ],
    'the same PATCH either side of another': traceOf(user, rename, append, rename),
    'the same PUT twice': traceOf(user, user),
    'the same POST twice': traceOf('POST /users {}', 'POST /users {}'),
  },
});

testWords(claim, [
  [[], 'Needs a PATCH that changes something, and the same PATCH once more, with nothing in between.'],
  [
    traceOf(user, append, append),
    '#3 changed /users/1 once more. PATCH as a method promises neither this nor its absence.',
  ],
  [
    traceOf(user, append, append, append),
    '#3 changed /users/1 once more and #4 changed /users/1 once more. PATCH as a method promises neither this nor its absence.',
  ],
  [
    traceOn(patchKeepsVersions, 'PUT /notes/version-4 {}', user, append, append),
    '#4 changed /users/1 once more and changed /notes/version-4. PATCH as a method promises neither this nor its absence.',
  ],
  [
    traceOn(patchKeepsVersions, user, append, append),
    '#3 changed /users/1 once more and added /notes/version-3. PATCH as a method promises neither this nor its absence.',
  ],
  [
    traceOf(user, rename, rename),
    'After #2, #3 changed nothing more. A PATCH can be made so, but the method promises neither this nor its absence.',
  ],
  [
    traceOf(user, remove, remove, remove),
    'After #2, the server refused #3 and #4 and changed nothing: the effect is that of one. A PATCH can be made so, but the method promises neither this nor its absence.',
  ],
]);
