import { nearest } from './nearest.ts';

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `expected text, found 201: put it in quotes` */
export function expected(type: string, input: unknown): string {
  const quotes = type === 'string' && /^(?:number|boolean)$/.test(typeof input) ? ': put it in quotes' : '';
  return `expected ${TYPES.get(type) ?? type}, found ${found(input)}${quotes}`;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['array', 'a list'],
  ['object', 'a mapping'],
  ['record', 'a mapping'],
]);

/**
 * `expected creates, replaces or refused, found "create": did you mean creates?` Of many values, all are told only if nobody can
 * tell which was meant, and no file lists them.
 */
export function oneOf(values: readonly string[], input: unknown, listedIn?: string): string {
  const meant = typeof input === 'string' ? nearest(input, values) : undefined;
  const known = disjunction.format(values);
  const isLong = known.length > LONGEST_LIST;
  const hint = meant === undefined ? isLong && listedIn && `${listedIn} lists them` : `did you mean ${meant}?`;
  if (!hint) return `expected ${known}, found ${found(input)}`;
  return `expected ${isLong ? `one of ${values.length} words` : known}, found ${found(input)}: ${hint}`;
}

const LONGEST_LIST = 150;

/** So much of something that can be counted, or a number. */
export function amount(limit: number | bigint, of: string): string {
  const [one, more] = COUNTED.get(of) ?? [];
  return [limit, limit === 1 ? one : more].filter((each) => each !== undefined).join(' ');
}

const COUNTED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['string', ['character', 'characters']],
  ['array', ['entry', 'entries']],
]);

const LONGEST = 40;

function found(input: unknown): string {
  if (typeof input === 'string') return JSON.stringify(shortened(input));
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (typeof input !== 'object' || input === null) return 'nothing';
  return Array.isArray(input) ? 'a list' : 'a mapping';
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
