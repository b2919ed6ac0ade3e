import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../src/http/json.ts';
import { bytesOf, fieldOf, type Request } from '../../../src/http/message.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { CONTENT_LIMIT, OPERATIONS_LIMIT } from '../../../src/semantics/rfc9110/limits.ts';
import { patched, patchFormatOf } from '../../../src/semantics/rfc9110/patch.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { PATCH_FORMATS } from '../../../src/semantics/semantics.ts';
import { contentJson } from '../../../src/semantics/state.ts';
import type { World } from '../../../src/semantics/world.ts';
import { requestOf } from '../../helpers.ts';
import { declared, held, wide, worldAfter } from '../histories.ts';

const [MERGE, OPERATE] = PATCH_FORMATS;
const as = (type: string, target: string, content: string): Request => ({
  method: 'PATCH',
  target,
  headers: [['Content-Type', type]],
  body: bytesOf(content),
});
const on = (world: World, sent: Request) => respond(rfc9110, world, sent);
const ann = worldAfter(wide, 'PUT /users/1 {"name":"Ann","tags":[1]}');
const valueAt = ({ resources }: World, path: '/users/1' | '/items/1') => {
  const resource = resources.get(path);
  return resource && contentJson(resource);
};

const adding = (count: number): string =>
  JSON.stringify(Array.from({ length: count }, (_, value) => ({ op: 'add', path: '/a', value })));
const DEEPER = JSON.stringify([
  { op: 'add', path: '/a', value: JSON.parse('['.repeat(61) + ']'.repeat(61)) as Json },
  { op: 'add', path: '/b', value: { c: { d: { e: {} } } } },
  { op: 'move', from: '/a', path: '/b/c/d/e' },
  { op: 'remove', path: '/absent' },
]);
const CARRYING = JSON.stringify([
  { op: 'add', path: '/a', value: 'x'.repeat(CONTENT_LIMIT / 2) },
  ...Array.from({ length: 10 }, () => ({ op: 'copy', from: '/a', path: '/a' })),
]);

