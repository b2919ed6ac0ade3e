import { Lexer, type Token } from 'marked';

/**
 * The tokens of a Markdown text. To find pairs of marks takes a time that grows with the square of a paragraph: one that is
 * longer than anybody writes is words, as it stands.
 */
export function lexed(source: string): readonly Token[] {
  const lexer = new Lexer();
  lexer.blockTokens(source, lexer.tokens);
  for (const { src, tokens } of lexer.inlineQueue) {
    if (src.length > MAX_PARAGRAPH_LENGTH) tokens.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}

const MAX_PARAGRAPH_LENGTH = 2000;
