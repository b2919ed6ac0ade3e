/** Bytes in base64 (RFC 4648 §4). */
export function base64Of(bytes: Uint8Array): string {
  // btoa, which is no part of Node alone, wants a string with one character a byte.
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
