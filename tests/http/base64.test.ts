import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { base64Of } from '../../src/http/message.ts';

describe('base64', () => {
  it('writes every content as RFC 4648 does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it('writes content of a megabyte', () => {
    expect(base64Of(new Uint8Array(1024 * 1024))).toHaveLength(1_398_104);
  });
});
