import claim from '../../../src/evidence/claims/write-over-anothers.ts';
import type { Sending } from '../../../src/http/sending.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor, type Trace } from '../../helpers.ts';
import { byAnother, meeting, merging, operating } from '../../semantics/misconceptions/patches.ts';
import { believing, putOnlyOnce } from '../broken.ts';

const tea = 'PUT /users/1 {"tea":"Al"}';
const bun = byAnother(send('PUT /users/1 {"tea":"Al","bun":"Bo"}'));
const jam = 'PUT /users/1 {"tea":"Al","jam":"Cy"}';
const all = 'PUT /users/1 {"tea":"Al","bun":"Bo","jam":"Cy"}';
const addJam = merging('/users/1', { jam: 'Cy' });
const remove = byAnother(send('DELETE /users/1'));
const note = byAnother(send('PUT /notes/todo milk'));
const stale = send('PUT /users/1 {"jam":"Cy"}', ['If-Match', '"r1"']);
const hasTea = operating('/users/1', 'test /tea "Di"', 'add /jam "Cy"');
const onlyOnce = (...sent: readonly (string | Sending)[]): Trace => traceOn(putOnlyOnce, ...sent);

testClaim(claim, {
  overwritten: {
    'a PUT from what was there before': [traceOf(tea, bun, jam), 2, 3],
    'a PUT whose reply is lost': [traceOf(tea, bun, lost(jam)), 2, 3],
    'a PUT that is repeated late': [traceOf(lost(tea), bun, tea), 2, 3],
    'another value': [traceOf(byAnother(send('PUT /users/1 {"at":16}')), 'PUT /users/1 {"at":21}'), 1, 2],
    'a removal of what was set': [traceOf(bun, 'DELETE /users/1'), 1, 2],
    'a PUT where it was removed': [traceOf(tea, remove, tea), 2, 3],
    'a PUT with a member that was removed': [traceOf(all, byAnother(send(tea)), jam), 2, 3],
    'what is no JSON': [traceOf(note, 'PUT /notes/todo eggs'), 1, 2],
    'another client, of what was the own': [traceOf(tea, byAnother(send('PUT /users/1 {"jam":"Cy"}'))), 1, 2],
    'a first write before others, of which one met none': [traceOf(bun, jam, jam, 'PUT /users/2 {}'), 1, 2],
    'the latest of several': [traceOf(tea, bun, jam, bun, jam), 4, 5],
    'one, though what came after was kept': [traceOf(tea, bun, jam, bun, merging('/users/1', { gin: 'Di' })), 3, 4],
    'a member that every object has': [traceOf(byAnother(send('PUT /users/1 {"toString":1}')), jam), 1, 2],
  },
  kept: {
    'a PUT with what the other wrote': [traceOf(tea, bun, all), 2, 3],
    'a merge patch': [traceOf(tea, bun, addJam), 2, 3],
    'a server that merges what is put': [traceOn(believing('put-merges'), tea, bun, jam), 2, 3],
  },
  refused: {
    'a condition that is false': [traceOf(tea, bun, stale), 2, 3],
    'a patch that tests what is there': [traceOf(tea, bun, hasTea), 2, 3],
    'a place that needs a condition': [
      traceOf(byAnother(send('PUT /accounts/1 {"n":1}')), 'PUT /accounts/1 {"n":2}'),
      1,
      2,
    ],
    'one, though what came after was kept': [traceOf(tea, bun, stale, all), 2, 3],
    'a server that lets nobody replace': [onlyOnce(bun, jam), 1, 2],
  },
  untested: {
    'no exchange': [],
    'one client': traceOf(tea, jam),
    'another client alone': traceOf(bun, bun),
    'two clients at two places': traceOf(bun, 'PUT /users/2 {"jam":"Cy"}'),
    'a GET of what the other wrote': traceOf(bun, 'GET /users/1'),
    'what the other wrote already': traceOf(bun, { ...bun, by: undefined }),
    'a request refused for itself': traceOf(bun, 'POST /users/1 {}'),
    'a refusal that was lost': onlyOnce(bun, lost(jam)),
    'a request that did not arrive': traceOf(bun, meeting('drop-before-apply', send(jam))),
    'a request turned away at the door': [...traceOf(bun), turnedAwayAtTheDoor(jam, 413, 2)],
    'a request that leads nowhere': traceOf(bun, 'PUT /nowhere {}'),
    'what the other only mailed': traceOf(
      'PUT /users/1 {"email":"a@example.com"}',
      byAnother(send('POST /users/1/welcome-email')),
      jam,
    ),
  },
});

