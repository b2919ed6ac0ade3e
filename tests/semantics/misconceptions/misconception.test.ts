import { describe, expect, it } from '@jest/globals';
import { withAct } from '../../../src/semantics/misconceptions/misconception.ts';
import { emptyReply } from '../../../src/semantics/reply.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';

describe('a semantics with one act replaced', () => {
  const changed = withAct(rfc9110, 'member', 'PUT', () => ({ writes: [], reply: () => emptyReply(204) }));

  it('has another meaning for that method of that kind, and no other', () => {
    const { PUT: before, ...others } = rfc9110.acts.member;
    const { PUT: after, ...same } = changed.acts.member;
    expect(after).not.toBe(before);
    expect(same).toEqual(others);
    expect({ ...changed.acts, member: undefined }).toEqual({ ...rfc9110.acts, member: undefined });
    expect({ ...changed, acts: undefined }).toEqual({ ...rfc9110, acts: undefined });
  });
});
