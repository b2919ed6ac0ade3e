import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { isJsonObject, jsonOf } from '../../../src/http/json.ts';
import type { Request } from '../../../src/http/message.ts';
import { answerOn, fitting, pose } from '../../../src/questions/index.ts';
import type { Ask } from '../../../src/questions/question.ts';
import {
  misconceptionNamed,
  misconceptions,
  REFERENCE,
  SEMANTICS_IDS,
  semanticsNamed,
} from '../../../src/semantics/misconceptions/index.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { targetOf, type Target } from '../../../src/semantics/target.ts';
import type { World } from '../../../src/semantics/world.ts';
import { freshPlayground, send } from '../../helpers.ts';
import { held, replyOf, request, world } from '../histories.ts';

const folder = new URL('../../../src/semantics/misconceptions/', import.meta.url);
const ids = misconceptions.map(({ id }) => id);

describe('the registry of misconceptions', () => {
  it('has every misconception in the folder, each under the name of its file, and no other', () => {
    const files = readdirSync(folder).filter((file) => !['misconception.ts', 'index.ts'].includes(file));
    expect(ids.map((id) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it('names the semantics that a server can be started with', () => {
    expect(SEMANTICS_IDS).toEqual([REFERENCE, ...ids]);
    expect(SEMANTICS_IDS.map(semanticsNamed)).not.toContain(undefined);
    expect(semanticsNamed(REFERENCE)).toBe(rfc9110);
    expect(ids.map(misconceptionNamed)).toEqual(misconceptions);
  });

  it.each(['put-is-post', ''])('names nothing by %j', (id) => {
    expect(semanticsNamed(id)).toBeUndefined();
    expect(misconceptionNamed(id)).toBeUndefined();
  });
});

describe.each(misconceptions)('what is said of the belief $id', ({ belief, works, truth, reference, standing }) => {
  it('is a sentence each, for the belief and for what is so instead', () => {
    expect(belief).toMatch(/^[A-Z][^.]*\.$/);
    expect(truth).toMatch(/^[A-Z].*\.$/);
  });

  it('finishes "That is right where …"', () => {
    expect(works).toMatch(/^([a-z]|PUT |POST ).*[^.]$/);
  });

  it('cites where HTTP settles it or leaves it open', () => {
    expect(reference).toMatch(/^RFC 9110 §\d+(\.\d+)*(, §\d+(\.\d+)*)*$/);
    expect(standing).toMatch(/^(rfc|declaration)$/);
  });
});

// A scenario for each belief, and what to ask of it.
const telling: Readonly<Record<string, readonly [Ask, ...lines: string[]]>> = {
  'put-needs-existing': [{ kind: 'status', request: 1 }, 'PUT /users/1 {"name":"Ann"}'],
  'post-uses-my-id': [{ kind: 'where', request: 1 }, 'POST /users {"id":"ann"}'],
  'post-to-item-updates': [{ kind: 'status', request: 2 }, 'PUT /users/1 {"a":1}', 'POST /users/1 {"b":2}'],
  'put-appends-a-copy': [{ kind: 'count', collection: '/users' }, 'PUT /users/1 {"a":1}', 'PUT /users/1 {"a":1}'],
  'post-is-idempotent': [{ kind: 'count', collection: '/users' }, 'POST /users {"a":1}', 'POST /users {"a":1}'],
  'put-merges': [{ kind: 'holds', path: '/users/1' }, 'PUT /users/1 {"a":1,"b":2}', 'PUT /users/1 {"a":3}'],
  'post-always-creates': [
    { kind: 'count', collection: '/users' },
    'PUT /users/a {"email":"ann@example.com"}',
    'POST /users/a/welcome-email',
  ],
};

describe('the server of a belief', () => {
  it('is asked about, each of them', () => {
    expect(Object.keys(telling)).toEqual(ids);
  });

  it.each(Object.entries(telling))('%s answers otherwise than HTTP, and is known by it', (id, [ask, ...lines]) => {
    const scenario = { world: freshPlayground, sendings: lines.map((line) => send(line)), first: 1 };
    const right = answerOn(rfc9110, ask, scenario);
    const answer = answerOn(semanticsNamed(id) ?? rfc9110, ask, scenario);
    expect(answer).not.toEqual(right);
    const question = pose('telling', ask, scenario);
    expect(question?.options).toEqual(expect.arrayContaining([right, answer]));
    const fits = (given: string) => (question && fitting(question, given).map((each) => each.id)) ?? [];
    expect(fits(answer.id)).toContain(id);
    expect(fits(right.id)).not.toContain(id);
  });
});

/** What a request is about: of which kind, and whether it is there. */
interface About {
  readonly sent: Request;
  readonly kind: Target['kind'] | undefined;
  readonly isThere: boolean;
}

// What each belief is about. All else has to be as the reference has it.
const concerns: Readonly<Record<string, (about: About) => boolean>> = {
  'put-needs-existing': ({ sent, isThere }) => sent.method === 'PUT' && !isThere,
  'post-uses-my-id': ({ sent, kind }) => sent.method === 'POST' && kind === 'collection' && hasId(sent),
  'post-to-item-updates': ({ sent, kind }) => ['POST', 'OPTIONS'].includes(sent.method) && kind === 'member',
  'put-appends-a-copy': ({ sent, isThere }) => sent.method === 'PUT' && isThere,
  // A belief about repeats. The worlds here keep no reply that could be given again.
  'post-is-idempotent': () => false,
  'put-merges': ({ sent, isThere }) => sent.method === 'PUT' && isThere,
  'post-always-creates': ({ sent, kind }) =>
    (sent.method === 'POST' && kind === 'action') || (['POST', 'OPTIONS'].includes(sent.method) && kind === 'member'),
};

function hasId({ body }: Request): boolean {
  const content = jsonOf(body);
  return isJsonObject(content) && 'id' in content;
}

function aboutOf({ declared, resources }: World, sent: Request): About {
  const target = targetOf(declared, sent.target);
  return { sent, kind: target?.kind, isThere: target !== undefined && resources.has(target.path) };
}

describe.each(misconceptions)('the server on which $works', ({ id, change }) => {
  it('does with all other requests what HTTP has them mean', () => {
    fc.assert(
      fc.property(world, request, (before, sent) => {
        fc.pre(concerns[id]?.(aboutOf(before, sent)) === false);
        const [expected, seen] = [respond(rfc9110, before, sent), respond(change(rfc9110), before, sent)];
        expect(replyOf(seen)).toEqual(replyOf(expected));
        expect(seen.effects).toEqual(expected.effects);
        expect(held(seen.after)).toEqual(held(expected.after));
        expect(seen.after.bookkeeping.marks).toEqual(expected.after.bookkeeping.marks);
        expect(seen.after.bookkeeping.lastIds).toEqual(expected.after.bookkeeping.lastIds);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the reference as it is', () => {
    const before = JSON.stringify([Object.keys(rfc9110.acts.member), rfc9110.checks.map((check) => check.id)]);
    expect(change(rfc9110)).not.toBe(rfc9110);
    expect(JSON.stringify([Object.keys(rfc9110.acts.member), rfc9110.checks.map((check) => check.id)])).toBe(before);
  });

  it('refuses without an effect, as every server here', () => {
    fc.assert(
      fc.property(world, request, (before, sent) => {
        const { response, effects } = respond(change(rfc9110), before, sent);
        if (response.status >= 400) expect(effects).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
