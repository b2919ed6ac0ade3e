import claim from '../../../src/evidence/claims/refused-changes-nothing.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { meeting, operating } from '../../semantics/misconceptions/patches.ts';
import { believing, getPerformsQuietly, putAlwaysAnswers, putAppendsAndRefuses } from '../broken.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const halfGood = operating('/users/1', 'replace /name "Bob"', 'remove /age');
const halfApplies = believing('patch-half-applies');

testClaim(claim, {
  upheld: {
    'a request that is refused': [traceOf(put, 'PUT /users milk'), 2],
    'every one that is': [traceOf('GET /users/1', put, 'DELETE /settings', halfGood), 1, 3, 4],
    'one whose refusal was lost': [traceOf(lost('GET /users/1')), 1],
    'one whose refusal came as a 503': [traceOf(meeting('apply-then-503', send('GET /users/1'))), 1],
  },
  contradicted: {
    'a server that leaves half a patch behind': [traceOn(halfApplies, put, halfGood), 2],
    'a server that adds and says that it refused': [traceOn(putAppendsAndRefuses, put, put), 2],
    'a server that does so, with its reply lost': [traceOn(putAppendsAndRefuses, put, lost(put)), 2],
    'a server that deletes and answers 404': [traceOn(getPerformsQuietly, put, 'GET /users/1?action=delete'), 2],
  },
  untested: {
    'no exchange': [],
    'what succeeds': traceOf(put, put, 'GET /users/1', 'DELETE /users/1'),
    'a 503 in the place of a success': traceOf(meeting('apply-then-503', send(put))),
    'what a server had an effect of and answered 500': traceOn(putAlwaysAnswers(500), put),
    'a method that is not implemented': traceOf('BREW /users/1'),
    'what never reached the server’s meaning': [turnedAwayAtTheDoor(put, 413)],
    'what did not arrive': traceOf(meeting('drop-before-apply', send('GET /users/1'))),
  },
});

testWords(claim, [
  [[], 'Needs a request that is refused with a 4xx.'],
  [traceOf('GET /users/1'), '#1 changed nothing when refused with a 4xx.'],
  [traceOf('GET /users/1', put, 'DELETE /settings'), '#1 and #3 changed nothing when refused with a 4xx.'],
  [
    traceOn(halfApplies, put, halfGood),
    'Expected that a request refused with a 4xx changes nothing; #2 was refused and changed /users/1. HTTP promises that of some requests only, and this PATCH is one (RFC 5789 §2).',
  ],
  [
    traceOn(putAppendsAndRefuses, put, put),
    'Expected that a request refused with a 4xx changes nothing; #2 was refused and created /users/2. HTTP promises that of some requests only.',
  ],
]);
