import { describe, expect, it } from '@jest/globals';
import { ownStatusOf } from '../../../src/evidence/exchange.ts';
import { believing } from '../../evidence/broken.ts';
import { send, traceOn } from '../../helpers.ts';
import { outcomeOn } from './servers.ts';

describe('where the reply to a POST does not say where the new resource is', () => {
  it('it is created, and answered 201 with neither Location nor content', () => {
    const { statuses, headers, content, resources } = outcomeOn('post-omits-location', ['POST /users {"a":1}']);
    expect({ statuses, headers, content }).toEqual({ statuses: [201], headers: [], content: '' });
    expect(resources).toEqual({ '/users/1': { a: 1 } });
  });

  it('a repeat with the same key gets that reply again', () => {
    const pay = send('POST /payments {"amount":1}', ['Idempotency-Key', '"a"']);
    const [first, again] = traceOn(believing('post-omits-location'), pay, pay);
    expect(first && ownStatusOf(first)).toBe(201);
    expect(again?.seen).toEqual(first?.seen);
  });

  it('the next gets the next URL', () => {
    const lines = ['POST /users {}', 'DELETE /users/1', 'POST /users {}'];
    expect(Object.keys(outcomeOn('post-omits-location', lines).resources)).toEqual(['/users/2']);
  });
});
