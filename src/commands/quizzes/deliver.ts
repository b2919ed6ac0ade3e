import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { exitOf } from '../../quiz/grading.ts';
import type { Report } from '../../quiz/report.ts';
import { delivered, deliveriesOf, type Delivery } from '../../reporters/delivery.ts';
import { faultsText } from '../../view/faults.ts';
import type { Context } from '../context.ts';
import type { QuizOptions } from './options.ts';

/** Returns where the reports go that were asked for. Throws a usage error if something is said of one that was not. */
export function deliveriesFor(
  { reporter, junitFailures }: QuizOptions,
  outputs: readonly string[],
): readonly Delivery[] {
  const deliveries = deliveriesOf(reporter, outputs);
  if (junitFailures === undefined || deliveries.some((each) => each.reporter === 'junit')) return deliveries;
  throw new TutorError(
    '--junit-failures is about the report junit: ask for it, as with --output junit=FILE.',
    EXIT.usage,
  );
}

/** Throws a usage error where a report would go over a sheet, or over another report, whatever the files are called. */
export async function mustStayApart(
  { realPath }: Context,
  deliveries: readonly Delivery[],
  sheets: readonly string[],
): Promise<void> {
  const taken = new Map<string, string>();
  for (const sheet of sheets) taken.set(await realPath(sheet), `the sheet ${sheet}`);
  for (const { reporter, file } of deliveries) {
    if (file === undefined || isDevice(file)) continue;
    const path = await realPath(file);
    const other = taken.get(path);
    if (other !== undefined) throw new TutorError(overwriting(`${reporter}=${file}`, other), EXIT.usage);
    taken.set(path, `the ${reporter} report`);
  }
}

// Output to a device stands apart, or goes nowhere: `/dev/stdout`, `/dev/null`.
const isDevice = (file: string): boolean => file.startsWith('/dev/');

const overwriting = (output: string, other: string): string =>
  `--output ${output} would write over ${other}: name another file.`;

/** Writes a report where it is to go, and ends as it says. */
export async function deliver(
  context: Context,
  report: Report,
  deliveries: readonly Delivery[],
  options: QuizOptions,
): Promise<void> {
  for (const { reporter, file, text } of delivered(report, deliveries, context.look(options))) {
    if (file === undefined) context.out(text, reporter === 'github' ? 'commands' : undefined);
    else await context.writeOver(file, text);
  }
  const faults = report.sheets.flatMap((sheet) => (sheet.kind === 'broken' ? sheet.faults : []));
  const isTold = deliveries.some(({ reporter, file }) => reporter === 'pretty' && file === undefined);
  if (faults.length > 0 && !isTold) context.err(`${faultsText(faults)}\n`);
  context.finish(exitOf(report));
}
