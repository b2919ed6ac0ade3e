import { describe, expect, it } from '@jest/globals';
import { emptyReply } from '../../src/semantics/reply.ts';
import { perform, type Write } from '../../src/semantics/step.ts';
import { jsonResource } from '../../src/semantics/world.ts';
import { freshPlayground } from '../helpers.ts';
import { worldAfter } from './histories.ts';

const before = worldAfter(freshPlayground, 'PUT /users/1 {"name":"Ann"}');
const [ann, bob] = [jsonResource({ name: 'Ann' }), jsonResource({ name: 'Bob' })];
const mail = { to: 'a@example.com', subject: 'Welcome', about: '/users/1' } as const;

const set = (path: `/${string}`, resource = bob): Write => ({ kind: 'set', path, resource });
const remove = (path: `/${string}`): Write => ({ kind: 'delete', path });
const after = (writes: readonly Write[]) => perform(before, { writes, reply: () => emptyReply(204) });

describe('the effects of a request', () => {
  it.each<[string, readonly Write[], readonly unknown[]]>([
    ['what it created', [set('/users/2')], [{ kind: 'created', path: '/users/2', after: bob }]],
    ['what it replaced', [set('/users/1')], [{ kind: 'replaced', path: '/users/1', before: ann, after: bob }]],
    ['what it deleted', [remove('/users/1')], [{ kind: 'deleted', path: '/users/1', before: ann }]],
    ['what it mailed', [{ kind: 'mail', mail }], [{ kind: 'mailed', mail }]],
    [
      'all of it, each path once',
      [set('/users/2', ann), set('/users/2'), remove('/users/1'), { kind: 'mail', mail }],
      [
        { kind: 'created', path: '/users/2', after: bob },
        { kind: 'deleted', path: '/users/1', before: ann },
        { kind: 'mailed', mail },
      ],
    ],
    ['nothing where it wrote what was there', [set('/users/1', ann)], []],
    ['nothing where it deleted what was absent', [remove('/users/2')], []],
    ['nothing where it undid what it did', [set('/users/2'), remove('/users/2')], []],
    ['nothing where it wrote back what it deleted', [remove('/users/1'), set('/users/1', ann)], []],
    ['nothing where it only noted an id', [{ kind: 'hand-out', collection: '/users', id: 1 }], []],
    ['nothing where it only kept a reply', [{ kind: 'keep', fingerprint: 'x', response: emptyReply(204) }], []],
    [
      'nothing where it only kept a reply under a key',
      [{ kind: 'keep-key', key: 'x', kept: { fingerprint: 'y', response: undefined } }],
      [],
    ],
    ['nothing where it wrote nothing', [], []],
  ])('are %s', (_, writes, effects) => {
    expect(after(writes).effects).toEqual(effects);
  });
});

describe('the reply to a request', () => {
  it('is about the world after it', () => {
    const { response, after: world } = perform(before, {
      writes: [set('/users/2')],
      reply: ({ resources }) => emptyReply(resources.has('/users/2') ? 201 : 500),
    });
    expect(response.status).toBe(201);
    expect(world.resources.get('/users/2')).toBe(bob);
  });
});
