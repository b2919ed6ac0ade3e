import type { IncomingMessage } from 'node:http';
import { joined } from '../http/joined.ts';
import { CONTENT_LIMIT } from '../semantics/rfc9110/limits.ts';

/**
 * The content of a request, or its first bytes: one more than the limit is enough to see that it is too large.
 * `undefined` where the client left before the end.
 */
export function contentOf(incoming: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let room = CONTENT_LIMIT + 1;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
      if (room > 0) return;
      // From here on the bytes flow into nothing.
      incoming.off('data', take);
      resolve(joined(chunks));
    };
    incoming.on('data', take);
    incoming.on('end', () => {
      resolve(joined(chunks));
    });
    incoming.on('close', () => {
      resolve(undefined);
    });
  });
}
