import { allPassed } from '../quiz/grading.ts';
import type { BrokenSheet, Graded, GradedSheet, Report } from '../quiz/report.ts';
import { block, under, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { cited, framed, indented, opposite, sentences, spaced } from '../text/page.ts';
import { inactive } from '../text/safe.ts';
import { faultsText } from '../view/faults.ts';
import { classShown } from './pretty-class.ts';
import { promptedShown } from './pretty-prompted.ts';
import type { Reporter } from './reporter.ts';
import { askedText, countsText, headline, missedIn } from './verdict.ts';
import { asked, brief, flat, told, typed, wordFor } from './words.ts';

/** A report for people: the verdict, then what was not right. Several sheets are told as a class, then a line each. */
export const pretty: Reporter = (report, look) => {
  const lines = framed(look, (page) => {
    const verdict = sentences(
      page,
      page.paint[allPassed(report) ? 'good' : 'bad'](`${headline(report)}.`),
      counts(report),
    );
    const blocks = shown(report, page);
    // Where much is told, the verdict has scrolled away by the end of it.
    const again = blocks.flat().length > A_SCREEN ? [verdict] : [];
    return ['', ...spaced(verdict, ...blocks, ...again), ''];
  });
  return inactive(block([...lines, ...report.sheets.flatMap(faultLines)]));
};

const A_SCREEN = 20;

// What a sheet's own line says, of answers at a prompt, which have no sheet.
function counts({ sheets: [sheet] }: Report): string {
  return sheet?.kind === 'graded' && sheet.file === undefined ? countsText(sheet) : '';
}

type Blocks = readonly (readonly string[])[];

function shown(report: Report, look: Look): Blocks {
  const [sheet, ...others] = report.sheets;
  if (sheet === undefined || others.length > 0) return classShown(report, look);
  if (sheet.kind === 'broken') return [];
  return sheet.file === undefined ? promptedShown(sheet, report.called, look) : sheetShown(sheet.file, sheet, look);
}

function sheetShown(file: string, sheet: GradedSheet, look: Look): Blocks {
  return [
    sentences(look, `${flat(file)}:`, countsText(sheet), askedText(sheet)),
    ...missedIn(sheet).map((graded) => answer(graded, look)),
  ];
}

function answer(graded: Graded, look: Look): readonly string[] {
  const word = wordFor(graded);
  const label = look.plain ? `${word}:` : `${look.paint.bad(word.toUpperCase())} `;
  const place = graded.place === undefined ? '' : look.paint.faint(`line ${graded.place.line}`);
  return [
    ...opposite(`${label} ${flat(graded.item.id)}`, place, look, '    '),
    ...indented(look, (room) => [
      ...question(graded, room),
      ...told(graded).flatMap((each) => sentences(room, typed(cited(each, look), look))),
    ]),
  ];
}

function question(graded: Graded, look: Look): readonly string[] {
  const { text, setting } = asked(graded);
  const indent = look.plain ? under('') : { first: '  ', rest: '    ' };
  return [...sentences(look, look.paint.strong(text)), ...setting.flatMap((each) => wrap(each, look.columns, indent))];
}

// A fault is shown as everywhere else: with the line of the file as it stands.
function faultLines(sheet: GradedSheet | BrokenSheet): readonly string[] {
  return sheet.kind === 'broken' && sheet.faults.length > 0
    ? [...faultsText(sheet.faults.map(brief)).split('\n'), '']
    : [];
}
