import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, fieldOf, type Path } from '../../src/http/message.ts';
import { SEMANTICS_IDS } from '../../src/semantics/ids.ts';
import { semanticsNamed } from '../../src/semantics/misconceptions/index.ts';
import { respond } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { stateJson } from '../../src/semantics/state.ts';
import {
  handedOut,
  jsonResource,
  keeping,
  mailed,
  markOf,
  membersOf,
  received,
  removed,
  sameResource,
  stored,
  withKey,
  withoutKey,
  type World,
} from '../../src/semantics/world.ts';
import { freshPlayground, requestOf } from '../helpers.ts';
import { collections, declared, history, request, step, wide, world, worldAfter } from './histories.ts';

const alice = jsonResource({ name: 'Alice' });
const mail = { to: 'a@example.com', subject: 'Welcome', about: '/users/1' } as const;
const reply = { status: 201, headers: [], body: bytesOf('') };

describe('a world', () => {
  const start = worldAfter(freshPlayground, 'PUT /users/1 {"name":"Ann"}', 'PUT /notes/1 milk');

  it.each<[string, (world: World) => World]>([
    ['a request is received', received],
    ['something is created', (before) => stored(before, '/users/2', alice)],
    ['something is replaced', (before) => stored(before, '/users/1', alice)],
    ['something is deleted', (before) => removed(before, '/users/1')],
    ['a mail is queued', (before) => mailed(before, mail)],
    ['an id is given out', (before) => handedOut(before, '/users', 1)],
    ['a reply is kept', (before) => keeping(before, 'POST /users', reply)],
    ['a key is taken', (before) => withKey(before, '/users "k"', { fingerprint: '', response: undefined })],
  ])('is another one after %s, and stays what it was', (_, change) => {
    const text = (each: World) => JSON.stringify([stateJson(each), each.bookkeeping.replies, each.bookkeeping.keys]);
    const before = text(start);
    const after = change(start);
    expect(text(after)).not.toBe(before);
    expect(text(start)).toBe(before);
  });

  it('has a key that was freed no more', () => {
    const taken = withKey(start, '/users "k"', { fingerprint: '', response: undefined });
    expect(withoutKey(taken, '/users "k"').bookkeeping.keys.toJS()).toEqual({});
    expect(withoutKey(taken, '/users "l"').bookkeeping.keys.has('/users "k"')).toBe(true);
  });

  it.each(SEMANTICS_IDS)('stays what it was whatever request comes after it, on %s', (id) => {
    const semantics = semanticsNamed(id) ?? rfc9110;
    fc.assert(
      fc.property(world, request, (before, sent) => {
        const text = JSON.stringify(stateJson(before));
        expect(respond(semantics, before, sent).before).toBe(before);
        expect(JSON.stringify(stateJson(before))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, (world: World) => World]>([
    ['an equal PUT', (before) => stored(before, '/users/1', jsonResource({ name: 'Ann' }))],
    ['a DELETE of what is absent', (before) => removed(before, '/users/2')],
  ])('is the very same after %s', (_, change) => {
    expect(change(start)).toBe(start);
  });

  it('counts an equal PUT where the server counts versions, and nowhere else', () => {
    const put = 'PUT /articles/1 {"title":"A"}';
    const after = worldAfter(freshPlayground, put, put, 'PUT /articles/2 {}');
    expect(markOf(after, '/articles/1').version).toBe(2);
    expect(markOf(after, '/articles').version).toBe(0);
  });

  it('counts versions from one again after a DELETE', () => {
    const put = 'PUT /articles/1 {"title":"A"}';
    expect(markOf(worldAfter(freshPlayground, put, put, 'DELETE /articles/1', put), '/articles/1').version).toBe(1);
  });

  it('tells resources apart by media type and by bytes', () => {
    const text = { type: 'text/plain', body: alice.body };
    expect(sameResource(alice, { ...alice, body: bytesOf('{"name":"Alice"}') })).toBe(true);
    expect(sameResource(alice, text)).toBe(false);
    expect(sameResource(alice, jsonResource({ name: 'Bob' }))).toBe(false);
  });
});

describe('the world that a declaration starts with', () => {
  it('holds documents first, then the resources, in the order they are written in', () => {
    expect([...wide.resources.keys()]).toEqual(['/settings', '/users/me', '/items/1', '/notes/todo', '/notes/data']);
  });

  it.each<[string, Path, unknown]>([
    ['text below a verbatim path as text', '/notes/todo', { type: 'text/plain; charset=utf-8', text: 'milk' }],
    ['anything else there as JSON', '/notes/data', { a: 1 }],
    ['a member as JSON', '/items/1', { a: 1 }],
    ['a document as JSON', '/settings', {}],
  ])('holds %s', (_, path, shown) => {
    expect(stateJson(wide)).toMatchObject({ resources: { [path]: shown } });
  });

  it('holds text as JSON where it is a member', () => {
    expect(stateJson(declared({ collections: { '/words': {} }, resources: { '/words/1': 'milk' } }))).toMatchObject({
      resources: { '/words/1': 'milk' },
    });
  });

  it('has seen no request, and no second go by', () => {
    expect(wide.bookkeeping.requests).toBe(0);
    expect(fieldOf(step(wide, 'GET /notes/todo').response, 'Last-Modified')).toBe('Mon, 01 Jan 2024 00:00:00 GMT');
  });
});

describe('the logical clock', () => {
  it('goes by a second with each request, refused ones too', () => {
    const after = worldAfter(freshPlayground, 'GET /nowhere', 'BREW /users', 'PUT /notes/1 milk', 'GET /notes');
    expect(after.bookkeeping.requests).toBe(4);
    expect(fieldOf(step(after, 'GET /notes/1').response, 'Last-Modified')).toBe('Mon, 01 Jan 2024 00:00:03 GMT');
  });

  it('gives the same requests the same bytes, every time', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 10 }), (sent) => {
        const one = worldAfter(wide, ...sent);
        expect(JSON.stringify(stateJson(one))).toBe(JSON.stringify(stateJson(worldAfter(wide, ...sent))));
      }),
      { numRuns: 50 },
    );
  });
});

