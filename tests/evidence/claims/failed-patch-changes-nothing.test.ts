import claim from '../../../src/evidence/claims/failed-patch-changes-nothing.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, traceOf, traceOn } from '../../helpers.ts';
import { meeting, merging, operating } from '../../semantics/misconceptions/patches.ts';
import { believing, patchFailsAfterwards, patchRemoves } from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const halfGood = operating('/users/1', 'replace /name "Bob"', 'remove /age');
const noGood = operating('/users/1', 'remove /age');
const halfApplies = believing('patch-half-applies');

testClaim(claim, {
  upheld: {
    'a patch that cannot be applied whole': [traceOf(put, halfGood), 2],
    'every such patch': [traceOf(put, halfGood, merging('/users/1', { age: 5 }), halfGood, noGood), 2, 5],
    'one whose result is not allowed': [traceOf('PUT /articles/1 {}', merging('/articles/1', [1])), 2],
    'one whose refusal was lost': [traceOf(put, meeting('apply-then-drop', halfGood)), 2],
    'one whose refusal came as a 503': [traceOf(put, meeting('apply-then-503', halfGood)), 2],
    'one that a server had nothing to leave of, though it would': [traceOn(halfApplies, put, noGood), 2],
  },
  contradicted: {
    'a server that leaves half a patch behind': [traceOn(halfApplies, put, halfGood), 2],
    'a server that does so, after another that it did not': [traceOn(halfApplies, put, noGood, halfGood), 3],
    'a server that removes what it was to patch': [traceOn(patchRemoves, put, merging('/users/1', { a: 1 })), 2],
    'a server that does so, with its reply lost': [traceOn(halfApplies, put, meeting('apply-then-drop', halfGood)), 2],
  },
  untested: {
    'no exchange': [],
    'a patch that is applied': traceOf(put, merging('/users/1', { age: 5 })),
    'a patch of what is absent': traceOf(halfGood),
    'a patch in no patch format': traceOf(put, 'PATCH /users/1 {"age":5}'),
    'a patch that is none': traceOf(put, operating('/users/1', 'rename /name')),
    'a patch whose precondition is false': traceOf(put, merging('/users/1', {}, ['If-Match', '"r1"'])),
    'a patch that did not arrive': traceOf(put, meeting('drop-before-apply', halfGood)),
    'a patch that is applied whole, though its reply is 500': traceOn(
      patchFailsAfterwards,
      put,
      merging('/users/1', { a: 1 }),
    ),
    'another method that is refused': traceOf(put, 'PUT /users/1 {broken', lost('POST /users/1 {}')),
  },
});

testWords(claim, [
  [[], 'Needs a PATCH that is answered 409 or 422, since it cannot be applied whole.'],
  [traceOf(put, halfGood), '#2 failed and changed nothing, as RFC 5789 §2 requires.'],
  [traceOf(put, halfGood, noGood), '#2 and #3 failed and changed nothing, as RFC 5789 §2 requires.'],
  [
    traceOn(halfApplies, put, halfGood),
    '#2 failed and changed /users/1; RFC 5789 §2 requires that a patch is applied whole or not at all.',
  ],
]);
