import { describe, expect, it } from '@jest/globals';
import type { Exchange } from '../../../src/evidence/exchange.ts';
import { worldBefore } from '../../../src/lesson/walk/scene.ts';
import { freshPlayground, traceOf, turnedAwayAtTheDoor } from '../../helpers.ts';

const [put, get] = traceOf('PUT /users/1 {"name":"Alice"}', 'GET /users/1') as readonly [Exchange, Exchange];
const brewed = turnedAwayAtTheDoor('BREW /users', 501);

describe('the world in which exchanges began', () => {
  const now = freshPlayground;

  it('is the one that the first of them found', () => {
    expect(worldBefore([get, put], now)).toBe(put.served.kind === 'served' && put.served.step.after);
  });

  it('is the one that the first to be served found', () => {
    expect(worldBefore([brewed, put], now)).toBe(put.served.kind === 'served' && put.served.step.before);
  });

  it('is the one now where none was served', () => {
    expect(worldBefore([], now)).toBe(now);
    expect(worldBefore([brewed], now)).toBe(now);
  });
});