describe('PATCH', () => {
  it.each([
    ['merges', MERGE, '{"name":null,"age":7}', { tags: [1], age: 7 }],
    ['operates', OPERATE, '[{"op":"add","path":"/tags/-","value":2}]', { name: 'Ann', tags: [1, 2] }],
  ])('%s, and tells the new tag', (_, type, content, result) => {
    const { response, after, effects } = on(ann, as(type, '/users/1', content));
    expect([response.status, response.headers]).toEqual([204, [['ETag', '"r7"']]]);
    expect(valueAt(after, '/users/1')).toEqual(result);
    expect(effects).toMatchObject([{ kind: 'replaced', path: '/users/1' }]);
  });

  it.each([
    ['that does not apply', OPERATE, '[{"op":"add","path":"/a","value":1},{"op":"test","path":"/a","value":2}]', 409],
    ['that is malformed', MERGE, '{', 400],
    ['that is no JSON Patch', OPERATE, '{}', 400],
    ['in no format for patches', 'application/json', '{}', 415],
    ['that nests too deep', OPERATE, `[{"op":"add","path":"/a","value":${'['.repeat(63)}${']'.repeat(63)}}]`, 422],
    ['that nests too deep in its first half', OPERATE, DEEPER, 422],
    ['of too many operations', OPERATE, adding(OPERATIONS_LIMIT + 1), 422],
    ['that moves and copies too much', OPERATE, CARRYING, 422],
    ['that would make a prototype', OPERATE, '[{"op":"add","path":"/__proto__","value":1}]', 422],
  ])('%s changes nothing', (_, type, content, status) => {
    const { response, after, effects } = on(ann, as(type, '/users/1', content));
    expect(response.status).toBe(status);
    expect(effects).toEqual([]);
    expect(held(after)).toEqual(held(ann));
    expect(after.bookkeeping.revision).toBe(ann.bookkeeping.revision);
  });

  it('conflicts where the server cannot apply it, whatever its format', () => {
    const unable = { ...rfc9110, patch: () => undefined };
    const { response } = respond(unable, ann, as(MERGE, '/users/1', '{"name":"Bo"}'));
    expect(response.status).toBe(409);
  });

  it('may have as many operations as anybody needs', () => {
    const { response, after } = on(ann, as(OPERATE, '/users/1', adding(OPERATIONS_LIMIT)));
    expect([response.status, valueAt(after, '/users/1')]).toEqual([
      204,
      { name: 'Ann', tags: [1], a: OPERATIONS_LIMIT - 1 },
    ]);
  });

  it('makes nothing larger than what a PUT may send', () => {
    const large = worldAfter(wide, `PUT /users/1 {"a":"${'x'.repeat(CONTENT_LIMIT / 2)}"}`);
    const copy = as(OPERATE, '/users/1', '[{"op":"copy","from":"/a","path":"/b"}]');
    expect(on(large, copy)).toMatchObject({ response: { status: 422 }, effects: [] });
  });

  it('makes nothing large where the server does not keep it either', () => {
    const large = worldAfter(wide, `PUT /items/1 {"a":"${'x'.repeat(CONTENT_LIMIT / 2)}"}`);
    const copy = as(
      OPERATE,
      '/items/1',
      '[{"op":"copy","from":"/a","path":"/version"},{"op":"remove","path":"/absent"}]',
    );
    expect(on(large, copy).effects).toEqual([]);
  });

  it('changes no byte where it changes no value', () => {
    const spaced = worldAfter(wide, 'PUT /users/1 { "name": "Ann" }');
    for (const content of ['{}', '{"name":"Ann"}', '{"age":null}']) {
      const { response, effects } = on(spaced, as(MERGE, '/users/1', content));
      expect([response.status, fieldOf(response, 'ETag'), effects]).toEqual([204, '"r6"', []]);
    }
  });

  it('is about what a GET shows, and stores no managed member of it', () => {
    const { after } = on(
      wide,
      as(
        OPERATE,
        '/items/1',
        '[{"op":"test","path":"/version","value":1},{"op":"move","from":"/version","path":"/was"}]',
      ),
    );
    expect(valueAt(after, '/items/1')).toEqual({ a: 1, was: 1 });
  });
});

describe('PATCH on a server without checks', () => {
  const unchecked = { ...rfc9110, checks: [] };
  const deep = declared({ documents: { '/settings': JSON.parse('['.repeat(65) + ']'.repeat(65)) as never } });

  it.each<[string, World, Request]>([
    ['in no format', ann, requestOf('PATCH /users/1 {}')],
    ['without a media type', ann, { ...as(MERGE, '/users/1', '{}'), headers: [] }],
    ['of no JSON', ann, as(MERGE, '/users/1', '{')],
    ['of what is absent', wide, as(MERGE, '/users/9', '{}')],
    ['of what was nested too deep from the start', deep, as(MERGE, '/settings', '{}')],
  ])('%s is still refused', (_, world, sent) => {
    expect(respond(unchecked, world, sent)).toMatchObject({ response: { status: 400 }, effects: [] });
  });
});

describe('the format of a patch', () => {
  it.each([
    [MERGE, MERGE],
    [OPERATE, OPERATE],
    ['Application/JSON-Patch+JSON; charset=utf-8', OPERATE],
    ['application/json', undefined],
    ['application/merge-patch+jsonx', undefined],
  ])('%s is %s', (type, format) => {
    expect(patchFormatOf(as(type, '/users/1', ''))).toBe(format);
  });

  it('decides how it is applied', () => {
    expect(patched({ a: 1 }, [], MERGE)).toEqual([]);
    expect(patched({ a: 1 }, [], OPERATE)).toEqual({ a: 1 });
    expect(patched({ a: 1 }, {}, OPERATE)).toBeUndefined();
  });
});
