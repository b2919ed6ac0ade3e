import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { traceOf } from '../../../src/evidence/trace.ts';
import { isJsonObject, jsonOf } from '../../../src/http/json.ts';
import { fieldOf, textOf, type Request } from '../../../src/http/message.ts';
import { REFERENCE_RESPONDENT, answersOf, type Respondent } from '../../../src/questions/simulate.ts';
import { beliefsIn } from '../../../src/questions/multiple-choice.ts';
import type { About } from '../../../src/questions/question.ts';
import { handlers } from '../../../src/semantics/handlers/index.ts';
import { REFERENCE, SEMANTICS_IDS } from '../../../src/semantics/ids.ts';
import {
  misconceptionNamed,
  misconceptions,
  semanticsNamed,
  serverBeliefs,
} from '../../../src/semantics/misconceptions/index.ts';
import { allowOf, respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { targetOf, type Target } from '../../../src/semantics/target.ts';
import type { World } from '../../../src/semantics/world.ts';
import { held, replyOf } from '../histories.ts';
import { request, world } from './requests.ts';
import { asked, silent, telling } from './telling.ts';

const folder = new URL('../../../src/semantics/misconceptions/', import.meta.url);
const ids = misconceptions.map(({ id }) => id);
const exportedAs = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const isBelief = (value: unknown): boolean => typeof value === 'object' && value !== null && 'belief' in value;

describe('the registry of misconceptions', () => {
  it('has every misconception in the folder, each exported under its id, and no other', async () => {
    const files = readdirSync(folder).filter((file) => !['misconception.ts', 'index.ts'].includes(file));
    const modules = await Promise.all(
      files.map(async (file) => (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>>),
    );
    const exported = modules.flatMap((each) => Object.keys(each).filter((name) => isBelief(each[name])));
    expect(ids.map(exportedAs).toSorted()).toEqual(exported.toSorted());
  });

  it('names the semantics that a server can be started with', () => {
    expect(SEMANTICS_IDS).toEqual([REFERENCE, ...[...serverBeliefs, ...handlers].map(({ id }) => id)]);
    expect(SEMANTICS_IDS.map(semanticsNamed)).not.toContain(undefined);
    expect(semanticsNamed(REFERENCE)).toBe(rfc9110);
    expect(ids.map(misconceptionNamed)).toEqual(misconceptions);
  });

  it.each(serverBeliefs)('starts a server that works as $id has it', ({ id, change }) => {
    const played = [...asked, ...silent].filter(([each]) => each === id).map(([, { scenario }]) => scenario);
    const tracesOn = (semantics = rfc9110) => played.map((each) => traceOf(semantics, each.world, each.sendings));
    expect(tracesOn(semanticsNamed(id))).toEqual(tracesOn(change(rfc9110)));
    expect(tracesOn(semanticsNamed(id))).not.toEqual(tracesOn());
  });

  it.each(['timeout-means-it-failed', 'same-reply-every-time'])('has no server for %s, which is about none', (id) => {
    expect(SEMANTICS_IDS).not.toContain(id);
    expect(semanticsNamed(id)).toBeUndefined();
    expect(misconceptionNamed(id)?.id).toBe(id);
  });

  // The belief that comes first is named first, where several fit an answer.
  it('is in teaching order', () => {
    expect(ids).toEqual([
      ...['put-needs-existing', 'post-uses-my-id', 'post-to-item-updates', 'put-appends-a-copy'],
      ...['key-makes-post-idempotent', 'post-is-idempotent'],
      ...['put-merges', 'post-always-creates', 'same-reply-every-time', 'weak-tag-matches', 'etag-is-only-for-caching'],
      ...['none-match-means-304', 'late-retry-is-harmless', 'conflicts-are-noticed', 'if-match-merges'],
      ...['put-always-200', 'put-always-201'],
      ...['put-picks-its-own-url', 'put-uses-body-id', 'put-repeats-its-effect', 'put-null-removes'],
      ...['post-omits-location', 'post-detects-duplicates', 'timeout-means-it-failed', 'retry-is-always-safe'],
      ...['second-delete-404-is-an-error', 'idempotent-is-safe', 'no-side-effects', 'delete-shifts-ids'],
      ...['get-performs-actions', 'put-must-create', 'allow-is-optional', 'wrong-method-means-404'],
      ...['precondition-beats-415', 'unavailable-means-not-applied'],
      ...['refused-repeat-breaks-it', 'key-is-for-any-content', 'key-changes-nothing'],
      ...['null-is-stored', 'merge-patch-merges-lists', 'patch-half-applies'],
      ...['patch-is-idempotent', 'patch-is-never-idempotent', 'put-response-is-the-resource', 'accepted-is-done'],
    ]);
  });

  it.each(['put-is-post', ''])('names nothing by %j', (id) => {
    expect(semanticsNamed(id)).toBeUndefined();
    expect(misconceptionNamed(id)).toBeUndefined();
  });
});

describe.each(misconceptions)('what is said of the belief $id', ({ belief, works, truth, reference }) => {
  it('is a sentence for the belief, and whole sentences for what is so instead', () => {
    expect(belief).toMatch(/^[A-Z][^.]*\.$/);
    expect(truth).toMatch(/^[A-Z].*\.$/);
  });

  it('finishes "That is right where …"', () => {
    expect(works).toMatch(/^([a-z]|PUT |POST |If-Match ).*[^.]$/);
  });

  it('cites where HTTP settles it or leaves it open', () => {
    expect(reference).toMatch(/^RFC (9110|5789|7396) §\d+(\.\d+)*(, §\d+(\.\d+)*)*$/);
  });
});

it('says of no two beliefs the same', () => {
  for (const part of ['belief', 'works', 'truth'] as const)
    expect(new Set(misconceptions.map((each) => each[part])).size).toBe(ids.length);
});

const named = (id: string): Respondent => misconceptionNamed(id) ?? REFERENCE_RESPONDENT;
const idsOf = (mind: Respondent, about: About): string[] => answersOf(mind, about).map((each) => each.id);

describe('a belief', () => {
  it('is told by something, each of them', () => {
    expect(Object.keys(telling)).toEqual(ids);
  });

  it.each(asked)('%s answers otherwise than HTTP, and is known by it', (id, about) => {
    const [[right, ...others], [answer, ...more]] = [idsOf(REFERENCE_RESPONDENT, about), idsOf(named(id), about)];
    expect([...others, ...more]).toEqual([]);
    expect(answer).not.toBe(right);
    // Some are seldom held: a question about just these is told so.
    const made = { ...about, beliefs: misconceptions.filter((each) => each.id === id) };
    const beliefs = (given = '') =>
      beliefsIn({ id: 'telling', text: '', options: [], about: made }, given).map((it) => it.id);
    expect(beliefs(answer)).toContain(id);
    expect(beliefs(right)).toEqual([]);
  });

  it.each(Object.keys(telling).filter((id) => telling[id] === 'words'))(
    '%s is about words alone: what happens, it has as the reference has it',
    (id) => {
      for (const [, about] of asked)
        expect(answersOf(named(id), about)).toEqual(answersOf(REFERENCE_RESPONDENT, about));
    },
  );
});

/** What a request is about: of which kind, and whether it is there. */
interface Concerned {
  readonly sent: Request;
  readonly kind: Target['kind'] | undefined;
  readonly isThere: boolean;
}

// What each belief is about. All else has to be as the reference has it.
const concerns: Readonly<Record<string, (about: Concerned) => boolean>> = {
  'put-needs-existing': ({ sent, isThere }) => sent.method === 'PUT' && !isThere,
  'post-uses-my-id': ({ sent, kind }) => sent.method === 'POST' && kind === 'collection' && hasId(sent),
  'post-to-item-updates': ({ sent, kind }) => ['POST', 'OPTIONS'].includes(sent.method) && kind === 'member',
  'put-appends-a-copy': ({ sent, isThere }) => sent.method === 'PUT' && isThere,
  // A belief about repeats. The worlds here keep no reply that could be given again.
  'key-makes-post-idempotent': ({ sent, kind }) =>
    sent.method === 'POST' && kind === 'collection' && fieldOf(sent, 'Idempotency-Key') !== undefined,
  'post-is-idempotent': () => false,
  'put-merges': ({ sent, isThere }) => sent.method === 'PUT' && isThere,
  'post-always-creates': ({ sent, kind }) =>
    (sent.method === 'POST' && kind === 'action') || (['POST', 'OPTIONS'].includes(sent.method) && kind === 'member'),
  'weak-tag-matches': ({ sent }) => fieldOf(sent, 'If-Match')?.includes('W/') === true,
  // What is guarded is changed without a precondition too.
  'etag-is-only-for-caching': ({ sent }) =>
    !['GET', 'HEAD'].includes(sent.method) && (isConditional(sent) || sent.target.startsWith('/accounts/')),
  'none-match-means-304': ({ sent }) => fieldOf(sent, 'If-None-Match') !== undefined,
  'if-match-merges': ({ sent, isThere }) => sent.method === 'PUT' && isThere && fieldOf(sent, 'If-Match') !== undefined,
  'put-always-200': ({ sent }) => sent.method === 'PUT',
  'put-always-201': ({ sent }) => sent.method === 'PUT',
  'put-picks-its-own-url': ({ sent, kind }) => sent.method === 'PUT' && (kind === 'member' || kind === 'note'),
  'put-uses-body-id': ({ sent, kind }) => sent.method === 'PUT' && kind === 'member' && hasId(sent),
  'put-repeats-its-effect': ({ sent, isThere }) => sent.method === 'PUT' && isThere && textOf(sent.body).includes('['),
  'put-null-removes': ({ sent }) => sent.method === 'PUT' && textOf(sent.body).includes('null'),
  'post-omits-location': ({ sent, kind }) => sent.method === 'POST' && kind === 'collection',
  // A belief about repeats too.
  'post-detects-duplicates': () => false,
  'delete-shifts-ids': ({ sent, kind, isThere }) =>
    sent.method === 'DELETE' && kind === 'member' && isThere && /\d$/.test(sent.target),
  // None of the requests here has a query.
  'get-performs-actions': () => false,
  'put-must-create': ({ sent, kind, isThere }) => sent.method === 'PUT' && kind === 'member' && !isThere,
  'allow-is-optional': isNotAllowed,
  'wrong-method-means-404': isNotAllowed,
  'precondition-beats-415': ({ sent }) => isConditional(sent),
  'key-is-for-any-content': ({ sent }) =>
    sent.method === 'POST' && sent.target.endsWith('/payments') && fieldOf(sent, 'Idempotency-Key') !== undefined,
  // Where a key is required, what comes without one is carried out too.
  'key-changes-nothing': ({ sent }) => sent.method === 'POST' && sent.target.endsWith('/payments'),
  'null-is-stored': ({ sent }) => sent.method === 'PATCH' && textOf(sent.body).includes('null'),
  'merge-patch-merges-lists': ({ sent, isThere }) =>
    sent.method === 'PATCH' && isThere && textOf(sent.body).includes('['),
  // A second operation that fails.
  'patch-half-applies': ({ sent, isThere }) =>
    sent.method === 'PATCH' && isThere && textOf(sent.body).split('"op"').length > 2,
};

// RFC 5789 §2 forbids it: the first half of a patch that failed is an effect of a request that was refused.
const leavesEffects: readonly string[] = ['patch-half-applies'];

function isNotAllowed({ sent, kind }: Concerned): boolean {
  return kind !== undefined && !allowOf(rfc9110, kind).split(', ').includes(sent.method);
}

function isConditional({ headers }: Request): boolean {
  return headers.some(([name]) => name.startsWith('If-'));
}

function hasId({ body }: Request): boolean {
  const content = jsonOf(body);
  return isJsonObject(content) && 'id' in content;
}

function aboutOf({ declared, resources }: World, sent: Request): Concerned {
  const target = targetOf(declared, sent.target);
  return { sent, kind: target?.kind, isThere: target !== undefined && resources.has(target.path) };
}

it('concerns something, each belief about servers', () => {
  expect(Object.keys(concerns)).toEqual(serverBeliefs.map(({ id }) => id));
});

describe.each(serverBeliefs)('the server on which $works', ({ id, change, standing }) => {
  it('stands to HTTP in one of three ways', () => {
    expect(standing).toMatch(/^(rfc|should|declaration)$/);
  });

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
        expect(seen.after.bookkeeping.keys).toEqual(expected.after.bookkeeping.keys);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the reference as it is', () => {
    const before = JSON.stringify([Object.keys(rfc9110.acts.member), rfc9110.checks.map((check) => check.id)]);
    expect(change(rfc9110)).not.toBe(rfc9110);
    expect(JSON.stringify([Object.keys(rfc9110.acts.member), rfc9110.checks.map((check) => check.id)])).toBe(before);
  });
});

it.each(serverBeliefs.filter(({ id }) => !leavesEffects.includes(id)))(
  'the server on which $works refuses without an effect',
  ({ change }) => {
    fc.assert(
      fc.property(world, request, (before, sent) => {
        const { response, effects } = respond(change(rfc9110), before, sent);
        if (response.status >= 400) expect(effects).toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
);
