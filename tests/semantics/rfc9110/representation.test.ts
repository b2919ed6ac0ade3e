import { describe, expect, it } from '@jest/globals';
import { bytesOf, type Path } from '../../../src/http/message.ts';
import { representationOf, storedForm } from '../../../src/semantics/rfc9110/representation.ts';
import { targetOf } from '../../../src/semantics/target.ts';
import { jsonResource, type World } from '../../../src/semantics/world.ts';
import { declared, step, wide, worldAfter } from '../histories.ts';

const got = (world: World, path: Path) => Buffer.from(step(world, `GET ${path}`).response.body).toString();

describe('a representation', () => {
  it.each([
    [
      'is joined with what the server manages, the id first',
      ['PUT /articles/a {"title":"A"}'],
      '/articles/a',
      '{"id":"a","title":"A","version":1,"updatedAt":"2024-01-01T00:00:01Z"}',
    ],
    [
      'counts its versions and tells when it changed',
      ['PUT /articles/a {"title":"A"}', 'PUT /articles/a {"title":"B"}'],
      '/articles/a',
      '{"id":"a","title":"B","version":2,"updatedAt":"2024-01-01T00:00:02Z"}',
    ],
    [
      'ignores what a client sends for a managed member',
      ['PUT /articles/a {"id":"b","version":9,"title":"A"}'],
      '/articles/a',
      '{"id":"a","title":"A","version":1,"updatedAt":"2024-01-01T00:00:01Z"}',
    ],
    ['is joined with no more than is declared', ['PUT /items/1 {"id":7}'], '/items/1', '{"id":7,"version":2}'],
    ['is what was sent where nothing is', ['PUT /users/1 {"id":7}'], '/users/1', '{"id":7}'],
  ] as const)('%s', (_, lines, path, body) => {
    expect(got(worldAfter(wide, ...lines), path)).toBe(body);
  });

  it('has the managed id, whatever was set there at first', () => {
    const world = declared({
      collections: { '/articles': { adds: ['id'] } },
      resources: { '/articles/1': { title: 'A', id: 'mine' }, '/articles/2': [1] },
    });
    expect(got(world, '/articles/1')).toBe('{"id":"1","title":"A"}');
    expect(got(world, '/articles/2')).toBe('{"id":"2"}');
  });

  it('is the resource itself where the server manages nothing', () => {
    const resource = jsonResource({ a: 1 });
    expect(representationOf(wide, '/users/1', resource)).toBe(resource);
    expect(representationOf(wide, '/nowhere', resource)).toBe(resource);
  });
});

describe('the stored form', () => {
  it.each([
    ['/articles/1', '{"id":1,"a":{"id":2},"version":3,"updatedAt":4}', '{"a":{"id":2}}'],
    ['/articles/1', '[1]', '{}'],
    ['/items/1', '{"id":1,"version":3}', '{"id":1}'],
    ['/users/1', '{ "id": 1 }', '{ "id": 1 }'],
    ['/nowhere', '{ "id": 1 }', '{ "id": 1 }'],
  ])('at %s of %s is %s', (path, sent, kept) => {
    const resource = { type: 'application/json', body: bytesOf(sent) };
    expect(storedForm(targetOf(wide.declared, path), resource)).toEqual({ ...resource, body: bytesOf(kept) });
  });
});
