import { TutorError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { Report } from '../quiz/report.ts';
import { unpainted, type Look } from '../text/look.ts';
import { reporters } from './index.ts';
import { DOCUMENTS, REPORTERS, type ReporterName } from './reporter.ts';

/** A report in one form, and the file that it goes to; to standard output where none is named. */
export interface Delivery {
  readonly reporter: ReporterName;
  readonly file: string | undefined;
}

/**
 * Returns where reports go, by `--reporter NAME` and `--output NAME=FILE`: an output names its reporter. If neither
 * asks for anything on standard output, people get theirs. Throws a usage error with the remedy if the two do not fit.
 * Those on standard output come first, so that a file that cannot be written does not keep them back.
 */
export function deliveriesOf(names: readonly string[], outputs: readonly string[]): readonly Delivery[] {
  const filed = outputs.map(fileFor);
  const named = names.map(reporterNamed);
  const shown = [...new Set(named)].filter((each) => !filed.some(({ reporter }) => reporter === each));
  const onScreen =
    named.length === 0 ? (['pretty'] as const).filter((each) => !filed.some((f) => f.reporter === each)) : shown;
  mustStandAlone(onScreen);
  mustDiffer(filed);
  return [...onScreen.map((reporter) => ({ reporter, file: undefined })), ...filed];
}

interface Filed extends Delivery {
  readonly file: string;
}

function fileFor(output: string): Filed {
  const [, name, file] = /^([^=]+)=(.*)$/s.exec(output) ?? [];
  const reporter = name === undefined ? undefined : reporterNamed(name);
  if (file === '') throw new TutorError(`--output ${output} names no file: is the variable after = empty?`, EXIT.usage);
  if (reporter !== undefined && file !== undefined) return { reporter, file };
  const wanted = output === '' || output.includes('=') ? 'FILE' : output;
  const message = `--output ${output} names no reporter and file: write --output junit=${wanted}, say.`;
  throw new TutorError(message, EXIT.usage);
}

function reporterNamed(name: string): ReporterName {
  const found = REPORTERS.find((each) => each === name);
  if (found === undefined)
    throw new TutorError(`There is no reporter ${name}: choose from ${REPORTERS.join(', ')}.`, EXIT.usage);
  return found;
}

function mustStandAlone(onScreen: readonly ReporterName[]): void {
  const document = onScreen.find((each) => DOCUMENTS.has(each));
  if (document === undefined || onScreen.length === 1) return;
  const message = `${onScreen.join(' and ')} cannot share standard output: give one a file, as --output ${document}=FILE.`;
  throw new TutorError(message, EXIT.usage);
}

function mustDiffer(filed: readonly Filed[]): void {
  const kept = filed.filter(({ file }) => file !== '/dev/null');
  for (const [index, { reporter, file }] of kept.entries()) {
    const other = kept.slice(index + 1).find((each) => each.file === file);
    if (other === undefined) continue;
    const message = `${file} is named for ${reporter} and ${other.reporter}: one file holds one report.`;
    throw new TutorError(message, EXIT.usage);
  }
}

/** A report as it is written: to a file, or to standard output. */
interface Delivered extends Delivery {
  readonly text: string;
}

/** A report in each form that was asked for. In a file there is no colour, and no screen's width. */
export function delivered(report: Report, deliveries: readonly Delivery[], onScreen: Look): readonly Delivered[] {
  return deliveries.map(({ reporter, file }) => ({
    reporter,
    file,
    text: reporters[reporter](report, file === undefined ? onScreen : IN_A_FILE),
  }));
}

const IN_A_FILE: Look = { columns: 80, plain: false, unicode: true, paint: unpainted };
