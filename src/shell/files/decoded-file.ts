import type { DecodedText } from '../../lesson/decode.ts';
import { placesIn, type Diagnostic, type FileDiagnostic, type FilePlace, type Way } from '../../lesson/diagnostic.ts';
import type { TextFlaw, Within } from '../../yaml/node.ts';
import { readYaml, type YamlValue } from '../../yaml/yaml.ts';

/** The outcome of a YAML file: a value with the places of its parts, or all that is wrong with it. */
export type DecodedFile<T> =
  | { readonly kind: 'value'; readonly value: T; readonly placeOf: (way: Way, of?: Within) => FilePlace }
  | { readonly kind: 'faults'; readonly faults: readonly FileDiagnostic[] };

// A hostile file can have one every other byte; nobody puts more than these right in one go.
const MAX_DIAGNOSTICS = 100;

/** Reads the bytes of a YAML file as what `decode` makes of them. `isProse`: it holds texts for people, by the keys of lessons. */
export function decodeFile<T>(
  file: string,
  bytes: Uint8Array,
  decode: (value: unknown) => DecodedText<T>,
  isProse = false,
): DecodedFile<T> {
  const { text, flaw } = readText(bytes);
  const read = flaw === undefined ? readYaml(text, isProse) : { kind: 'flaws' as const, flaws: [flaw] };
  if (read.kind === 'flaws') {
    const placeAt = placesIn(text);
    const faults = read.flaws
      .slice(0, MAX_DIAGNOSTICS)
      .map(({ at, message }) => ({ rule: 'yaml', file, message, ...placeAt(at) }));
    return { kind: 'faults', faults };
  }
  const { value, placeOf } = read.yaml;
  const decoded = decode(value);
  if (decoded.ok) return { kind: 'value', value: decoded.value, placeOf };
  const faults = decoded.faults.slice(0, MAX_DIAGNOSTICS).map((fault) => placed(file, fault, read.yaml));
  return { kind: 'faults', faults: faults.sort((one, other) => one.line - other.line || one.column - other.column) };
}

function placed(file: string, { path, message, within }: Diagnostic, { placeOf }: YamlValue): FileDiagnostic {
  return { rule: 'form', file, message, ...placeOf(path, within) };
}

/** A text, and the first thing in it that a YAML text cannot hold. */
interface ReadText {
  readonly text: string;
  readonly flaw?: TextFlaw;
}

/**
 * Reads UTF-8, or UTF-16 as the shells of Windows write it. A byte order mark may come first, and is no part of the text.
 * An offset counts in UTF-16 units.
 */
function readText(bytes: Uint8Array): ReadText {
  const wide = wideEncodingOf(bytes);
  const { text, flaw } = wide === undefined ? utf8(bytes) : utf16(bytes, wide);
  if (flaw !== undefined) return { text, flaw };
  const control = UNPRINTABLE.exec(text);
  return control === null ? { text } : { text, flaw: { at: control.index, message: CONTROL } };
}

// YAML 1.2.2 §5.1. The library lets them through.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
const CONTROL = 'this control character cannot stand in a YAML file: take it out';

// YAML 1.2.2 §5.2: by the byte order mark, or by the zeros of the first two characters, which are ASCII in a mapping.
function wideEncodingOf([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (second === 0 && fourth === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && third === 0) ? 'utf-16be' : undefined;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): ReadText {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.search(/\ufffd/);
  return at === -1 ? { text } : { text, flaw: { at, message: 'this is no UTF-16: save the file as UTF-8' } };
}

function utf8(bytes: Uint8Array): ReadText {
  const text = new TextDecoder().decode(bytes);
  const unmarked = startsWithMark(bytes) ? bytes.subarray(MARK.length) : bytes;
  const at = firstDifference(unmarked, new TextEncoder().encode(text));
  if (at === undefined) return { text };
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unmarked.subarray(0, at));
  return { text, flaw: { at: before.length, message: 'this byte is no UTF-8: save the file as UTF-8' } };
}

const MARK = [0xef, 0xbb, 0xbf];

function startsWithMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte);
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  if (at !== -1) return at;
  return one.length === other.length ? undefined : one.length;
}
