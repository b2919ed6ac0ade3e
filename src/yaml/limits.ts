import type { TextFlaw } from './node.ts';

// Lessons nest ten deep or so, and what they hold of JSON no deeper than the server takes.
const DEEPEST = 100;

/** A token as the library makes them, as far as it is looked into here: what nests, nests in these. */
interface YamlToken {
  readonly type: string;
  readonly offset: number;
  readonly source?: string;
  readonly start?: unknown;
  readonly end?: readonly YamlToken[];
  readonly props?: readonly YamlToken[];
  readonly items?: readonly YamlItem[];
  readonly value?: unknown;
}

interface YamlItem {
  readonly start: readonly YamlToken[];
  readonly key?: unknown;
  readonly sep?: readonly YamlToken[];
  readonly value?: unknown;
}

/**
 * Returns what a lesson has no use for, and an attack has. Nothing here recurses, however deep the tokens are nested.
 */
export function unfitTokens(tokens: readonly YamlToken[]): readonly TextFlaw[] {
  const documents = tokens.filter(({ type }) => type === 'document');
  const flaws = [
    ...tokens.filter(({ type }) => type === 'directive').map(({ offset }) => ({ at: offset, message: DIRECTIVE })),
    ...documents.slice(1, 2).map((second) => ({ at: endBefore(second, tokens) ?? second.offset, message: SECOND })),
  ];
  return flaws.length > 0 ? flaws : unfitParts(documents);
}

// The line of dots that ends the first is further up than the second begins.
function endBefore(second: YamlToken, tokens: readonly YamlToken[]): number | undefined {
  return tokens.slice(0, tokens.indexOf(second)).find(({ type }) => type === 'doc-end')?.offset;
}

const DIRECTIVE = 'YAML directives have no use here: take this line out';
const SECOND =
  'a line of --- or ... ends a document, and one file holds one: take it out, or indent it with the text around it';
const DEEP = `this is nested more than ${DEEPEST} deep`;
const UNFIT: ReadonlyMap<string, string> = new Map([
  ['anchor', 'anchors (&) have no use here: take this one out, and put a text that begins with & in quotes'],
  ['alias', 'aliases (*) have no use here: put a text that begins with * in quotes'],
  ['tag', 'tags (!) have no use here: put a text that begins with ! in quotes'],
]);

interface Part {
  readonly token: YamlToken;
  readonly depth: number;
}

function unfitParts(documents: readonly YamlToken[]): readonly TextFlaw[] {
  const flaws: TextFlaw[] = [];
  const open: Part[] = documents.map((token) => ({ token, depth: 0 }));
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { token, depth } = part;
    if (depth > DEEPEST) return [{ at: token.offset, message: DEEP }];
    const message = UNFIT.get(token.type);
    if (message !== undefined) flaws.push({ at: token.offset, message });
    flaws.push(...unclosed(token));
    for (const each of partsOf(token).reverse()) open.push({ token: each, depth: depth + 1 });
  }
  return flaws;
}

const UNCLOSED = 'this bracket is never closed: close it, or put a text that begins with one in quotes';
const HIDDEN = 'a # after a space begins a comment, which hides the bracket on its right: put the text in quotes';
const UNQUOTED = 'this quote is never closed: close it, or take it out';

// The library complains where the file ends, or a line further down.
function unclosed(token: YamlToken): readonly TextFlaw[] {
  const { type, offset, source = '' } = token;
  const quoted = QUOTED.get(type);
  if (quoted !== undefined) return quoted.test(source) ? [] : [{ at: offset, message: UNQUOTED }];
  if (type !== 'flow-collection' || token.end?.length !== 0) return [];
  const hiding = commentsIn(token).find((comment) => /[\]}]/.test(comment.source ?? ''));
  return [hiding === undefined ? { at: offset, message: UNCLOSED } : { at: hiding.offset, message: HIDDEN }];
}

const QUOTED: ReadonlyMap<string, RegExp> = new Map([
  ['double-quoted-scalar', /^"(?:[^"\\]|\\[^])*"$/],
  ['single-quoted-scalar', /^'(?:[^']|'')*'$/],
]);

function commentsIn(token: YamlToken): readonly YamlToken[] {
  const comments: YamlToken[] = [];
  const open: YamlToken[] = [token];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.type === 'comment') comments.push(part);
    open.push(...partsOf(part), ...(part.end ?? []));
  }
  return comments.sort((one, other) => one.offset - other.offset);
}

// In the order in which they stand in the file.
function partsOf({ start, props, items = [], value }: YamlToken): YamlToken[] {
  // Most tokens are a space, a line end, a scalar.
  if (items.length === 0 && start === undefined && props === undefined && value === undefined) return [];
  const inside = items.flatMap((item) => [...item.start, item.key, ...(item.sep ?? []), item.value]);
  const around: readonly unknown[] = [...(Array.isArray(start) ? (start as readonly unknown[]) : []), ...(props ?? [])];
  return [...around, ...inside, value].filter((part) => typeof part === 'object' && part !== null) as YamlToken[];
}
