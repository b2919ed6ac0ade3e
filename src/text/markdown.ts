import type { Token, Tokens } from 'marked';
import { blocksOf, inline, type Block } from './inline.ts';
import { hang, inside, margin, NARROWEST, under, verbatim, wrap } from './layout.ts';
import { lexed } from './lexed.ts';
import { marks, type Look } from './look.ts';
import { safe } from './safe.ts';
import { table, type Table } from './table.ts';

/** The lines that show a lesson's Markdown: prose within 80 columns, code and tables within the screen's. */
export function renderMarkdown(text: string, look: Look): string[] {
  return prose(text, inside(look)).map((line) => (margin(look) + line).trimEnd());
}

/** The same without margins, to stand among other lines. */
export function prose(text: string, look: Look): string[] {
  const measure = Math.min(look.columns, MEASURE);
  return paragraphs(text, measure) ?? laidOut(safe(text.replaceAll('\t', '    ')), { ...look, measure });
}

// The columns that a screen of 80 has between its margins.
const MEASURE = 76;

/** A look that also knows how wide prose may be. */
interface Page extends Look {
  readonly measure: number;
}

function laidOut(source: string, page: Page): string[] {
  try {
    return blocks(lexed(source), page);
  } catch (error) {
    // Nesting thousands deep overflows the stack. Such a text is shown as it is written.
    if (!(error instanceof RangeError)) throw error;
    return wrap(source, page.measure);
  }
}

function blocks(tokens: readonly Token[], page: Page, loose = true): string[] {
  const shown = blocksOf(tokens)
    .map((token) => block(token, page))
    .filter((lines) => lines.join('') !== '');
  return shown.flatMap((lines, index) => (loose && index > 0 ? ['', ...lines] : lines));
}

function block(token: Block, page: Page): string[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return wrap(inline(token.tokens, page), page.measure);
    case 'heading':
      return wrap(page.paint.strong(inline(token.tokens, page)), page.measure);
    case 'list':
      return list(token, page);
    case 'code':
      return code(token.text, page);
    case 'blockquote':
      return quotation(token, page);
    case 'table':
      return table(tableOf(token, page), page);
    case 'hr':
      return [page.paint.faint(marks(page).rule.repeat(page.plain ? 3 : page.measure))];
    case 'html':
      return wrap(token.text.trimEnd(), page.measure);
    case 'checkbox':
    case 'def':
    case 'space':
      return [];
  }
}

function list({ items, loose, ordered, start }: Tokens.List, page: Page): string[] {
  const first = start === '' ? 1 : start;
  const widest = `${first + items.length - 1}.`.length;
  return items.flatMap((item, index) => {
    const mark = ordered ? `${first + index}.`.padStart(widest) : marks(page).bullet;
    const box = item.task ? `[${item.checked === true ? 'x' : ' '}] ` : '';
    const lines = hang(under(`${mark} ${box}`), page.columns, (columns) =>
      blocks(item.tokens, narrowed(page, columns), item.loose),
    );
    return loose && index > 0 ? ['', ...lines] : lines;
  });
}

function code(text: string, { columns }: Page): string[] {
  return hang(under('    '), columns, (room) => verbatim(text, room));
}

function quotation({ tokens }: Tokens.Blockquote, page: Page): string[] {
  const bar = page.plain ? '  ' : `${page.paint.faint(marks(page).bar)} `;
  return hang({ first: bar, rest: bar }, page.columns, (columns) => blocks(tokens, narrowed(page, columns)));
}

function tableOf({ header, rows }: Tokens.Table, page: Page): Table {
  const cell = ({ tokens }: Tokens.TableCell): string => inline(tokens, page).replaceAll('\n', ' ');
  return { head: header.map(cell), rows: rows.map((row) => row.map(cell)) };
}

function narrowed(page: Page, columns: number): Page {
  return { ...page, columns, measure: Math.max(NARROWEST, page.measure - (page.columns - columns)) };
}

/** The lines of a Markdown text that is nothing but paragraphs of words, which many are; `undefined` where it may be more. */
export function paragraphs(text: string, columns: number): string[] | undefined {
  const lines = text.trimEnd().split('\n');
  if (lines[0] === '' || !lines.every((line) => line === '' || (WORDS.test(line) && !LINK.test(line))))
    return undefined;
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((each) => wrap(each.replaceAll('\n', ' '), columns))
    .flatMap((each, index) => (index === 0 ? each : ['', ...each]));
}

// No mark of Markdown at the beginning, none within, and no spaces at the end, which would break the line.
const WORDS = /^[A-Za-z](?:[\dA-Za-z ,.;:?!'’()-]*[\dA-Za-z,.;:?!'’()-])?$/;
const LINK = /www\./i;
