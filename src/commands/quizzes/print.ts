import { TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { answersCommand } from '../../quiz/command-line.ts';
import { template } from '../../quiz/template.ts';
import { remarkText } from '../../view/remark.ts';
import { askedCourse, headOf, questionsOf } from './asked-course.ts';
import type { QuizOptions, Task } from './options.ts';

/** Prints a sheet to fill in. */
export const print: Task = async (context, lessons, options) => {
  mustOnlyPrint(options);
  const { course, asked } = await askedCourse(context, options);
  const head = headOf(course, lessons, options);
  const items = questionsOf(asked, head).map(({ item }) => item);
  const text = template(head, items);
  const [file] = options.output;
  if (file === undefined) {
    context.out(text);
    return;
  }
  await context.writeNew(file, text);
  const remark = `Written: ${file}. Fill it in; ${answersCommand(file)} grades it.`;
  context.out(remarkText(remark, context.look(options)));
};

const GRADING = ['answers', 'whole', 'pass', 'feedback', 'reporter'] as const satisfies readonly (keyof QuizOptions)[];

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function mustOnlyPrint(options: QuizOptions): void {
  const idle = GRADING.filter((name) => isGiven(options[name])).map((name) => `--${name}`);
  if (idle.length > 0)
    throw new TutorError(`--template prints one sheet, and grades none: leave out ${list.format(idle)}.`, EXIT.usage);
  if (options.output.length > 1)
    throw new TutorError('--template prints one sheet: leave out all but one --output.', EXIT.usage);
}

// What may be repeated is an empty list where it is not given.
function isGiven(option: QuizOptions[(typeof GRADING)[number]]): boolean {
  return option !== undefined && (typeof option !== 'object' || option.length > 0);
}
