import type { Token, Tokens } from 'marked';
import { isPainted, type Look } from './look.ts';
import { safe } from './safe.ts';

/** Returns what stands in a paragraph, painted; the only line ends in it are those that the author asked for. */
export function inline(tokens: readonly Token[], look: Look): string {
  return spansOf(tokens)
    .map((token) => span(token, look))
    .join('');
}

function span(token: Span, look: Look): string {
  switch (token.type) {
    case 'text':
      return words(token.text);
    case 'escape':
    case 'html':
      return oneLine(token.text);
    case 'codespan':
      return isPainted(look) ? look.paint.accent(token.text) : `\`${token.text}\``;
    case 'em':
      return look.paint.emphasis(inline(token.tokens, look));
    case 'strong':
      return look.paint.strong(inline(token.tokens, look));
    case 'del':
      return `~~${inline(token.tokens, look)}~~`;
    case 'link':
    case 'image':
      return named(token, look);
    case 'br':
      return '\n';
    case 'checkbox':
      return ''; // the list shows it
  }
}

// The text, then where it leads, unless it says so itself.
function named({ href, text, tokens }: Tokens.Link | Tokens.Image, look: Look): string {
  const label = inline(tokens, look);
  if (href === '' || href === text || href === `mailto:${text}`) return label;
  return label === '' ? href : `${label} ${look.paint.faint(`(${href})`)}`;
}

const references = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' } as const;

// The lexer resolves numeric references, so that `&#27;` comes out as an escape character: hence safe() again.
function words(text: string): string {
  const resolved = text.replaceAll(
    /&(amp|lt|gt|quot|apos|nbsp);/g,
    (_, name: keyof typeof references) => references[name],
  );
  return oneLine(safe(resolved));
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((each, index) => (index === 0 ? each : each.trimStart()))
    .join(' ');
}

// marked types a token as any kind, for the sake of extensions. There are none here, so these are all that its lexer
// makes.

// A text is a block if a tight list leaves its paragraph out.
interface Prose {
  readonly type: 'paragraph' | 'text';
  readonly tokens: Token[];
}

/** The parts that a text, a quotation or a list item is made of. */
export type Block =
  | Tokens.Blockquote
  | Tokens.Checkbox
  | Tokens.Code
  | Tokens.Def
  | Tokens.Heading
  | Tokens.Hr
  | Tokens.HTML
  | Tokens.List
  | Tokens.Space
  | Tokens.Table
  | Prose;

/** The parts that a paragraph is made of. */
type Span =
  | Tokens.Br
  | Tokens.Checkbox
  | Tokens.Codespan
  | Tokens.Del
  | Tokens.Em
  | Tokens.Escape
  | Tokens.Image
  | Tokens.Link
  | Tokens.Strong
  | Tokens.Tag
  | Tokens.Text;

export const blocksOf = (tokens: readonly Token[]): readonly Block[] => tokens as readonly Block[];
const spansOf = (tokens: readonly Token[]): readonly Span[] => tokens as readonly Span[];
