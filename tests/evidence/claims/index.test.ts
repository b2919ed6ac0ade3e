import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import type { Claim } from '../../../src/evidence/claims/claim.ts';
import { claimNamed, claims } from '../../../src/evidence/claims/index.ts';
import { findingOf } from '../../../src/evidence/finding.ts';
import type { Outcome } from '../../../src/evidence/verdict.ts';
import { serverBeliefs } from '../../../src/semantics/misconceptions/index.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import type { Semantics } from '../../../src/semantics/semantics.ts';
import type { Header } from '../../../src/http/message.ts';
import { FAULTS, type Sending } from '../../../src/http/sending.ts';
import { send, traceOf, traceOn } from '../../helpers.ts';
import { byAnother, merging, operating } from '../../semantics/misconceptions/patches.ts';
import { headAnswers, keysAreForgotten, patchOnlyOnce, patchReplaces, putAlwaysTags, putOnlyOnce } from '../broken.ts';

// No belief is that a key is forgotten, that a server looks after a PATCH that is repeated, or takes one for the whole, nor
// that it refuses to replace, tags what it changed, or answers HEAD otherwise than GET.
const others = [
  ...serverBeliefs.map(({ change }) => change(rfc9110)),
  keysAreForgotten,
  patchOnlyOnce(204),
  patchOnlyOnce(409),
  patchReplaces,
  putOnlyOnce,
  putAlwaysTags,
  headAnswers(['Content-Type', 'text/plain']),
];

const pay = send('POST /payments {"amount":5}', ['Idempotency-Key', '"k1"']);
const stale = send('PUT /users/1 {"email":"eve@example.com"}', ['If-Match', '"r0"']);
const halfGood = operating('/users/1', 'replace /email "dan@example.com"', 'remove /age');
const list = merging('/users/1', { tags: [] });
const append = operating('/users/1', 'add /tags/- "a"');
const taken = send('PUT /users/1 {"name":"Eve"}', ['If-None-Match', '*']);
const [text, staleText] = ['PUT /users/1 milk', send('PUT /users/1 milk', ['If-Match', '"r0"'])];
const head = 'HEAD /users/1?delete';
const article = 'PUT /articles/1 {"title":"Tea"}';
const [bun, jam] = [byAnother(send('PUT /users/picnic {"bun":1}')), 'PUT /users/picnic {"jam":1}'];

// Enough of everything for each claim to come out in every way on one of the servers.
const put = 'PUT /users/1 {"name":"Alice","email":"alice@example.com"}';
const tour = [
  put,
  put,
  'PUT /users/1 {"email":"bob@example.com"}',
  'POST /users {"id":"carol"}',
  'POST /users {"id":"carol"}',
  'POST /users/1/welcome-email',
  'GET /users/1?action=delete',
  'POST /users {"id":"dave"}',
  'DELETE /users/2',
  'DELETE /users/2',
];
const tours: readonly (readonly (string | Sending)[])[] = [
  tour,
  [put, stale, pay, pay, halfGood, list, append, append],
  [bun, jam],
  [put, taken, text, staleText, 'DELETE /users', article, merging('/users/1', { email: null })],
  [put, 'GET /users/1', 'HEAD /users/1'],
  [put, head],
  [],
];

