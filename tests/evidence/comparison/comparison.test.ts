import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparisonOf, type Cell } from '../../../src/evidence/comparison/comparison.ts';
import { COMPARED, type Compared } from '../../../src/evidence/comparison/compared.ts';
import type { Exchange } from '../../../src/evidence/exchange.ts';
import { traceOf as traceFrom } from '../../../src/evidence/trace.ts';
import { SEMANTICS_IDS } from '../../../src/semantics/ids.ts';
import { semanticsNamed } from '../../../src/semantics/misconceptions/index.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { request, wide } from '../../semantics/histories.ts';
import { freshPlayground, lost, traceOf, traceOn, turnedAwayAtTheDoor, type Trace } from '../../helpers.ts';
import { merging, operating } from '../../semantics/misconceptions/patches.ts';
import { actionKeepsRecord, believing, patchReplaces, postOnlyOnce, putFillsIn } from '../broken.ts';

const put = 'PUT /users/a {"name":"Ann","email":"ann@example.com"}';
const shorter = 'PUT /users/a {"name":"Ann"}';
const post = 'POST /users {"name":"Bob"}';
const action = 'POST /users/a/welcome-email';

const append = operating('/users/a', 'add /tags [1]', 'add /tags/- 2');
const rename = merging('/users/a', { name: 'Ada' });
const remove = 'DELETE /users/a';
const get = 'GET /users/a';

const TITLES = ['operation', 'safe', 'idempotent', 'resource id', 'example', 'effect'] as const;
type Title = (typeof TITLES)[number];

function cellOf(title: Title, method: Compared, trace: Trace): Cell {
  const cell = comparisonOf([method, 'GET'], trace).rows.find((row) => row.title === title)?.cells[0];
  if (cell === undefined) throw new Error(`There is no cell for ${method}, ${title}.`);
  return cell;
}

const cells = TITLES.flatMap((title) => COMPARED.map((method) => [title, method] as const));

describe('a comparison', () => {
  it('sets methods side by side in the order they are asked for, aspect by aspect', () => {
    const { methods, rows } = comparisonOf(['POST', 'GET', 'PUT'], []);
    expect(methods).toEqual(['POST', 'GET', 'PUT']);
    expect(rows.map(({ title }) => title)).toEqual(TITLES);
    for (const [index, { cells: inRow }] of rows.entries()) {
      const inOrder = methods.map((method) => cellOf(TITLES[index] ?? 'effect', method, []).defined);
      expect(inRow.map(({ defined }) => defined)).toEqual(inOrder);
    }
  });

  it('tells of safety only where a safe method is compared', () => {
    const titles = (...methods: readonly Compared[]) => comparisonOf(methods, []).rows.map(({ title }) => title);
    expect(titles('PUT', 'POST', 'PATCH', 'DELETE')).toEqual(TITLES.filter((title) => title !== 'safe'));
    expect(titles('PUT', 'GET')).toEqual(TITLES);
  });

  it('tells how each method is defined, and where, whatever was seen', () => {
    const defined = (methods: readonly Compared[], trace: Trace) =>
      comparisonOf(methods, trace).rows.map((row) => row.cells.map((cell) => `${cell.defined} ${cell.section}`));
    expect(defined(['PUT', 'POST'], [])).toEqual([
      [
        'asks to create or replace the state of its target §9.3.4',
        'the target processes the content in its own way §9.3.3',
      ],
      ['yes: again asks for nothing more §9.2.2', 'no promise, either way §9.2.2'],
      ['chosen by the client: it is the target §9.3.4', 'where it creates, up to the server §9.3.3'],
      ['a resource whose URL the client knows §9.3.4', 'a list, a form, an action §9.3.3'],
      ['asks that the state become what is sent, whole §9.3.4', 'whatever the target makes of it §9.3.3'],
    ]);
    expect(defined(['PATCH', 'DELETE', 'GET'], [])).toEqual([
      [
        'asks to apply a set of changes RFC 5789 §2',
        'asks that its target no longer lead to what is there §9.3.5',
        'asks for a current representation §9.3.1',
      ],
      ['no: asks for a change RFC 5789 §2', 'no: asks for a change §9.2.1', 'yes: asks for no change §9.2.1'],
      ['not as a method RFC 5789 §2', 'yes: again asks for nothing more §9.2.2', 'yes, since it is safe §9.2.2'],
      ['named by the client RFC 5789 §2', 'named by the client §9.3.5', 'named by the client §9.3.1'],
      ['one part of a large resource RFC 5789 §1', 'what an author takes down §9.3.5', 'a page, a file, a list §9.3.1'],
      [
        'the changes of the patch, all or none RFC 5789 §2',
        'what was stored may be destroyed, or kept §9.3.5',
        'none is asked for §9.2.1',
      ],
    ]);
    expect(defined(COMPARED, traceOf(put, post, rename, get, remove))).toEqual(defined(COMPARED, []));
  });
});

