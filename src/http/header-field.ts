import type { Flaw } from './parsed.ts';
import type { Piece } from './piece.ts';
import { isToken, tokenLength } from './token.ts';

/** What keeps a name and a value from being a header that a learner may set. The value comes without whitespace around it. */
export function headerFlaw(name: Piece, value: Piece): Flaw | undefined {
  return nameFlaw(name) ?? valueFlaw(value);
}

// These frame the message or steer the connection (RFC 9110 §7.2, §7.6.1, §7.8, §8.6, §10.1.1): a wrong one breaks it.
const OWNED = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function nameFlaw(name: Piece): Flaw | undefined {
  const { at, text } = name;
  if (OWNED.has(text.toLowerCase())) return { at, message: `The client sets ${text} itself: leave this header out.` };
  if (isToken(text)) return undefined;
  if (text === '')
    return { at, message: 'A header has a name before its colon: write one, as in Accept: application/json.' };
  const length = tokenLength(text);
  const message = /^[ \t]+$/.test(text.slice(length))
    ? 'No space stands between a header’s name and its colon: take it out.'
    : 'A header’s name is letters, digits and hyphens: take this character out.';
  return { at: at + length, message };
}

function valueFlaw(value: Piece): Flaw | undefined {
  // RFC 9110 §5.5: no control characters but tabs; what lies beyond ASCII has no meaning that all servers share.
  const length = value.text.search(/[^\t -~]|$/);
  if (length === value.text.length) return undefined;
  return { at: value.at + length, message: 'A header’s value is printable ASCII text: take this character out.' };
}
