import { expect, it } from '@jest/globals';
import postRepeat from '../../src/evidence/claims/post-repeat.ts';
import putRepeat from '../../src/evidence/claims/put-repeat-adds-nothing.ts';
import { findingOf } from '../../src/evidence/finding.ts';
import { upheld } from '../../src/evidence/verdict.ts';
import { traceOf, turnedAwayAtTheDoor } from '../helpers.ts';

const put = 'PUT /users/1 {"name":"Alice"}';
const post = 'POST /users {"name":"Alice"}';

it('finds how a rule comes out, and says so of the evidence', () => {
  const trace = traceOf(put, 'GET /users', put);
  const [first = turnedAwayAtTheDoor(put, 413), , repeat = first] = trace;
  expect(findingOf(putRepeat, trace)).toEqual({
    claim: putRepeat,
    verdict: upheld([first, repeat]),
    because: 'After #1, #3 changed no resource. That agrees with §9.2.2.',
  });
});

it('finds what was seen of what nothing was promised about', () => {
  const { claim, verdict, because } = findingOf(postRepeat, traceOf(post, post));
  expect(claim).toBe(postRepeat);
  expect(verdict.outcome).toBe('added');
  expect(because).toBe('#2 added /users/2. POST promises neither this nor its absence.');
});

it.each([putRepeat, postRepeat])('names the exchange that is missing: $id', (claim) => {
  expect(findingOf(claim, [])).toEqual({ claim, verdict: { outcome: 'untested' }, because: claim.words.untested });
});
