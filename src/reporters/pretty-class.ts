import type { Report } from '../quiz/report.ts';
import { summaryOf } from '../quiz/summary.ts';
import { under, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { sentences } from '../text/page.ts';
import { table } from '../text/table.ts';
import { MOST_BELIEFS, percentText, resultOf } from './verdict.ts';
import { beliefText, counted, flat, typed } from './words.ts';

/** What is told of several sheets: how they did at each question, which beliefs are common, then a line each. */
export function classShown(report: Report, look: Look): readonly (readonly string[])[] {
  const { questions, beliefs } = summaryOf(report);
  const { bullet } = marks(look);
  const rows = questions.map(({ item, ...count }) => [
    flat(item.id),
    ...[count.right, count.wrong, count.unanswered].map(String),
  ]);
  return [
    rows.length === 0 ? [] : table({ head: ['question', 'right', 'wrong', 'unanswered'], rows }, look),
    beliefs.length === 0 ? [] : sentences(look, 'The commonest beliefs that wrong answers fit:'),
    beliefs.slice(0, MOST_BELIEFS).flatMap(({ belief, count }) => {
      const text = `${counted(count, 'answer')}: ${beliefText(belief)}`;
      return wrap(typed(text, look), look.columns, under(look.plain ? '' : `${bullet} `));
    }),
    sheetsShown(report, look),
  ];
}

function sheetsShown({ sheets, pass }: Report, look: Look): readonly string[] {
  const isNarrowed = sheets.some((sheet) => sheet.kind === 'graded' && sheet.asked < sheet.ofCourse);
  const rows = sheets.map((sheet) => [
    sheet.file === undefined ? '' : flat(sheet.file),
    resultOf(sheet),
    ...(sheet.kind === 'graded' ? [percentText(sheet, pass), `${sheet.asked} of ${sheet.ofCourse}`] : ['-', '-']),
  ]);
  // That all was asked goes without saying.
  const columns = isNarrowed ? 4 : 3;
  const shownOf = (row: readonly string[]): readonly string[] => row.slice(0, columns);
  return rows.length === 0 ? [] : table({ head: shownOf(HEAD), rows: rows.map(shownOf) }, look);
}

const HEAD = ['sheet', 'result', 'right', 'asked'];
