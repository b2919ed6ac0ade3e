import { essenceOf, saysJson } from '../http/media-type.ts';
import { fieldOf } from '../http/message.ts';
import { patternOf, type Aimed } from './aimed.ts';

/** Which content the server takes, where a PUT or POST sends another: Content-Type is not shown with these. */
export function declaredOfMediaType(aimed: Aimed): readonly string[] {
  const type = fieldOf(aimed.request, 'Content-Type');
  if (!storesJson(aimed) || saysJson(type)) return [];
  const sent = type === undefined ? 'content without a type' : essenceOf(type);
  // RFC 9110 §15.5.16.
  return [`At ${patternOf(aimed.target)}, content is taken only as application/json: ${sent} is answered 415.`];
}

// An action does not look at content, and a note may be of any type.
function storesJson({ request: { method }, target: { kind } }: Aimed): boolean {
  return method === 'POST' ? kind === 'collection' : method === 'PUT' && (kind === 'member' || kind === 'document');
}
