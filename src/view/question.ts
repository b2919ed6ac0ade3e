import type { Question } from '../questions/question.ts';
import { block, hang, pad, under, widthOf, wrap } from '../text/layout.ts';
import { type Look, marks } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { framed, isNarrow } from '../text/page.ts';
import { safe } from '../text/safe.ts';

/** A question with its numbered options, after an empty line: the options on one line where they fit. */
export function questionText(asked: Question, look: Look): string {
  return block(['', ...framed(look, (page) => [...text(asked, page), ...options(asked, page)])]);
}

function text({ text: words, about }: Question, look: Look): string[] {
  const mark = look.plain || isNarrow(look) ? '' : `${look.paint.strong(marks(look).question)} `;
  // A question about a scenario is computed, and tells paths as they are; any other is written in Markdown.
  return hang(under(mark), look.columns, (columns) =>
    about === undefined ? prose(words, { ...look, columns }) : wrap(look.paint.strong(safe(words)), columns),
  );
}

function options({ options: given }: Question, look: Look): string[] {
  const lead = isNarrow(look) || look.plain ? '  ' : '    ';
  const gap = isNarrow(look) || look.plain ? '  ' : '   ';
  const shown = given.map(({ text: option }, index) => ({ mark: `${index + 1})`, option: safe(option) }));
  const row = lead + shown.map(({ mark, option }) => `${mark} ${option}`).join(gap);
  if (widthOf(row) <= look.columns && !shown.some(({ option }) => /[\n{[]/.test(option))) return [row];
  const widest = Math.max(...shown.map(({ mark }) => widthOf(mark)));
  return shown.flatMap(({ mark, option }) =>
    hang(under(`${lead}${pad(mark, widest, 'right')} `), look.columns, (columns) => wrap(option, columns)),
  );
}
