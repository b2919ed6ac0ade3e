import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesStrongly, matchesWeakly, tagConditionIn, type EntityTag } from '../../src/http/entity-tag.ts';

const strong = (opaque: string): EntityTag => ({ weak: false, opaque });
const weak = (opaque: string): EntityTag => ({ weak: true, opaque });

describe('a field of entity tags', () => {
  it.each<[string, '*' | readonly EntityTag[]]>([
    ['*', '*'],
    [' * ', '*'],
    ['"a"', [strong('"a"')]],
    ['W/"a"', [weak('"a"')]],
    ['""', [strong('""')]],
    ['"a", W/"b","c"', [strong('"a"'), weak('"b"'), strong('"c"')]],
    ['"a,b" , "W/"', [strong('"a,b"'), strong('"W/"')]],
    [', ,"a",,\t"b", ', [strong('"a"'), strong('"b"')]],
    ['"\u00e9"', [strong('"\u00e9"')]],
  ])('%j lists its tags', (field, condition) => {
    expect(tagConditionIn(field)).toEqual(condition);
  });

  it.each([
    '',
    ',',
    'a',
    '"a',
    'a"',
    '"a" "b"',
    '"a""b"',
    'w/"a"',
    'W/ "a"',
    '*, "a"',
    '"a", *',
    '"a b"',
    '"a\tb"',
    '"a"b',
  ])('%j lists none, for it is no list of tags', (field) => {
    expect(tagConditionIn(field)).toEqual([]);
  });

  it('is read at once, however long it is and however badly it ends', () => {
    const start = performance.now();
    expect(tagConditionIn(`"a"${', '.repeat(100_000)}x`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('lists the tags that were joined', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weak: fc.boolean(), opaque: opaqueTag() }), { minLength: 1 }), (tags) => {
        expect(tagConditionIn(tags.map(textOf).join(', '))).toEqual(tags);
      }),
    );
  });
});

// RFC 9110 §8.8.3.2.
describe('a comparison of entity tags', () => {
  it.each([
    ['W/"1"', 'W/"1"', false, true],
    ['W/"1"', 'W/"2"', false, false],
    ['W/"1"', '"1"', false, true],
    ['"1"', '"1"', true, true],
    ['"1"', '"2"', false, false],
  ])('of %s and %s is %s strongly, %s weakly', (one, other, strongly, weakly) => {
    const [a, b] = [tagConditionIn(one)[0], tagConditionIn(other)[0]] as [EntityTag, EntityTag];
    expect([matchesStrongly(a, b), matchesWeakly(a, b)]).toEqual([strongly, weakly]);
  });

  const tag = fc.record({ weak: fc.boolean(), opaque: fc.constantFrom('"1"', '"2"', '""') });

  it('is symmetric, and weak where it is strong', () => {
    fc.assert(
      fc.property(tag, tag, (one, other) => {
        expect(matchesStrongly(one, other)).toBe(matchesStrongly(other, one));
        expect(matchesWeakly(one, other)).toBe(matchesWeakly(other, one));
        if (matchesStrongly(one, other)) expect(matchesWeakly(one, other)).toBe(true);
        expect(matchesWeakly(one, one)).toBe(true);
        expect(matchesStrongly(one, one)).toBe(!one.weak);
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(tag, tag, tag, (one, two, three) => {
        for (const matches of [matchesStrongly, matchesWeakly])
          if (matches(one, two) && matches(two, three)) expect(matches(one, three)).toBe(true);
      }),
    );
  });
});

function opaqueTag(): fc.Arbitrary<string> {
  return fc.string().map((text) => `"${text.replaceAll(/[^\x21\x23-\x7e]/g, '')}"`);
}

function textOf({ weak: isWeak, opaque }: EntityTag): string {
  return `${isWeak ? 'W/' : ''}${opaque}`;
}
