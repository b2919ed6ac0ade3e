import { describe, expect, it } from '@jest/globals';
import { believing } from '../../evidence/broken.ts';
import { traceOn } from '../../helpers.ts';
import type { Json } from '../../../src/http/json.ts';
import { merging, operating } from './patches.ts';
import { outcomeOn } from './servers.ts';

const put = 'PUT /users/1 { "a":1, "tags":[] }';
const patched = (...operations: readonly string[]) =>
  outcomeOn('patch-half-applies', [put, operating('/users/1', ...operations)]);

describe('where a patch that fails leaves what it did until then', () => {
  it.each<[string, readonly string[], number, Json]>([
    ['what came before stays', ['replace /a 2', 'remove /b'], 409, { a: 2, tags: [] }],
    ['all of it', ['replace /a 2', 'add /tags/- 3', 'test /a 1'], 409, { a: 2, tags: [3] }],
    ['but not what comes after', ['replace /a 2', 'test /a 1', 'add /tags/- 3'], 409, { a: 2, tags: [] }],
    ['nothing, where the first fails', ['test /a 2', 'replace /a 2'], 409, { a: 1, tags: [] }],
    ['nothing, where only tests came before', ['test /a 1', 'remove /b'], 409, { a: 1, tags: [] }],
    ['a patch that fits is applied whole', ['replace /a 2', 'add /b 3'], 204, { a: 2, tags: [], b: 3 }],
    ['one that is none changes nothing', ['replace /a 2', 'rename /a 3'], 400, { a: 1, tags: [] }],
  ])('%s', (_, operations, status, held) => {
    const { statuses, resources } = patched(...operations);
    expect(statuses).toEqual([201, status]);
    expect(resources['/users/1']).toEqual(held);
  });

  it('its refusal has an effect, which it is not allowed to have', () => {
    const [, patch] = traceOn(believing('patch-half-applies'), put, operating('/users/1', 'remove /a', 'remove /a'));
    expect(patch?.seen).toMatchObject({ response: { status: 409 } });
    expect(patch?.served).toMatchObject({ step: { effects: [{ kind: 'replaced', path: '/users/1' }] } });
  });

  it('a document is patched by halves too', () => {
    const { world } = outcomeOn('patch-half-applies', [operating('/settings', 'add /a 1', 'remove /b')]);
    expect(new TextDecoder().decode(world.resources.get('/settings')?.body)).toBe('{"a":1}');
  });

  it.each([
    ['a half that may not be there is not', operating('/articles/1', 'replace  [1]', 'remove /b')],
    ['what is refused as a whole has no half', operating('/articles/1', 'replace  [1]')],
    ['nor has a merge patch', merging('/articles/1', [{ op: 'replace', path: '/a', value: 2 }])],
  ])('%s', (_, patch) => {
    const { statuses, resources } = outcomeOn('patch-half-applies', ['PUT /articles/1 {"a":1}', patch]);
    expect([409, 422]).toContain(statuses.at(-1));
    expect(resources).toEqual({ '/articles/1': { a: 1 } });
  });

  it('no version is counted where nothing was done', () => {
    const sent = ['PUT /articles/1 {"a":1}', operating('/articles/1', 'test /a 1', 'remove /b'), 'GET /articles/1'];
    expect(JSON.parse(outcomeOn('patch-half-applies', sent).content)).toMatchObject({ version: 1 });
  });
});
