import type { Header } from './message.ts';

/** Header fields out of a list with names and values in turn, which is how parsers hand them over. */
export function headersOf(raw: readonly string[]): Header[] {
  return raw.flatMap((name, index): Header[] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
}
