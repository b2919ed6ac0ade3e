import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../src/http/json.ts';
import { beyondLimits, DEPTH_LIMIT, unfit } from '../../../src/semantics/rfc9110/limits.ts';
import { targetOf } from '../../../src/semantics/target.ts';
import { wide } from '../histories.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const unfitAt = (path: string, content: string) => {
  const target = targetOf(wide.declared, path);
  if (target === undefined) throw new Error(`nothing is routed at ${path}`);
  return unfit(JSON.parse(content) as Json, target);
};

describe('JSON', () => {
  it.each([
    ['nested too deep', nested(DEPTH_LIMIT + 1), 'deeper'],
    ['that names a prototype', '{"__proto__":null}', '__proto__'],
    ['that names a prototype deep inside', '[{"a":[{"__proto__":1}]}]', '__proto__'],
    ['that names the prototype of a constructor', '{"constructor":{"prototype":1}}', 'constructor.prototype'],
  ])('%s is beyond the limits, whatever it is for', (_, content, word) => {
    expect(beyondLimits(JSON.parse(content) as Json)).toContain(word);
    expect(unfitAt('/users/1', content)).toContain(word);
  });

  it.each(['null', '7', '[]', nested(DEPTH_LIMIT), '{"constructor":1}', '{"constructor":{"a":1}}', '{"prototype":{}}'])(
    '%s is within them',
    (content) => {
      expect(beyondLimits(JSON.parse(content) as Json)).toBeUndefined();
      expect(unfitAt('/users/1', content)).toBeUndefined();
    },
  );

  it.each([
    ['/articles/1', 'the server adds members'],
    ['/items/1', 'the server adds a version'],
    ['/accounts/1', 'the collection is guarded'],
    ['/accounts', 'the collection is guarded'],
  ])('at %s is an object, since %s', (path) => {
    for (const content of ['null', '[]', '"a"', '7', 'true']) expect(unfitAt(path, content)).toContain('object');
    expect(unfitAt(path, '{}')).toBeUndefined();
  });

  it.each(['/users/1', '/settings', '/payments'])('at %s is any value', (path) => {
    for (const content of ['null', '[]', '"a"', '7', '{}']) expect(unfitAt(path, content)).toBeUndefined();
  });
});
