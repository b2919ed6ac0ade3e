import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldOf, type Path, type Request } from '../../../src/http/message.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { membersOf, type World } from '../../../src/semantics/world.ts';
import { managedIn, targetOf } from '../../../src/semantics/target.ts';
import { collections, content, held, replyOf, request, requestBy, wide, world, worldAfter } from '../histories.ts';
import { requestOf } from '../../helpers.ts';

const on = (before: World, sent: Request) => respond(rfc9110, before, sent);
const as = (sent: Request, method: string): Request => ({ ...sent, method });
const isThere = ({ declared, resources }: World, { target }: Request) =>
  resources.has(targetOf(declared, target)?.path ?? '/');

// In every world that requests lead to, from the playground and from a world with all that can be declared.
describe('the reference, in any world', () => {
  const holds = (name: string, sent: fc.Arbitrary<Request>, rule: (before: World, sent: Request) => void) => {
    it(name, () => {
      fc.assert(fc.property(world, sent, rule), { numRuns: 300 });
    });
  };

  // RFC 9110 §9.2.2.
  holds('does by a PUT twice what a PUT does once', requestBy('PUT'), (before, put) => {
    const once = on(before, put);
    const twice = on(once.after, put);
    expect(held(twice.after)).toEqual(held(once.after));
    expect(twice.effects).toEqual([]);
  });

  holds('does by a DELETE twice what a DELETE does once', requestBy('DELETE'), (before, remove) => {
    const once = on(before, remove);
    const twice = on(once.after, remove);
    expect(held(twice.after)).toEqual(held(once.after));
    expect(twice.effects).toEqual([]);
  });

  // RFC 9110 §9.2.1.
  holds(
    'changes nothing by GET, HEAD or OPTIONS but the count',
    requestBy('GET', 'HEAD', 'OPTIONS'),
    (before, sent) => {
      const { after, effects } = on(before, sent);
      const requests = before.bookkeeping.requests + 1;
      expect(effects).toEqual([]);
      expect(after.resources).toBe(before.resources);
      expect(after.outbox).toBe(before.outbox);
      expect(after.bookkeeping).toEqual({ ...before.bookkeeping, requests });
    },
  );

  holds('does nothing where it answers 4xx or 5xx', request, (before, sent) => {
    const { response, after, effects } = on(before, sent);
    if (response.status < 400) return;
    expect(effects).toEqual([]);
    expect(after.resources).toBe(before.resources);
    expect(after.outbox).toBe(before.outbox);
    expect(after.bookkeeping.marks).toBe(before.bookkeeping.marks);
    expect(after.bookkeeping.lastIds).toBe(before.bookkeeping.lastIds);
    expect(after.bookkeeping.keys).toBe(before.bookkeeping.keys);
  });

  // RFC 9110 §9.3.2.
  holds('answers HEAD as GET, without the content', requestBy('GET'), (before, get) => {
    const { status, headers, body } = on(before, get).response;
    const head = on(before, as(get, 'HEAD')).response;
    expect(replyOf({ response: head })).toEqual({
      status,
      // RFC 9110 §8.6: a 304 says no length but that of a 200.
      headers: status === 304 ? headers : [...headers, ['Content-Length', String(body.length)]],
      body: '',
    });
  });

  // RFC 9110 §15.5.6 and §10.2.1.
  holds('allows by 405 what OPTIONS allows, and not what it refused', request, (before, sent) => {
    const { response } = on(before, sent);
    if (response.status !== 405) return;
    const allow = fieldOf(response, 'Allow');
    expect(allow?.split(', ')).not.toContain(sent.method);
    expect(allow).toBe(fieldOf(on(before, as(sent, 'OPTIONS')).response, 'Allow'));
  });

  holds('refuses by 405 just what OPTIONS does not allow', request, (before, sent) => {
    const allow = fieldOf(on(before, as(sent, 'OPTIONS')).response, 'Allow')?.split(', ');
    const { status } = on(before, sent).response;
    if (allow !== undefined && status !== 501) expect(status === 405).toBe(!allow.includes(sent.method));
  });

  // RFC 9110 §9.3.4.
  holds('answers PUT by 201 where nothing was, else by 204', requestBy('PUT'), (before, put) => {
    const { status } = on(before, put).response;
    if (status < 400) expect(status).toBe(isThere(before, put) ? 204 : 201);
  });

  holds('changes by a PUT its target and nothing else', requestBy('PUT'), (before, put) => {
    const path = targetOf(before.declared, put.target)?.path;
    for (const effect of on(before, put).effects) expect(effect).toMatchObject({ path });
  });

  holds('returns by GET what a PUT sent', requestBy('PUT'), (before, put) => {
    const { after, response } = on(before, put);
    if (response.status >= 400 || managedIn(targetOf(before.declared, put.target)).length > 0) return;
    const got = on(after, requestOf(`GET ${put.target}`)).response;
    expect(got).toMatchObject({ status: 200, body: put.body });
    expect(fieldOf(got, 'ETag')).toBe(fieldOf(response, 'ETag'));
    expect(fieldOf(got, 'Content-Type')).toBe(fieldOf(put, 'Content-Type') ?? 'application/octet-stream');
  });

  holds('holds nothing at the target of a DELETE', requestBy('DELETE'), (before, remove) => {
    const { after, response } = on(before, remove);
    if (response.status < 400) expect(isThere(after, remove)).toBe(false);
  });

  // RFC 9110 §9.3.3.
  const post = fc
    .tuple(fc.constantFrom(...collections), content)
    .map(([target, sent]) => requestOf(`POST ${target} ${sent}`));

  holds('adds by POST to a collection one member, at a URL that was free', post, (before, sent) => {
    const { response, after, effects } = on(before, sent);
    if (response.status >= 400) return;
    const location = fieldOf(response, 'Location') as Path;
    expect(response.status).toBe(201);
    expect(effects).toMatchObject([{ kind: 'created', path: location }]);
    expect(before.resources.has(location)).toBe(false);
    const path = sent.target as Path;
    expect([...membersOf(after, path).keys()]).toEqual([...membersOf(before, path).keys(), location]);
  });
});

describe('the histories that these rules are held against', () => {
  it('reach every kind of reply', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(world, request, (before, sent) => {
        seen.add(on(before, sent).response.status);
      }),
      { numRuns: 6000, seed: 1 },
    );
    expect([...seen].toSorted((one, other) => one - other)).toEqual([
      200, 201, 202, 204, 304, 400, 404, 405, 409, 412, 415, 422, 428, 501,
    ]);
  });

  it('start with something of each kind', () => {
    expect(worldAfter(wide).resources.size).toBeGreaterThan(3);
  });
});
