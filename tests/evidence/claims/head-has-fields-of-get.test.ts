import claim from '../../../src/evidence/claims/head-has-fields-of-get.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, send, traceOf, traceOn, turnedAwayAtTheDoor } from '../../helpers.ts';
import { headAnswers, headIsOfOtherContent } from '../broken.ts';

const [put, get, head] = ['PUT /users/1 {"name":"Ann"}', 'GET /users/1', 'HEAD /users/1'];
const plain = headAnswers(['Content-Type', 'text/plain'], ['ETag', '"r2"']);
const tagged = headAnswers(['Content-Type', 'text/html'], ['ETag', '"other"']);

testClaim(claim, {
  upheld: {
    'a HEAD after the same GET': [traceOf(put, get, head), 2, 3],
    'a HEAD before it': [traceOf(put, head, get), 3, 2],
    'a collection': [traceOf(put, 'GET /users', head, 'HEAD /users'), 2, 4],
    'another state that is seen twice': [traceOf(put, get, 'GET /settings', 'GET /users', 'HEAD /settings'), 3, 5],
  },
  contradicted: {
    'another media type': [traceOn(plain, put, get, head), 2, 3],
    'another media type and another tag': [traceOn(tagged, put, head, get), 3, 2],
    'another length': [traceOn(headIsOfOtherContent, put, get, head), 2, 3],
  },
  untested: {
    'no exchange': [],
    'a HEAD alone': traceOf(put, head),
    'a GET of something else': traceOf(put, 'GET /users', head),
    'a GET with other fields': traceOf(put, send(get, ['If-None-Match', '"x"']), head),
    'a change in between': traceOn(plain, put, get, 'PUT /users/1 {"name":"Bob"}', head),
    'fields that are left out': traceOn(headAnswers(), put, get, head),
    'a HEAD that is refused': traceOf('GET /users/1', 'HEAD /users/1'),
    'a HEAD that has no reply': traceOn(plain, put, get, lost(head)),
    'a HEAD that did not reach the server': [...traceOf(put, get), turnedAwayAtTheDoor(head, 421, 3)],
  },
});

testWords(claim, [
  [[], 'Needs a HEAD that succeeds, and the same GET before or after it, with nothing changed in between.'],
  [traceOf(put, get, head), '#3 was answered with the fields of #2, the same GET, as §9.3.2 recommends.'],
  [
    traceOn(tagged, put, get, head),
    '#3 was answered with another Content-Type and ETag than #2, the same GET. ' +
      'The same fields are recommended, not required (§9.3.2).',
  ],
  [
    traceOn(headIsOfOtherContent, put, get, head),
    '#3 was answered with another Content-Length than #2, the same GET. The same fields are recommended, not required ' +
      '(§9.3.2). But a Content-Length, if there is one, must be that of the GET (§8.6).',
  ],
]);
