import type { BrokenSheet, Graded, GradedSheet } from '../quiz/report.ts';
import { block } from '../view/layout.ts';
import { safe } from '../view/safe.ts';
import type { Reporter } from './reporter.ts';
import { missedIn } from './verdict.ts';
import { asked, counted, flat, told, wordFor } from './words.ts';

/** Workflow commands that mark the wrong lines of the sheets in a pull request, those of sheets that cannot be graded first. */
export const github: Reporter = ({ sheets }) => {
  const broken = sheets.filter((sheet) => sheet.kind === 'broken');
  const graded = sheets.filter((sheet) => sheet.kind === 'graded');
  const errors = [...broken.flatMap(faultErrors), ...graded.flatMap(answerErrors)];
  const left = errors.length - MOST;
  return block([...errors.slice(0, MOST).map(command), ...(left > 0 ? [`and ${counted(left, 'more error')}`] : [])]);
};

// GitHub shows no more of one step.
const MOST = 10;

interface Annotation {
  readonly file: string | undefined;
  readonly place: { readonly line: number; readonly column: number } | undefined;
  readonly title: string;
  readonly message: string;
}

function faultErrors({ file, inRepository, faults }: BrokenSheet): readonly Annotation[] {
  return faults.map((fault) => ({
    file: inRepository ?? file,
    place: fault,
    title: 'This sheet cannot be graded',
    message: flat(fault.message),
  }));
}

function answerErrors(sheet: GradedSheet): readonly Annotation[] {
  return missedIn(sheet).map((graded) => answerError(sheet, graded));
}

function answerError({ file, inRepository }: GradedSheet, graded: Graded): Annotation {
  return {
    file: inRepository ?? file,
    place: graded.place,
    title: `${wordFor(graded)}: ${flat(graded.item.id)}`,
    message: [asked(graded).text, ...told(graded)].join('\n'),
  };
}

function command({ file, place, title, message }: Annotation): string {
  const properties = Object.entries({ file, line: place?.line, col: place?.column, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::error ${properties.join(',')}::${data(message)}`;
}

// As GitHub's own toolkit escapes them. Then nothing is left that ends a line; what else is unseen is made visible.
function data(text: string): string {
  return safe(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