const UNNOTICED = 'Without a condition such as If-Match, HTTP promises nobody that this is noticed (§13.1.1).';

testWords(claim, [
  [[], 'Needs a request to change what another client has written before it.'],
  [
    traceOf(tea, bun, jam),
    `#3 replaced /users/1, which #2 from another client had set: bun went. Both were answered 204. ${UNNOTICED}`,
  ],
  [
    traceOf(bun, lost('PUT /users/1 {"tea":"Cy"}')),
    `#2 replaced /users/1, which #1 from another client had set: bun went and tea changed. #1 was answered 201, and #2 had no reply. ${UNNOTICED}`,
  ],
  [
    traceOf(all, byAnother(send(tea)), jam),
    `#3 replaced /users/1, which #2 from another client had set: jam came back. Both were answered 204. ${UNNOTICED}`,
  ],
  [
    traceOf(tea, remove, tea),
    `#3 created /users/1, which #2 from another client had deleted: all of that came back. #2 was answered 204, and #3 was answered 201. ${UNNOTICED}`,
  ],
  [
    traceOf(tea, remove),
    `#2 from another client deleted /users/1, which #1 had set: all of that went. #1 was answered 201, and #2 was answered 204. ${UNNOTICED}`,
  ],
  [
    traceOf(tea, bun, addJam),
    '#3 changed /users/1, which #2 from another client had set, and all of that stayed. HTTP promises no client that what it wrote stays (§9.3.4).',
  ],
  [
    traceOn(believing('if-match-merges'), tea, bun, stale),
    '#3 changed /users/1, which #2 from another client had set, and all of that stayed. #3 had If-Match, which was false: HTTP requires that it is not performed (§13.1.1).',
  ],
  [
    traceOf(tea, bun, send(all, ['If-Match', '"r3"'])),
    '#3 replaced /users/1, which #2 from another client had set, and all of that stayed. HTTP promises no client that what it wrote stays (§9.3.4).',
  ],
  [
    traceOf(tea, bun, stale),
    '#3 was refused: /users/1 is as #2 from another client left it. #3 had If-Match, which was false: HTTP requires that it is not performed (§13.1.1).',
  ],
  [
    onlyOnce(bun, jam),
    '#2 was refused: /users/1 is as #1 from another client left it. Without a condition such as If-Match, HTTP promises nobody such a refusal (§13.1.1).',
  ],
  [
    traceOf(tea, bun, hasTea),
    '#3 was refused: /users/1 is as #2 from another client left it. A patch that does not fit what is there must be applied to no part of it (RFC 5789 §2).',
  ],
  [
    traceOn(believing('etag-is-only-for-caching'), tea, bun, stale),
    '#3 replaced /users/1, which #2 from another client had set: bun went. Both were answered 204. #3 had If-Match, which was false: HTTP requires that it is not performed (§13.1.1).',
  ],
  [
    traceOf(tea, bun, send(jam, ['If-Match', '"r3"'])),
    `#3 replaced /users/1, which #2 from another client had set: bun went. Both were answered 204. #3 had If-Match, which was true: nothing in HTTP is against carrying it out.`,
  ],
  [
    traceOn(believing('post-to-item-updates'), tea, bun, send('POST /users/1 {"bun":"Cy"}', ['If-Match', '*'])),
    '#3 changed /users/1, which #2 from another client had set: bun changed. Both were answered 204. #3 had If-Match; whether that counts depends on what else a server finds wrong (§13.2.1).',
  ],
  [
    traceOn(believing('put-merges'), tea, bun, jam),
    '#3 changed /users/1, which #2 from another client had set, and all of that stayed. HTTP promises no client that what it wrote stays (§9.3.4).',
  ],
]);
