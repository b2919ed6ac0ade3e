import { fieldOf, type Request } from './message.ts';

/** An entity tag as a field lists it: `opaque` with its quotes (RFC 9110 §8.8.3). */
export interface EntityTag {
  readonly weak: boolean;
  readonly opaque: string;
}

/** The value of an If-Match or If-None-Match field: any current representation, or these tags (RFC 9110 §13.1.1). */
export type TagCondition = '*' | readonly EntityTag[];

/** Reads such a field. What is no list of entity tags lists none. */
export function tagConditionIn(field: string): TagCondition {
  if (field.trim() === '*') return '*';
  return LIST.test(field) ? Array.from(field.matchAll(TAG), tagIn) : [];
}

// RFC 9110 §8.8.3; §5.6.1: a recipient takes empty list elements. No text can be split in two ways, so that none takes long.
const ONE = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\uffff]*"`;
const TAG = new RegExp(ONE, 'g');
const LIST = new RegExp(String.raw`^[\t ,]*${ONE}(?:[\t ]*,[\t ,]*${ONE})*[\t ,]*$`);

function tagIn([text]: RegExpMatchArray): EntityTag {
  const weak = text.startsWith('W/');
  return { weak, opaque: weak ? text.slice(2) : text };
}

/** RFC 9110 §8.8.3.2: equal, and neither is weak. */
export function matchesStrongly(one: EntityTag, other: EntityTag): boolean {
  return !one.weak && !other.weak && one.opaque === other.opaque;
}

/** RFC 9110 §8.8.3.2: equal, weak or not. */
export function matchesWeakly(one: EntityTag, other: EntityTag): boolean {
  return one.opaque === other.opaque;
}

/** Tells whether a precondition of a request names an entity tag (RFC 9110 §13.1.1, §13.1.2): `*` names none. */
export function namesTag(request: Request): boolean {
  const fields = ['If-Match', 'If-None-Match'].map((name) => fieldOf(request, name));
  return fields.some((field) => field !== undefined && tagConditionIn(field) !== '*');
}

/** Tells whether a precondition of a request names a date (RFC 9110 §13.1.3, §13.1.4). */
export function namesDate(request: Request): boolean {
  return ['If-Unmodified-Since', 'If-Modified-Since'].some((name) => fieldOf(request, name) !== undefined);
}
