import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { handlerNamed, handlers } from '../../../src/semantics/handlers/index.ts';
import { SEMANTICS_IDS } from '../../../src/semantics/ids.ts';
import { misconceptionNamed, semanticsNamed } from '../../../src/semantics/misconceptions/index.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { targetOf } from '../../../src/semantics/target.ts';
import { held, replyOf } from '../histories.ts';
import { request, world } from '../misconceptions/requests.ts';

const folder = new URL('../../../src/semantics/handlers/', import.meta.url);
const ids = handlers.map(({ id }) => id);

describe('the registry of faulty handlers', () => {
  it('has every one in the folder, each under the name of its file, and no other', () => {
    const files = readdirSync(folder).filter((file) => !['handler.ts', 'index.ts'].includes(file));
    expect(ids.map((id) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it('names servers, and nothing that anybody believes', () => {
    expect(ids.map(handlerNamed)).toEqual(handlers);
    expect(handlerNamed('put-merges')).toBeUndefined();
    expect(ids.map(misconceptionNamed)).toEqual(ids.map(() => undefined));
    expect(ids.map(semanticsNamed)).not.toContain(undefined);
    expect(SEMANTICS_IDS.slice(-ids.length)).toEqual(ids);
  });
});

describe.each(handlers)('the server on which $works', ({ works, change }) => {
  it('is told of as a part of a sentence', () => {
    expect(works).toMatch(/^[a-z].*[^.]$/);
  });

  it('replies as the reference does to any request, and does otherwise at most with a PUT to a member', () => {
    fc.assert(
      fc.property(world, request, (before, sent) => {
        const [expected, seen] = [respond(rfc9110, before, sent), respond(change(rfc9110), before, sent)];
        expect(replyOf(seen)).toEqual(replyOf(expected));
        const isOfMember = targetOf(before.declared, sent.target)?.kind === 'member';
        if (sent.method !== 'PUT' || !isOfMember) expect(held(seen.after)).toEqual(held(expected.after));
      }),
      { numRuns: 200 },
    );
  });
});
