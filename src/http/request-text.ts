import { bytesOf, textOf, type Request } from './message.ts';
import { endOf, faultAt, parsed, slice, trimmed, wordsOf, type Flaw, type Parsed, type Piece } from './parsed.ts';
import { headerFlaw, startFlaw } from './request-flaws.ts';

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
