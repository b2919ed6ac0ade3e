import { NO_CONTENT } from './message.ts';

/** Chunks one after the other, as bytes of their own: none of the memory that they came in is kept. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (length === 0) return NO_CONTENT;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
