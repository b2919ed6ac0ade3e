import { describe, expect, it } from '@jest/globals';
import { outcomeOf, type Exchange } from '../../../src/evidence/exchange.ts';
import { pairOf } from '../../../src/lesson/walk/marking.ts';
import { postOmitsLocation } from '../../../src/semantics/misconceptions/post.ts';
import { putMerges } from '../../../src/semantics/misconceptions/put.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { lost, traceOf, traceOn } from '../../helpers.ts';

const last = (trace: readonly Exchange[]): string | undefined => trace.slice(-1).map(outcomeOf)[0];
const [ann, bob] = ['PUT /users/1 {"name":"Ann","age":1}', 'PUT /users/1 {"name":"Bob"}'] as const;
const post = 'POST /users {"name":"Ann"}';

describe('what an exchange came to', () => {
  it.each([
    ['with a status of its own', traceOf(bob), traceOf(ann, bob)],
    ['with contents of their own', traceOf(ann, bob), traceOn(putMerges.change(rfc9110), ann, bob)],
    ['with a Location of its own', traceOf(post), traceOn(postOmitsLocation.change(rfc9110), post)],
    ['with a reply that was lost', traceOf(post), traceOf(lost(post))],
  ])('is told from another: %s', (_, one, other) => {
    expect(last(one)).not.toBe(last(other));
  });

  it('is where the same requests part from it, here and elsewhere', () => {
    const [here, there] = [traceOf(ann, bob), traceOn(putMerges.change(rfc9110), ann, bob)];
    expect(pairOf(here, there)).toStrictEqual({ here, there, divergesAt: here[1] });
    expect(pairOf(here, here).divergesAt).toBeUndefined();
    expect(pairOf(here, there.slice(0, 1)).divergesAt).toBe(here[1]);
  });

  it('is the same where only a tag differs', () => {
    expect(last(traceOf(bob, bob))).toBe(last(traceOf(bob, bob, bob)));
  });
});
