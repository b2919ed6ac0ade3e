import type { Token, Tokens } from 'marked';

// marked types a token as any kind, for the sake of extensions. There are none here, so these are all that its lexer
// makes.

// Where a tight list leaves the paragraph out, its text is a block.
interface Prose {
  readonly type: 'paragraph' | 'text';
  readonly tokens: Token[];
}

/** What a text, a quotation or a list item is made of. */
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

/** What a paragraph is made of. */
export type Span =
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
export const spansOf = (tokens: readonly Token[]): readonly Span[] => tokens as readonly Span[];
