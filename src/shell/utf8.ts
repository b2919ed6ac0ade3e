import type { TextFlaw } from './yaml-text.ts';

/** A text, and the first thing in it that a YAML text cannot hold. */
export interface ReadText {
  readonly text: string;
  readonly flaw?: TextFlaw;
}

/** Reads UTF-8; a byte order mark may come first, and is no part of the text. */
export function readText(bytes: Uint8Array): ReadText {
  const text = new TextDecoder().decode(bytes);
  const unmarked = startsWithMark(bytes) ? bytes.subarray(MARK.length) : bytes;
  const at = firstDifference(unmarked, new TextEncoder().encode(text));
  if (at !== undefined) {
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unmarked.subarray(0, at));
    return { text, flaw: { at: before.length, message: 'this byte is no UTF-8: save the file as UTF-8' } };
  }
  const control = UNPRINTABLE.exec(text);
  return control === null ? { text } : { text, flaw: { at: control.index, message: CONTROL } };
}

// YAML 1.2.2 §5.1. The library lets them through.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
const CONTROL = 'this control character cannot stand in a YAML file: take it out';

const MARK = [0xef, 0xbb, 0xbf];

function startsWithMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte);
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  if (at !== -1) return at;
  return one.length === other.length ? undefined : one.length;
}
