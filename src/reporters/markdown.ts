import type { BrokenSheet, Graded, GradedSheet, Report } from '../quiz/report.ts';
import { summaryOf } from '../quiz/summary.ts';
import { block } from '../text/layout.ts';
import { spaced } from '../text/page.ts';
import { inactive } from '../text/safe.ts';
import type { Reporter } from './reporter.ts';
import { askedText, countsText, headline, missedIn, MAX_BELIEFS, percentText, resultOf } from './verdict.ts';
import { questionLines, beliefText, counted, oneLineText, answerLines, wordFor } from './words.ts';

/** GitHub-flavoured Markdown for the summary of a job: one sheet answer by answer; several as a class, then a line each. */
export const markdownReport: Reporter = (report) => {
  const [sheet, ...others] = report.sheets;
  const shown = sheet === undefined || others.length > 0 ? classShown(report) : sheetShown(sheet);
  return inactive(block(spaced([`## ${headline(report)}`], ...shown).map((each) => each.trimEnd())));
};

type Blocks = readonly (readonly string[])[];

function sheetShown(sheet: GradedSheet | BrokenSheet): Blocks {
  const name = sheet.file === undefined ? '' : `Sheet ${inert(sheet.file)}: `;
  if (sheet.kind === 'broken') return [[`${name}cannot be graded.`], faultItems(sheet)];
  const missed = missedIn(sheet);
  return [
    [`${name}${countsText(sheet)} ${askedText(sheet)}`],
    missed.length === 0 ? [] : ['### What was not right'],
    missed.flatMap(answer),
  ];
}

function answer(graded: Graded): readonly string[] {
  const { text, setting } = questionLines(graded);
  return [
    `- **${wordFor(graded)}** ${inert(graded.item.id)}: ${inert(text)}`,
    ...nested([...fenced(setting), ...answerLines(graded).map((each) => `- ${inert(each)}`)]),
  ];
}

function classShown(report: Report): Blocks {
  const { questions, beliefs } = summaryOf(report);
  const rows = questions.map(
    ({ item, right, wrong, unanswered }) =>
      `| ${inert(item.id)}: ${inert(item.text)} | ${right} | ${wrong} | ${unanswered} |`,
  );
  return [
    rows.length === 0 ? [] : ['| Question | Right | Wrong | Unanswered |', '| --- | ---: | ---: | ---: |', ...rows],
    beliefs.length === 0 ? [] : ['### The commonest beliefs that wrong answers fit'],
    beliefs
      .slice(0, MAX_BELIEFS)
      .map(({ belief, count }) => `- ${counted(count, 'answer')}: ${inert(beliefText(belief))}`),
    report.sheets.length === 0 ? [] : ['### Sheets'],
    report.sheets.flatMap((sheet) => sheetItem(sheet, report.pass)),
  ];
}

function sheetItem(sheet: GradedSheet | BrokenSheet, pass: number): readonly string[] {
  const name = `- **${resultOf(sheet)}**${sheet.file === undefined ? '' : ` ${inert(sheet.file)}`}`;
  return sheet.kind === 'graded'
    ? [`${name}: ${[`${percentText(sheet, pass)} right`, askedText(sheet)].filter(Boolean).join('. ')}`]
    : [name, ...nested(faultItems(sheet))];
}

// As many as a screen shows of a file.
const MAX_DIAGNOSTICS = 50;

function faultItems({ faults }: BrokenSheet): readonly string[] {
  const left = faults.length - MAX_DIAGNOSTICS;
  const shown = faults
    .slice(0, MAX_DIAGNOSTICS)
    .map((each) => `- Line ${each.line}, column ${each.column}: ${inert(each.message)}`);
  return left > 0 ? [...shown, `- and ${counted(left, 'more fault')}`] : shown;
}

const nested = (lines: readonly string[]): readonly string[] => lines.map((each) => `  ${each}`);

/**
 * A text from a file as GitHub-flavoured Markdown that shows it and does nothing: no markup, no HTML, no link, no cell
 * of a table, no mention. A reference to a character is never markup.
 */
export function inert(text: string): string {
  return oneLineText(text)
    .replaceAll(/^[#+\-=\d]|[&<>\\`*_~|$[\]]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(ACTIVE, APART);
}

// GitHub looks for these in the text that comes out, so that no escaping helps: mentions, issues, emoji, addresses, commits.
// A space of no width keeps them apart, written so that it can be seen.
const ACTIVE = /(?<=[@#:](?=\S))(?<!&#)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)|(?<=\b(?:[\da-f]{5})+)(?=[\da-f])/gi;
const APART = '&#8203;';

/** Lines from a file as a block of code, which no line of it can end. */
export function fenced(lines: readonly string[]): readonly string[] {
  const fence = '`'.repeat(Math.max(2, ...lines.map(longestTicks)) + 1);
  return lines.length === 0 ? [] : [`${fence}text`, ...lines, fence];
}

function longestTicks(line: string): number {
  return Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
}