describe('what was seen', () => {
  // The fewest exchanges that fill a cell. Without those that it cites it is empty.
  it.each<[Title, Compared, Trace, number[], string]>([
    ['operation', 'PUT', traceOf(put), [1], '#1 created /users/a'],
    ['operation', 'PUT', traceOf('PUT /settings {"a":1}'), [1], '#1 replaced /settings'],
    ['operation', 'PUT', traceOf(put, put, shorter), [1, 3], '#1 created /users/a and #3 replaced /users/a'],
    [
      'operation',
      'PUT',
      traceOf('PUT /settings {"a":1}', put),
      [1, 2],
      '#1 replaced /settings and #2 created /users/a',
    ],
    ['operation', 'PUT', [...traceOf(lost(put))], [1], '#1 created /users/a'],
    ['operation', 'POST', traceOf(post), [1], '#1 created /users/1'],
    [
      'operation',
      'POST',
      traceOf(put, action, post),
      [2, 3],
      '#2 queued a mail to ann@example.com and #3 created /users/1',
    ],
    [
      'operation',
      'POST',
      traceOn(actionKeepsRecord, put, action),
      [2],
      '#2 created /notes/record and queued a mail to ann@example.com',
    ],
    ['idempotent', 'PUT', traceOf(put, put), [1, 2], 'after #1, #2 changed nothing'],
    ['idempotent', 'PUT', traceOf(put, put, put), [1, 2, 3], 'after #1, #3 changed nothing'],
    ['idempotent', 'PUT', traceOn(believing('put-appends-a-copy'), put, put), [1, 2], 'after #1, #2 created /users/1'],
    ['idempotent', 'POST', traceOf(post, post), [1, 2], 'after #1, #2 created /users/2'],
    [
      'idempotent',
      'POST',
      traceOn(believing('post-is-idempotent'), post, post),
      [1, 2],
      'after #1, #2 changed nothing',
    ],
    ['idempotent', 'POST', traceOn(postOnlyOnce(409), post, post), [1, 2], 'after #1, #2 changed nothing'],
    ['resource id', 'PUT', traceOf(put), [1], '#1, to /users/a, created /users/a'],
    ['resource id', 'POST', traceOf(post), [1], '#1, to /users, created /users/1'],
    ['example', 'PUT', traceOf('PUT /notes/1 milk'), [1], '#1 PUT /notes/1'],
    ['example', 'POST', traceOf(put, action), [2], '#2 POST /users/a/welcome-email'],
    ['effect', 'PUT', traceOf(put, shorter), [2], '#2 left out email, which went'],
    ['effect', 'PUT', traceOf(put, 'PUT /users/a {}'), [2], '#2 left out name and email, which went'],
    ['effect', 'PUT', traceOn(believing('put-merges'), put, shorter), [2], '#2 left out email, which stayed'],
    ['effect', 'PUT', traceOn(putFillsIn, put, 'PUT /users/a {"name":"Ann"}'), [2], '#2 left out role, which stayed'],
    ['effect', 'POST', traceOf(put, action), [2], '#2 queued a mail to ann@example.com, and created nothing'],
    [
      'effect',
      'POST',
      traceOn(actionKeepsRecord, put, action),
      [2],
      '#2 created /notes/record and queued a mail to ann@example.com',
    ],
    ['safe', 'PUT', traceOf(put), [1], '#1 created /users/a'],
    ['safe', 'POST', traceOf(post), [1], '#1 created /users/1'],
    ['operation', 'PATCH', traceOf(put, rename), [2], '#2 changed /users/a'],
    ['safe', 'PATCH', traceOf(put, rename), [2], '#2 changed /users/a'],
    ['idempotent', 'PATCH', traceOf(put, rename, rename), [2, 3], 'after #2, #3 changed nothing'],
    ['resource id', 'PATCH', traceOf(put, append), [2], '#2, to /users/a, changed /users/a'],
    ['example', 'PATCH', traceOf(put, append), [2], '#2 PATCH /users/a'],
    ['effect', 'PATCH', traceOf(put, rename), [2], '#2 left out email, which stayed'],
    ['effect', 'PATCH', traceOn(patchReplaces, put, rename), [2], '#2 left out email, which changed'],
    ['effect', 'PATCH', traceOf(put, operating('/users/a', 'remove /age')), [2], '#2 failed, and changed nothing'],
    [
      'effect',
      'PATCH',
      traceOn(believing('patch-half-applies'), put, operating('/users/a', 'remove /name', 'remove /age')),
      [2],
      '#2 failed, and changed /users/a',
    ],
    ['operation', 'DELETE', traceOf(put, remove), [2], '#2 deleted /users/a'],
    ['safe', 'DELETE', traceOf(put, remove), [2], '#2 deleted /users/a'],
    ['idempotent', 'DELETE', traceOf(put, remove, remove), [2, 3], 'after #2, #3 changed nothing'],
    ['resource id', 'DELETE', traceOf(put, remove), [2], '#2, to /users/a, deleted /users/a'],
    ['example', 'DELETE', traceOf(put, remove), [2], '#2 DELETE /users/a'],
    ['effect', 'DELETE', traceOf(put, remove, get), [2, 3], 'after #2, the GET #3 was answered 404'],
    ['effect', 'DELETE', traceOf(put, remove, put, remove, get), [2, 5], 'after #2, the GET #5 was answered 404'],
    ['operation', 'GET', traceOf(put, get), [2], '#2 was answered 200'],
    ['safe', 'GET', traceOf(put, get), [2], '#2 changed nothing'],
    [
      'safe',
      'GET',
      traceOn(believing('get-performs-actions'), put, `${get}?action=delete`),
      [2],
      '#2 deleted /users/a',
    ],
    ['idempotent', 'GET', traceOf(put, get, get), [2, 3], 'after #2, #3 changed nothing'],
    ['resource id', 'GET', traceOf(put, get), [2], '#2, to /users/a, was answered 200'],
    ['example', 'GET', traceOf(put, get), [2], '#2 GET /users/a'],
    ['effect', 'GET', traceOf(put, get), [2], '#2 changed nothing'],
  ])('of %s, %s, is what those exchanges show', (title, method, trace, cited, text) => {
    const { seen } = cellOf(title, method, trace);
    expect(seen?.text).toBe(text);
    expect(seen?.evidence.map(({ number }) => number)).toEqual(cited);
    expect(cellOf(title, method, without(trace, seen?.evidence)).seen).toBeUndefined();
  });

  it.each<[Title, Compared, string]>([
    ['resource id', 'PUT', put],
    ['resource id', 'POST', post],
    ['example', 'PUT', put],
    ['example', 'POST', post],
    ['effect', 'POST', action],
  ])('of %s, %s, is what the first that shows it did', (title, method, line) => {
    const user = 'PUT /users/b {"email":"bob@example.com"}';
    const trace = [...traceOf(put, user, post, post, action, action, 'DELETE /users/a', put)];
    const shown = trace.find(
      ({ request: sent }) => sent.method === method && `${method} ${sent.target}` === named(line),
    );
    expect(cellOf(title, method, trace).seen?.evidence).toEqual([shown]);
  });

  it('of what PUT leaves out is what the first that left something out did', () => {
    const { seen } = cellOf('effect', 'PUT', traceOf(put, shorter, 'PUT /users/a {}'));
    expect(seen).toMatchObject({ text: '#2 left out email, which went', evidence: [{ number: 2 }] });
    expect(seen?.evidence).toHaveLength(1);
  });

  it.each<[string, Title, Compared, Trace]>([
    ['of PUT by a PUT that wrote what was there', 'operation', 'PUT', traceOf('PUT /settings {}')],
    ['of PUT by a PUT that was refused', 'example', 'PUT', traceOf('PUT /users {}')],
    ['of PUT by a PUT turned away at the door', 'example', 'PUT', [turnedAwayAtTheDoor(put, 413)]],
    ['of a repeat by one', 'idempotent', 'PUT', traceOf(put)],
    ['of a repeat by two that differ', 'idempotent', 'POST', traceOf(post, 'POST /users {}')],
    ['of who names a URL by what creates nothing', 'resource id', 'POST', traceOf(put, action)],
    ['of who names a URL by a replacement', 'resource id', 'PUT', traceOf('PUT /settings {"a":1}')],
    ['of what goes by a PUT that leaves nothing out', 'effect', 'PUT', traceOf(put, put)],
    ['of mails by a POST that only creates', 'effect', 'POST', traceOf(post)],
    ['of a GET by one that found nothing', 'operation', 'GET', traceOf(get)],
    ['of a GET by one whose reply was lost', 'operation', 'GET', traceOf(put, lost(get))],
    ['of a repeated GET by two with a change in between', 'idempotent', 'GET', traceOf(put, get, put, get)],
    ['of a repeated GET by two that differ', 'idempotent', 'GET', traceOf(put, get, 'GET /users', get)],
    ['of a repeated GET by two of which one failed', 'idempotent', 'GET', traceOf(get, get)],
    ['of a repeated GET whose reply was lost', 'idempotent', 'GET', traceOf(put, get, lost(get))],
    ['of what DELETE leaves by a GET before it', 'effect', 'DELETE', traceOf(get, put, remove)],
    ['of what DELETE leaves by a GET whose reply was lost', 'effect', 'DELETE', traceOf(put, remove, lost(get))],
    ['of what DELETE leaves by a GET of another', 'effect', 'DELETE', traceOf(put, remove, 'GET /users/b')],
    ['of what DELETE leaves where something was put again', 'effect', 'DELETE', traceOf(put, remove, put, get)],
    ['of what DELETE leaves by a DELETE of what is absent', 'effect', 'DELETE', traceOf(remove, get)],
    ['of what DELETE leaves by another DELETE', 'effect', 'DELETE', traceOf(put, remove, remove)],
    ['of what a patch keeps by one that names all', 'effect', 'PATCH', traceOf('PUT /users/a {"name":"Ann"}', rename)],
    ['of POST by PUT', 'operation', 'POST', traceOf(put, shorter)],
    ['of PUT by POST', 'operation', 'PUT', traceOf(post)],
  ])('is nothing %s', (_, title, method, trace) => {
    expect(cellOf(title, method, trace).seen).toBeUndefined();
  });

  it('is nothing at all before anything is sent', () => {
    for (const [title, method] of cells) expect(cellOf(title, method, []).seen).toBeUndefined();
  });
});

