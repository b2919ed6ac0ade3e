import { listed } from '../../text/wording.ts';
import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { answersCommand } from '../../lesson/command-line.ts';
import { commandText, remarkText } from '../../view/remark.ts';
import { askedCourse, headOf, questionsOf } from './asked-course.ts';
import type { QuizOptions, Task } from './options.ts';
import { sheetText } from './sheet-text.ts';

/** Prints a sheet to fill in. */
export const printQuiz: Task = async (context, lessons, options) => {
  mustOnlyPrint(options);
  const quizzed = await askedCourse(context, options);
  const { asked } = quizzed;
  const head = headOf(quizzed, lessons, options);
  const items = questionsOf(asked, head).map(({ item }) => item);
  const [file] = options.output;
  const text = await sheetText({ head, items }, file, context, options);
  if (file === undefined) {
    context.out(text);
    return;
  }
  await context.writeNew(file, text);
  const look = context.look(options);
  context.out(remarkText(`Written: ${file}. Fill it in. To grade it:`, look));
  context.out(commandText(answersCommand(asked.called, file), look));
};

const GRADING = [
  'answers',
  'whole',
  'pass',
  'feedback',
  'reporter',
  'junitFailures',
] as const satisfies readonly (keyof QuizOptions)[];

function mustOnlyPrint(options: QuizOptions): void {
  const idle = GRADING.filter((name) => isGiven(options[name])).map((name) =>
    name === 'junitFailures' ? '--junit-failures' : `--${name}`,
  );
  if (idle.length > 0)
    throw new TutorError(`--template prints one sheet, and grades none: leave out ${listed(idle)}.`, EXIT.usage);
  if (options.output.length > 1)
    throw new TutorError('--template prints one sheet: leave out all but one --output.', EXIT.usage);
}

// An option that may be repeated is an empty list if it is not given.
function isGiven(option: QuizOptions[(typeof GRADING)[number]]): boolean {
  return option !== undefined && (typeof option !== 'object' || option.length > 0);
}