describe('the registry of claims', () => {
  it('has every claim in the folder, each under the name of its file, and no other', () => {
    const folder = new URL('../../../src/evidence/claims/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !['claim.ts', 'index.ts'].includes(file));
    expect(claims.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it('finds a claim by its id', () => {
    expect(claims.map(({ id }) => claimNamed(id))).toEqual(claims);
    expect(claimNamed('put-is-idempotent')).toBeUndefined();
  });

  it.each(claims)('has a claim that cites its section and reads as a statement: $id', ({ title, reference }) => {
    expect(reference).toMatch(/^RFC (9110|5789|7396) §\d+(\.\d+)*(, §\d+(\.\d+)*)*$/);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
  });
});

// For each claim, requests over which some server that can be started does otherwise than HTTP or the reference.
const showing: Readonly<Record<string, readonly (string | Sending)[]>> = {
  'put-stores-at-target': ['PUT /users/7 {"name":"Alice"}'],
  'put-creates-with-201': ['PUT /users/7 {"name":"Alice"}'],
  'put-replaces-with-200-or-204': ['PUT /settings {"theme":"dark"}'],
  'put-replaces-whole': ['PUT /users/7 {"name":"Alice","age":5}', 'PUT /users/7 {"name":"Bob"}'],
  'put-repeat-adds-nothing': ['PUT /users/7 {"tags":["a"]}', 'PUT /users/7 {"tags":["a"]}'],
  'post-creates-where-server-chooses': ['POST /users {"id":"alice"}'],
  'post-201-has-location': ['POST /users {"name":"Alice"}'],
  'method-not-allowed-has-allow': ['DELETE /users'],
  'post-repeat': ['POST /users {"name":"Alice"}', 'POST /users {"name":"Alice"}'],
  'action-creates-nothing': ['PUT /users/7 {"email":"alice@example.com"}', 'POST /users/7/welcome-email'],
  'get-changes-nothing': ['PUT /notes/todo milk', 'GET /notes/todo?delete'],
  'head-changes-nothing': [put, head],
  'head-has-fields-of-get': [put, 'GET /users/1', 'HEAD /users/1'],
  'delete-repeat-removes-nothing': ['POST /users {"n":1}', 'POST /users {"n":2}', 'DELETE /users/1', 'DELETE /users/1'],
  'refused-changes-nothing': [put, halfGood],
  'changed-put-has-no-validator': [article],
  'false-precondition-performs-nothing': [put, stale],
  'false-none-match-is-304-or-412': [put, taken],
  'refusal-comes-before-precondition': [put, text, staleText],
  'write-over-anothers': [bun, jam],
  'keyed-repeat-is-replayed': [pay, pay],
  'merge-patch-keeps-the-rest': [put, list],
  'merge-patch-sets-what-it-names': [put, merging('/users/1', { email: null })],
  'patch-repeat': [put, list, append, append],
  'failed-patch-changes-nothing': [put, halfGood],
};

describe('over the whole catalogue of misconceptions', () => {
  it('has requests for every claim', () => {
    expect(Object.keys(showing)).toEqual(claims.map(({ id }) => id));
  });

  it.each(claims)('the server of one comes out otherwise than the reference: $id', (claim) => {
    const lines = showing[claim.id] ?? [];
    const outcomeOn = (each: Semantics) => findingOf(claim, traceOn(each, ...lines)).verdict.outcome;
    const outcomes = others.map(outcomeOn);
    const [expected, ...otherwise] = outcomesOf(claim);
    expect(outcomeOn(rfc9110)).toBe(expected);
    expect(outcomes).toEqual(expect.arrayContaining(otherwise));
  });
});

// On the reference, and on the others.
function outcomesOf({ kind }: Claim): readonly Outcome[] {
  switch (kind) {
    case 'rule':
      return ['upheld', 'contradicted'];
    case 'observation':
      return ['added', 'added-nothing', 'refused'];
    case 'encounter':
      return ['overwritten', 'kept', 'refused'];
  }
}

describe('what a claim says', () => {
  const findings = claims.flatMap((claim) =>
    [rfc9110, ...others].flatMap((each) => tours.map((sent) => findingOf(claim, traceOn(each, ...sent)))),
  );

  it.each(claims)('is there for every way to come out: $id', (claim) => {
    const outcomes = new Set(findings.filter((each) => each.claim === claim).map(({ verdict }) => verdict.outcome));
    expect([...outcomes].toSorted()).toEqual(Object.keys(claim.words).toSorted());
  });

  it('is a whole sentence that never speaks of proof, nor takes a handler for its method', () => {
    for (const { because } of findings) {
      expect(because).toMatch(/^(#\d|After #\d|Expected |Needs ).*\.$/);
      expect(because).not.toMatch(/\bpro(ve|of)|idempotent|undefined|\bNaN\b/i);
    }
  });

  it('keeps apart what binds and what does not, where it did not hold', () => {
    for (const { claim, verdict, because } of findings) {
      if (verdict.outcome === 'contradicted') expect(because).toMatch(brokenWords(claim));
    }
  });

  it('points at every exchange that it rests on', () => {
    for (const { claim, verdict, because } of findings) {
      const numbers = 'evidence' in verdict ? verdict.evidence.map(({ number }) => number) : [];
      const told = claim.kind === 'observation' && verdict.outcome === 'added' ? numbers.slice(1) : numbers;
      for (const number of told) expect(because).toMatch(new RegExp(`#${number}\\b`));
    }
  });
});

describe('claims about what a write left', () => {
  // What was broken by a write was not held by it: the first of these against the second.
  const left = ['put-stores-at-target', 'put-replaces-whole', 'merge-patch-keeps-the-rest'];
  const broken = [...left, 'false-precondition-performs-nothing', 'failed-patch-changes-nothing'];
  const held = [...left, 'put-creates-with-201', 'put-replaces-with-200-or-204'];
  const writes = [
    ...['{"tags":["a"],"age":null}', '{"tags":["b"]}', '["x"]', '["y"]', '{}', '{"id":"2","tags":[]}'].map(
      (content) => `PUT /users/1 ${content}`,
    ),
    'PUT /users/2 {"tags":["a"]}',
    'DELETE /users/1',
  ].map((line) => send(line));
  const patches = [list, halfGood, append, merging('/users/1', { age: null })];
  const fields: readonly Header[][] = [[], [], [['If-Match', '"r1"']], [['If-None-Match', '*']], [['If-Match', '*']]];
  const sending = fc
    .tuple(fc.constantFrom(...writes, ...patches), fc.constantFrom(...fields))
    .map(([{ request }, more]): Sending => {
      return { request: { ...request, headers: [...request.headers, ...more] }, fault: 'none' };
    });

  it('never find one request held and broken at once, on any server', () => {
    fc.assert(
      fc.property(fc.constantFrom(rfc9110, ...others), fc.array(sending, { maxLength: 6 }), (server, all) => {
        for (const exchange of traceOn(server, ...all)) {
          const outcomeOf = (id: string) => claimNamed(id)?.judge([exchange]).outcome;
          const isBroken = broken.some((id) => outcomeOf(id) === 'contradicted');
          const upheld = held.filter((id) => outcomeOf(id) === 'upheld');
          expect(isBroken ? upheld : []).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function brokenWords(claim: Claim): RegExp {
  switch (claim.kind === 'rule' ? claim.obligation : claim.kind) {
    case 'MUST':
      return /; (RFC \d+ )?§[\d.]+ requires /;
    case 'SHOULD':
      return /recommended, not required/;
    case 'definition':
      return /\. This handler did (?:not do what|more than) ([A-Z]+|a merge patch) means; \1's definition stands\.$/;
    case 'declared':
      return /^Expected .* HTTP (allows both|promises that of some requests only(, and this PATCH is one \(RFC 5789 §2\))?)\.$/;
    case 'encounter':
      return /HTTP promises nobody /;
    case 'observation':
      return /promises neither this nor its absence\.$/;
  }
}

describe('the reference server', () => {
  const path = fc.constantFrom('/users/1', '/users/2', '/users/a', '/articles/1', '/notes/1', '/settings');
  const collection = fc.constantFrom('/users', '/articles');
  const content = fc.constantFrom(
    '{}',
    '{"id":"1"}',
    '{"id":2,"email":"a@example.com"}',
    '{"id":"a","name":"A"}',
    '[1]',
  );
  const line = fc.oneof(
    fc.tuple(path, content).map(([target, sent]) => `PUT ${target} ${sent}`),
    fc.tuple(collection, content).map(([target, sent]) => `POST ${target} ${sent}`),
    fc.oneof(path, collection).map((target) => `GET ${target}?action=delete`),
    path.map((target) => `DELETE ${target}`),
    fc.constantFrom('/users/1', '/users/a').map((target) => `POST ${target}/welcome-email`),
    fc.oneof(path, collection).map((target) => `HEAD ${target}`),
    fc.oneof(path, collection).map((target) => `PUT ${target} milk`),
    fc.constantFrom('DELETE /users', 'PUT /accounts/1 {}', 'DELETE /accounts/1', 'POST /payments {}'),
  );
  const field = fc.constantFrom<Header[]>(
    [],
    [],
    [['If-Match', '"r2"']],
    [['If-None-Match', '*']],
    [['If-None-Match', '"r2"']],
    [['Idempotency-Key', '"k1"']],
  );
  const patch = fc.oneof(
    path.map((target) => merging(target, { id: null, name: 'B', tags: ['c'] })),
    path.map((target) => operating(target, 'add /name "C"', 'test /email "a@example.com"')),
  );
  const sending = fc
    .tuple(fc.oneof({ weight: 4, arbitrary: line.map((text) => send(text)) }, patch), field, fc.constantFrom(...FAULTS))
    .map(([{ request }, fields, fault]): Sending => {
      return { request: { ...request, headers: [...request.headers, ...fields] }, fault };
    });
  // Each up to three times in a row, so that repeats are common.
  const sendings = fc
    .array(fc.tuple(sending, fc.integer({ min: 1, max: 3 })), { maxLength: 12 })
    .map((all) => all.flatMap(([each, times]) => Array.from({ length: times }, () => each)));

  it('contradicts no claim, whatever is sent', () => {
    fc.assert(
      fc.property(sendings, (all) => {
        const trace = traceOf(...all);
        const broken = claims
          .map((claim) => findingOf(claim, trace))
          .filter((f) => f.verdict.outcome === 'contradicted');
        expect(broken.map(({ because }) => because)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