describe('a sight, whatever was sent to whichever server', () => {
  const trace: fc.Arbitrary<Trace> = fc
    .record({
      semantics: fc.constantFrom(...SEMANTICS_IDS),
      world: fc.constantFrom(freshPlayground, wide),
      // Up to three times in a row, so that repeats are common.
      sent: fc.array(fc.tuple(request, fc.integer({ min: 1, max: 3 })), { maxLength: 10 }),
      isLost: fc.boolean(),
    })
    .map(({ semantics, world, sent, isLost }) => {
      const sendings = sent.flatMap(([each, times]) =>
        Array.from({ length: times }, () => ({ request: each, fault: isLost ? 'apply-then-drop' : 'none' }) as const),
      );
      return traceFrom(semanticsNamed(semantics) ?? rfc9110, world, sendings);
    });

  it.each(cells)('of %s, %s, cites exchanges that happened, in order, each once', (title, method) => {
    fc.assert(
      fc.property(trace, (exchanges) => {
        const { seen } = cellOf(title, method, exchanges);
        const cited: Trace = seen?.evidence ?? [];
        expect(cited).toEqual(exchanges.filter((each) => cited.includes(each)));
        if (seen !== undefined) expect(cited.map(({ request: sent }) => sent.method)).toContain(method);
        if (seen !== undefined) expect(seen.text).toMatch(/^(after )?#\d+\b.*[^.]$/);
      }),
      { numRuns: 50 },
    );
  });

  it.each(cells)('of %s, %s, is gone when all that it can cite is', (title, method) => {
    fc.assert(
      fc.property(trace, (exchanges) => {
        let left = exchanges;
        for (let { seen } = cellOf(title, method, left); seen !== undefined; { seen } = cellOf(title, method, left)) {
          const fewer = without(left, seen.evidence);
          expect(fewer.length).toBe(left.length - seen.evidence.length);
          left = fewer;
        }
        expect(cellOf(title, method, left).seen).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

function named(line: string): string {
  return line.split(' ', 2).join(' ');
}

function without(trace: Trace, cited: readonly Exchange[] = []): Trace {
  return trace.filter((each) => !cited.includes(each));
}
