import { bytesOf } from './message.ts';
import { isToken, tokenLength, type Flaw, type Piece } from './parsed.ts';

/**
 * Returns what keeps a name and a value from being a header that a learner may set. The value comes without whitespace
 * around it.
 */
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

/** Returns what keeps two words from being a request's method and target; a word that is missing is empty. */
export function startFlaw(method: Piece, target: Piece): Flaw | undefined {
  return methodFlaw(method) ?? targetFlaw(method.text, target);
}

function methodFlaw({ at, text }: Piece): Flaw | undefined {
  if (text === '') return { at, message: 'There is no request here: write a method and a path, such as GET /users.' };
  if (text === '?') return { at, message: 'Replace ? with a method, such as GET, PUT or POST.' };
  if (/[/=:?[\]{}"]/.test(text)) {
    return { at, message: `A request begins with its method: write one, such as GET, PUT or POST, before “${text}”.` };
  }
  // A # would make the line a comment.
  if (!isToken(text) || text.startsWith('#'))
    return { at, message: `“${text}” is no method: write one, such as GET, PUT or POST.` };
  if (text !== text.toUpperCase()) return { at, message: caseMessage(text) };
  // The client sends no CONNECT (RFC 9110 §9.3.6): its target is an authority, which no request here can name.
  if (text === 'CONNECT') return { at, message: 'CONNECT is for proxies only: write another method, such as PUT.' };
  return undefined;
}

const STANDARD = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']);

// Never corrected silently: that case matters is one of the things to learn.
function caseMessage(method: string): string {
  const upper = method.toUpperCase();
  const instead = STANDARD.has(upper)
    ? `write ${upper}`
    : `write one in capitals, such as GET, PUT or POST, instead of “${method}”`;
  return `Methods are case-sensitive (RFC 9110 §9.1): ${instead}.`;
}

function targetFlaw(method: string, target: Piece): Flaw | undefined {
  const { at, text } = target;
  if (text === '?') return { at, message: 'Replace ? with a path, such as /users/123.' };
  if (text.startsWith('/')) return characterFlaw(target);
  if (text === '*') {
    if (method === 'OPTIONS') return undefined;
    return { at, message: 'Only OPTIONS can name * (RFC 9110 §9.3.7): write a path, such as /users/123.' };
  }
  return { at, message: pathMessage(method, text) };
}

const ORIGIN = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*|[\w.-]*:\d+(?=\/))/i;

function pathMessage(method: string, target: string): string {
  const path = target.replace(ORIGIN, '');
  if (path === target && /^$|^HTTP\/|[=:[\]{}"]/i.test(target)) {
    return `The target is missing: write a path, such as /users/123, right after ${method}.`;
  }
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return `A request here names a path, since its origin is always the bundled server: write ${rooted}.`;
}

// RFC 3986 §3.3, §3.4: what a path and a query may hold; `%` only before two hexadecimal digits.
const UNFIT = /%(?![\dA-F]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/iu;

function characterFlaw({ at, text }: Piece): Flaw | undefined {
  const unfit = UNFIT.exec(text);
  if (unfit === null) return undefined;
  return { at: at + unfit.index, message: characterMessage(unfit[0]) };
}

function characterMessage(character: string): string {
  if (character === '#') return 'A fragment is never sent to a server: leave out # and what follows it.';
  const encoded = [...bytesOf(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
  const orSpace = /[[{]/.test(character) ? ', or put a space before it where content begins' : '';
  return `A path holds only some ASCII characters as they are: write this one as ${encoded}${orSpace}.`;
}
