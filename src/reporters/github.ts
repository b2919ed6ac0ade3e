import type { BrokenSheet, Graded, GradedSheet } from '../quiz/report.ts';
import { block } from '../text/layout.ts';
import { ANYWHERE, safe } from '../text/safe.ts';
import type { Reporter } from './reporter.ts';
import { missedIn } from './verdict.ts';
import { questionLines, oneLineText, answerLines, wordFor } from './words.ts';

/**
 * Workflow commands that mark the wrong lines of the sheets in a pull request: as errors, those of sheets that cannot be
 * graded first, and as warnings where the sheet passed.
 */
export const githubReport: Reporter = ({ sheets }) => {
  const broken = sheets.filter((sheet) => sheet.kind === 'broken');
  const graded = sheets.filter((sheet) => sheet.kind === 'graded');
  const failed = graded.filter(({ passed }) => !passed);
  const passed = graded.filter((sheet) => sheet.passed);
  const marks = [...broken.flatMap(faultMarks), ...failed.flatMap(answerMarks), ...passed.flatMap(answerMarks)];
  const left = marks.length - MAX_ANNOTATIONS;
  return block([...marks.slice(0, MAX_ANNOTATIONS).map(command), ...(left > 0 ? [`and ${left} more`] : [])]);
};

// GitHub shows no more of one step.
const MAX_ANNOTATIONS = 10;

interface Annotation {
  readonly level: 'error' | 'warning';
  readonly file: string | undefined;
  readonly place: { readonly line: number; readonly column: number } | undefined;
  readonly title: string;
  readonly message: string;
}

function faultMarks({ file, inRepository, faults }: BrokenSheet): readonly Annotation[] {
  return faults.map((fault) => ({
    level: 'error',
    file: inRepository ?? file,
    place: fault,
    title: 'This sheet cannot be graded',
    message: oneLineText(fault.message),
  }));
}

function answerMarks(sheet: GradedSheet): readonly Annotation[] {
  return missedIn(sheet).map((graded) => answerMark(sheet, graded));
}

function answerMark({ file, inRepository, passed }: GradedSheet, graded: Graded): Annotation {
  return {
    level: passed ? 'warning' : 'error',
    file: inRepository ?? file,
    place: graded.place,
    title: `${wordFor(graded)}: ${oneLineText(graded.item.id)}`,
    message: [questionLines(graded).text, ...answerLines(graded)].join('\n'),
  };
}

function command({ level, file, place, title, message }: Annotation): string {
  const properties = Object.entries({ file, line: place?.line, col: place?.column, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

// As GitHub's own toolkit escapes them. Then nothing is left that ends a line; what else is unseen is made visible. Azure
// Pipelines looks for commands of its own in any line.
function data(text: string): string {
  return safe(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')).replaceAll(ANYWHERE, '# #');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
