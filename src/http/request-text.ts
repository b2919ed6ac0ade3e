import { bytesOf, textOf, type Request } from './message.ts';
import {
  endOf,
  faultAt,
  isToken,
  parsed,
  slice,
  tokenLength,
  trimmed,
  wordsOf,
  type Flaw,
  type Parsed,
  type Piece,
} from './parsed.ts';

/**
 * Reads a request written as in an `.http` file: `METHOD /target`, header lines, an empty line, content. Empty lines and
 * comments (`#`, `//`) may come first. One newline at the very end is the file's own; all others belong to the content.
 */
export function parseRequestText(text: string): Parsed<Request> {
  const { start, fields, content } = partsOf(text);
  const [method = start, target = slice(start, start.text.length), ...extra] = wordsOf(start);
  const flaw = startFlaw(method, target) ?? extraFlaw(target, extra) ?? fields.map(fieldFlaw).find(Boolean);
  if (flaw !== undefined) return faultAt(text, flaw);
  const headers = fields.map((field) => [nameOf(field).text, valueOf(field).text] as const);
  return parsed({ method: method.text, target: target.text, headers, body: bytesOf(content) });
}

/** The text that `parseRequestText` reads as this request, where its content is text. */
export function formatRequest({ method, target, headers, body }: Request): string {
  const lines = [`${method} ${target}`, ...headers.map(([name, value]) => `${name}: ${value}`.trimEnd()), ''];
  return [...lines, ...(body.length === 0 ? [] : [textOf(body), ''])].join('\n');
}

interface Parts {
  readonly start: Piece;
  readonly fields: readonly Piece[];
  readonly content: string;
}

const BEFORE = /^(?:\s*(?:#|\/\/)[^\n]*)*\s*/;
const EMPTY_LINE = /\r?\n[ \t]*(?:\r?\n|$)/;

function partsOf(text: string): Parts {
  const request = text.replace(BEFORE, '');
  const from = text.length - request.length;
  const headLength = request.search(new RegExp(`${EMPTY_LINE.source}|$`));
  const lines = [...request.slice(0, headLength).matchAll(/[^\n]+/g)];
  const [start = { at: from, text: '' }, ...fields] = lines.map(({ 0: line, index }) => ({
    at: from + index,
    text: line.replace(/\r$/, ''),
  }));
  return { start, fields, content: contentOf(request.slice(headLength)) };
}

// A file with CRLF in its head ends with CRLF too; in any other, a final CR is content.
function contentOf(rest: string): string {
  return rest.replace(EMPTY_LINE, '').replace(rest.startsWith('\r') ? /\r?\n$/ : /\n$/, '');
}

function extraFlaw(target: Piece, [first, ...more]: readonly Piece[]): Flaw | undefined {
  if (first === undefined || (first.text === 'HTTP/1.1' && more.length === 0)) return undefined;
  if (/^HTTP\//i.test(first.text)) {
    return { at: first.at, message: 'The client speaks HTTP/1.1: end the line with that, or after the target.' };
  }
  const message = 'A target holds no spaces: write one in it as %20, and write content below, after an empty line.';
  return { at: endOf(target), message };
}

const colonIn = ({ text }: Piece): number => text.indexOf(':');
const nameOf = (field: Piece): Piece => slice(field, 0, colonIn(field));
const valueOf = (field: Piece): Piece => trimmed(slice(field, colonIn(field) + 1));

function fieldFlaw(field: Piece): Flaw | undefined {
  return shapeFlaw(field) ?? headerFlaw(nameOf(field), valueOf(field));
}

function shapeFlaw({ at, text }: Piece): Flaw | undefined {
  if (/^\s*[[\]{}"<]/.test(text)) {
    return { at, message: 'An empty line comes between the headers and the content: add one before this line.' };
  }
  if (/^\s/.test(text)) return { at, message: 'A header begins at the start of its line: take this space out.' };
  if (text.includes(':')) return undefined;
  return { at, message: 'A header is “Name: value”: add the colon, or an empty line above if this is content.' };
}

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

/** A request on one line, to be shown: method, target, content, and the headers that are worth showing. */
export function oneLine(request: Request, between = '  '): string {
  const { method, target, body } = request;
  const content = textOf(body).replace(/\r?\n[ \t]*/g, ' ');
  return [`${method} ${target}`, content, ...shownHeaders(request)].filter((part) => part !== '').join(between);
}

/** The headers of a request, each as `name: value`. Content-Type goes with the content, and is left out. */
export function shownHeaders({ method, headers }: Request): readonly string[] {
  // RFC 5789 §2: what a patch asks for is in its media type as much as in its content.
  const shown = headers.filter(([name]) => method === 'PATCH' || name.toLowerCase() !== 'content-type');
  return shown.map(([name, value]) => `${name}: ${value}`);
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
