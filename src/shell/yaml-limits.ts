import type { CST } from 'yaml';
import type { TextFlaw } from './yaml-text.ts';

// Lessons nest ten deep or so, and what they hold of JSON no deeper than the server takes.
const DEEPEST = 100;

/** What a lesson has no use for, and an attack has. Nothing here recurses, however deep the tokens are nested. */
export function unfitTokens(tokens: readonly CST.Token[]): readonly TextFlaw[] {
  const documents = tokens.filter(({ type }) => type === 'document');
  const flaws = [
    ...tokens.filter(({ type }) => type === 'directive').map(({ offset }) => ({ at: offset, message: DIRECTIVE })),
    ...documents.slice(1, 2).map(({ offset }) => ({ at: offset, message: SECOND })),
  ];
  return flaws.length > 0 ? flaws : unfitParts(documents);
}

const DIRECTIVE = 'YAML directives have no use here: take this line out';
const SECOND = 'a second document begins here: one file holds one';
const DEEP = `this is nested more than ${DEEPEST} deep`;
const UNFIT: ReadonlyMap<string, string> = new Map([
  ['alias', 'aliases (*) have no use here: write out what this one stands for'],
  ['tag', 'tags (!) have no use here: put a text that begins with ! in quotes'],
]);

interface Part {
  readonly token: CST.Token;
  readonly depth: number;
}

function unfitParts(documents: readonly CST.Token[]): readonly TextFlaw[] {
  const flaws: TextFlaw[] = [];
  const open: Part[] = documents.map((token) => ({ token, depth: 0 })).reverse();
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { token, depth } = part;
    if (depth > DEEPEST) return [{ at: token.offset, message: DEEP }];
    const message = UNFIT.get(token.type);
    if (message !== undefined) flaws.push({ at: token.offset, message });
    open.push(
      ...partsOf(token)
        .map((each) => ({ token: each, depth: depth + 1 }))
        .reverse(),
    );
  }
  return flaws;
}

// In the order in which they stand in the file.
function partsOf(token: CST.Token): readonly CST.Token[] {
  const items = 'items' in token ? token.items : [];
  const inside = items.flatMap(({ start, key, sep, value }) => [...start, key, ...(sep ?? []), value]);
  const around = [...('start' in token && Array.isArray(token.start) ? token.start : []), ...propsOf(token)];
  return [...around, ...inside, 'value' in token ? token.value : undefined].filter(isToken);
}

function propsOf(token: CST.Token): readonly CST.Token[] {
  return 'props' in token ? token.props : [];
}

function isToken(part: unknown): part is CST.Token {
  return typeof part === 'object' && part !== null;
}
