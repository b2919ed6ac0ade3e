import { answersCommand, KEPT_PROGRAM } from '../../lesson/command-line.ts';
import type { QuizItem } from '../../quiz/item.ts';
import type { SheetHead } from '../../quiz/sheet.ts';
import { template, type Answers } from '../../quiz/template.ts';
import type { Context } from '../context.ts';
import type { QuizOptions } from './options.ts';

/** A sheet for a file, or for standard output where none is named, with these answers. */
export async function sheetText(
  {
    head,
    items,
    answers,
  }: { readonly head: SheetHead; readonly items: readonly QuizItem[]; readonly answers?: Answers },
  file: string | undefined,
  { placeFrom }: Context,
  { course: folder }: QuizOptions,
): Promise<string> {
  const course = file === undefined || folder === undefined ? folder : await placeFrom(file, folder);
  const grading = answersCommand({ program: KEPT_PROGRAM, course }, file === undefined ? 'FILE' : nameOf(file));
  return template(head, items, {
    grading: `${file === undefined ? 'Then' : 'Then, in this folder'}: ${grading}`,
    answers,
  });
}

const nameOf = (file: string): string => file.replace(/^.*[/\\]/s, '');
