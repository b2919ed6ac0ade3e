import claim from '../../../src/evidence/claims/head-changes-nothing.ts';
import { testClaim, testWords } from '../../claim-tester.ts';
import { lost, traceOf, traceOn } from '../../helpers.ts';
import { believing } from '../broken.ts';

const put = 'PUT /users/1 {}';
const link = 'HEAD /users/1?do=delete';
const performs = believing('get-performs-actions');

testClaim(claim, {
  upheld: {
    'a HEAD of a member': [traceOf(put, 'HEAD /users/1'), 2],
    'a HEAD whose URL says delete': [traceOf(put, link, 'HEAD /users'), 2, 3],
    'one whose reply was lost': [traceOf(put, lost(link)), 2],
  },
  contradicted: {
    'a server that deletes by a link': [traceOn(performs, put, 'HEAD /users', link), 3],
    'such a server whose reply was lost': [traceOn(performs, put, lost(link)), 2],
  },
  untested: {
    'no exchange': [],
    'a GET': traceOf('GET /users'),
    'a HEAD of what is absent': traceOf('HEAD /users/1'),
  },
});

testWords(claim, [
  [[], 'Needs a HEAD that succeeds.'],
  [traceOf(put, link), '#2 changed no resource. That agrees with §9.2.1.'],
  [
    traceOn(performs, put, link),
    "#2 deleted /users/1. This handler did more than HEAD means; HEAD's definition stands.",
  ],
]);
