import { describe, expect, it } from '@jest/globals';
import { textOf, type Header, type Request } from '../../../src/http/message.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { rfc9110 } from '../../../src/semantics/rfc9110/index.ts';
import { reserved } from '../../../src/semantics/rfc9110/keys.ts';
import type { World } from '../../../src/semantics/world.ts';
import { requestOf } from '../../helpers.ts';
import { held, step, wide, worldAfter } from '../histories.ts';

const KEY: Header = ['Idempotency-Key', '"k"'];
const pay = (content: string, ...headers: readonly Header[]): Request =>
  requestOf(`POST /payments ${content}`, ...headers);
const on = (world: World, request: Request) => respond(rfc9110, world, request);
const paid = on(wide, pay('{"amount":1}', KEY)).after;

describe('an Idempotency-Key', () => {
  it('gives the same reply again, byte for byte, and performs nothing', () => {
    const first = on(wide, pay('{"amount":1}', KEY));
    const later = worldAfter(first.after, 'PUT /users/1 {}', pay('{"amount":2}', ['Idempotency-Key', '"l"']));
    const again = on(later, pay('{"amount":1}', KEY));
    expect(again.response).toEqual(first.response);
    expect(again.effects).toEqual([]);
    expect(held(again.after)).toEqual(held(later));
  });

  it.each<[string, number, Request]>([
    ['with other content', 422, pay('{"amount":2}', KEY)],
    [
      'with another media type',
      422,
      { ...pay('{"amount":1}', KEY), headers: [['Content-Type', 'application/json;v=1'], KEY] },
    ],
    [
      'with bytes that only show as the same',
      422,
      { ...pay('', KEY), headers: [['Content-Type', 'application/json'], KEY], body: Uint8Array.of(0xff) },
    ],
    ['with other content on its way to nowhere', 201, requestOf('POST /users {"amount":2}', KEY)],
    ['in another collection', 201, requestOf('POST /transfers {"amount":2}', KEY)],
    ['of another name', 201, pay('{"amount":2}', ['Idempotency-Key', '"l"'])],
    ['that is required, and is absent', 400, pay('{"amount":1}')],
    ['that is no quoted string', 400, pay('{"amount":1}', ['Idempotency-Key', 'k'])],
    ['that is honoured, and is absent', 201, requestOf('POST /transfers {"amount":1}')],
    [
      'that is honoured, and is no quoted string',
      400,
      requestOf('POST /transfers {"amount":1}', ['Idempotency-Key', 'k']),
    ],
    ['of a method that has no use for it', 200, requestOf('GET /payments', ['Idempotency-Key', 'k'])],
  ])('%s is answered by %d', (_, status, request) => {
    expect(on(paid, request).response.status).toBe(status);
  });

  it('says that the content or its type is another', () => {
    const other = { ...pay('{"amount":1}', KEY), headers: [['Content-Type', 'application/json;v=1'], KEY] } as const;
    const detail = textOf(on(paid, other).response.body);
    expect(detail).toContain('used with other content, or with another Content-Type.');
  });

  it('that is honoured lets a POST be sent again', () => {
    const transfer = requestOf('POST /transfers {"amount":1}', KEY);
    const first = on(wide, transfer);
    expect(on(first.after, transfer)).toMatchObject({ response: first.response, effects: [] });
  });

  it('of a request that was refused is free', () => {
    for (const refused of [pay('{broken', KEY), pay('{"__proto__":1}', KEY), pay('{}', KEY, ['If-Match', '"r9"'])]) {
      const { response, after } = on(wide, refused);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(after.bookkeeping.keys.size).toBe(0);
      expect(on(after, pay('{"amount":1}', KEY)).response.status).toBe(201);
    }
  });

  it('is kept only where it is looked at', () => {
    expect(step(wide, 'POST /users {}', KEY).after.bookkeeping.keys.size).toBe(0);
    expect(step(wide, 'POST /transfers {}').after.bookkeeping.keys.size).toBe(0);
  });
});

describe('a key that is reserved', () => {
  const request = pay('{"amount":1}', KEY);

  it('answers the same request by 409, another by 422, until it is free', () => {
    const { taken, freed } = reserved(wide, request);
    expect(on(taken, request).response.status).toBe(409);
    expect(on(taken, pay('{"amount":2}', KEY)).response.status).toBe(422);
    expect(on(freed(taken), request)).toMatchObject({ response: { status: 201 }, effects: [{ path: '/payments/1' }] });
  });

  it('is told apart from one of a request without a media type', () => {
    const { taken } = reserved(wide, { ...request, headers: [KEY] });
    expect(on(taken, request).response.status).toBe(422);
  });

  it('lets other changes stand when it is freed', () => {
    const { taken, freed } = reserved(wide, request);
    expect(freed(worldAfter(taken, 'PUT /users/1 {}')).resources.has('/users/1')).toBe(true);
  });

  it.each<[string, World, Request]>([
    ['a key that was used', paid, request],
    ['a request without a key', wide, pay('{"amount":1}')],
    ['a collection that looks at none', wide, requestOf('POST /users {}', KEY)],
    ['a target that is no collection', wide, requestOf('POST /payments/1 {}', KEY)],
    ['a target that is nowhere', wide, requestOf('POST /nowhere {}', KEY)],
    ['a method that looks at none', wide, requestOf('GET /payments', KEY)],
  ])('is none for %s', (_, world, sent) => {
    const { taken, freed } = reserved(world, sent);
    expect(taken).toBe(world);
    expect(freed(world)).toBe(world);
  });
});
