import { tagConditionIn } from './entity-tag.ts';
import { fieldOf, type Request } from './message.ts';

/** Whether a precondition of a request names an entity tag (RFC 9110 §13.1.1, §13.1.2): `*` names none. */
export function namesTag(request: Request): boolean {
  const fields = ['If-Match', 'If-None-Match'].map((name) => fieldOf(request, name));
  return fields.some((field) => field !== undefined && tagConditionIn(field) !== '*');
}

/** Whether a precondition of a request names a date (RFC 9110 §13.1.3, §13.1.4). */
export function namesDate(request: Request): boolean {
  return ['If-Unmodified-Since', 'If-Modified-Since'].some((name) => fieldOf(request, name) !== undefined);
}
