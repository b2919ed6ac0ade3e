import type { Decoded } from '../lesson/decode.ts';
import { placesIn, type LessonFault, type Place, type Way } from '../lesson/fault.ts';
import type { FormFault } from '../lesson/form-fault.ts';
import type { Within } from '../yaml/node.ts';
import { readYaml, type YamlValue } from '../yaml/yaml.ts';
import { readText } from './encoded-text.ts';

/** What a YAML file turned out to be: a value with the places of its parts, or all that is wrong with it. */
export type DecodedFile<T> =
  | { readonly kind: 'value'; readonly value: T; readonly placeOf: (way: Way, of?: Within) => Place }
  | { readonly kind: 'faults'; readonly faults: readonly LessonFault[] };

// A hostile file can have one every other byte; nobody puts more than these right in one go.
const MOST = 100;

/** Reads the bytes of a YAML file as what `decode` makes of them. `isProse`: it holds texts for people, by the keys of lessons. */
export function decodeFile<T>(
  file: string,
  bytes: Uint8Array,
  decode: (value: unknown) => Decoded<T>,
  isProse = false,
): DecodedFile<T> {
  const { text, flaw } = readText(bytes);
  const read = flaw === undefined ? readYaml(text, isProse) : { kind: 'flaws' as const, flaws: [flaw] };
  if (read.kind === 'flaws') {
    const placeAt = placesIn(text);
    const faults = read.flaws
      .slice(0, MOST)
      .map(({ at, message }) => ({ rule: 'yaml', file, message, ...placeAt(at) }));
    return { kind: 'faults', faults };
  }
  const { value, placeOf } = read.yaml;
  const decoded = decode(value);
  if (decoded.ok) return { kind: 'value', value: decoded.value, placeOf };
  const faults = decoded.faults.slice(0, MOST).map((fault) => placed(file, fault, read.yaml));
  return { kind: 'faults', faults: faults.sort((one, other) => one.line - other.line || one.column - other.column) };
}

function placed(file: string, { path, message, within }: FormFault, { placeOf }: YamlValue): LessonFault {
  return { rule: 'form', file, message, ...placeOf(path, within) };
}