describe('an entity tag', () => {
  const everywhere = [...collections, '/notes', '/settings', '/users/me', '/users/1', '/items/1', '/notes/1'] as const;

  // RFC 9110 §8.8.1: a strong validator changes with every observable change of what a 200 to GET transfers.
  it('never stands for two contents of one resource, in any history', () => {
    fc.assert(
      fc.property(history(), (steps) => {
        const contents = new Map<string, string>();
        for (const { after } of steps) {
          for (const path of everywhere) {
            const { status, headers, body } = respond(rfc9110, after, requestOf(`GET ${path}`)).response;
            const etag = fieldOf({ headers }, 'ETag');
            if (status !== 200 || etag === undefined) continue;
            const seen = `${fieldOf({ headers }, 'Content-Type') ?? ''} ${Buffer.from(body).toString('latin1')}`;
            expect(seen).toBe(contents.get(`${path} ${etag}`) ?? seen);
            contents.set(`${path} ${etag}`, seen);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is given to a change and to no later one, in any history', () => {
    fc.assert(
      fc.property(history(), (steps) => {
        for (const { before, after, effects } of steps) {
          expect(after.bookkeeping.revision).toBeGreaterThanOrEqual(before.bookkeeping.revision);
          for (const effect of effects) {
            if (effect.kind !== 'mailed')
              expect(markOf(after, effect.path).revision).toBeGreaterThan(before.bookkeeping.revision);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a collection changes with a document that is listed in it', () => {
    const etag = (of: World) => fieldOf(step(of, 'GET /users').response, 'ETag');
    const after = worldAfter(wide, 'PUT /users/me {"name":"You"}');
    expect(step(after, 'GET /users').response.body).not.toEqual(step(wide, 'GET /users').response.body);
    expect(etag(after)).not.toBe(etag(wide));
  });
});

describe('a collection', () => {
  it('gives out no id twice, and none that is taken, in any history', () => {
    fc.assert(
      fc.property(history(), (steps) => {
        const locations = steps.flatMap(({ before, response }) => {
          const location = fieldOf(response, 'Location') as Path | undefined;
          if (location !== undefined) expect(before.resources.has(location)).toBe(false);
          return location ?? [];
        });
        expect(locations).toEqual([...new Set(locations)]);
      }),
    );
  });

  it('lists its members in order of creation, in any history', () => {
    fc.assert(
      fc.property(history(), (steps) => {
        const start = steps[0]?.before.resources.keys() ?? [];
        const expected = steps.flatMap(({ effects }) => effects).reduce<readonly Path[]>(ordered, [...start]);
        const last = steps.at(-1)?.after ?? wide;
        for (const path of collections) {
          const below = expected.filter((each) => new RegExp(`^${path}/[^/]+$`).test(each));
          expect([...membersOf(last, path).keys()]).toEqual(below);
        }
      }),
    );
  });

  function ordered(paths: readonly Path[], effect: ReturnType<typeof step>['effects'][number]): readonly Path[] {
    if (effect.kind === 'created') return [...paths, effect.path];
    return effect.kind === 'deleted' ? paths.filter((path) => path !== effect.path) : paths;
  }
});
