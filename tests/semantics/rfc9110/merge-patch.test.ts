import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isJsonObject, type Json } from '../../../src/http/json.ts';
import { mergePatched } from '../../../src/semantics/rfc9110/patch.ts';

/** Few names, so that what is patched and the patch often share some. */
export const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Json>(null, true, 0, 7, '', 'a'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '1', 'constructor', 'toString'), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** RFC 7396 §2, line by line, on values of its own. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const isObject = typeof target === 'object' && target !== null && !Array.isArray(target);
  const result: Record<string, unknown> = isObject ? { ...target } : {};
  for (const name of Object.keys(patch)) {
    const value = (patch as Record<string, unknown>)[name];
    if (value === null) {
      if (Object.hasOwn(result, name)) Reflect.deleteProperty(result, name);
    } else result[name] = mergePatch(Object.hasOwn(result, name) ? result[name] : undefined, value);
  }
  return result;
}

describe('a merge patch', () => {
  // RFC 7396, Appendix A.
  it.each<[string, string, string]>([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('makes of %s by %s: %s', (held, patch, result) => {
    expect(JSON.stringify(mergePatched(JSON.parse(held) as Json, JSON.parse(patch) as Json))).toBe(result);
  });

  it('does what the RFC says, line by line', () => {
    fc.assert(
      fc.property(json, json, (held, patch) => {
        expect(mergePatched(held, patch)).toEqual(mergePatch(held, patch));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing more when it comes again', () => {
    fc.assert(
      fc.property(json, json, (held, patch) => {
        const once = mergePatched(held, patch);
        expect(JSON.stringify(mergePatched(once, patch))).toBe(JSON.stringify(once));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes neither what was held nor the patch', () => {
    fc.assert(
      fc.property(json, json, (held, patch) => {
        const before = JSON.stringify([held, patch]);
        mergePatched(held, patch);
        expect(JSON.stringify([held, patch])).toBe(before);
      }),
    );
  });

  it('leaves no null that it sent to a member', () => {
    fc.assert(
      fc.property(json, json, (held, patch) => {
        const after = mergePatched(held, patch);
        if (!isJsonObject(patch) || !isJsonObject(after)) return;
        const removed = Object.keys(patch).filter((name) => patch[name] === null);
        expect(Object.keys(after).filter((name) => removed.includes(name))).toEqual([]);
      }),
    );
  });
});
