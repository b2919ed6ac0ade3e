import { helpLines } from './help.ts';
import { block } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { framed, isNarrow, opposite, sentences } from '../text/page.ts';
import { line } from '../text/safe.ts';

/** The place of a question in its quiz. */
interface QuizPlace {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  /** The title of the lesson that it belongs to, if it does to one. */
  readonly lesson: string | undefined;
}

/** Returns the beginning of a quiz: how much is asked, what it takes to pass, and how to leave. */
export function quizHeadText({ of, pass }: { readonly of: number; readonly pass: number }, look: Look): string {
  const size = of === 1 ? 'One question' : `${of} questions`;
  return block([
    '',
    ...framed(look, (page) => [
      ...sentences(page, page.paint.strong(`${size}. Pass mark: ${pass} %.`)),
      ...sentences(page, 'An answer given stays. Type at any prompt: skip, raw, quit, ?'),
    ]),
  ]);
}

/** Tells what can be typed at any prompt of a quiz. */
export function quizHelpText(look: Look): string {
  return block(['', ...helpLines(ENTRIES, look), '']);
}

const ENTRIES = [
  ['skip', 'leaves this question out: it counts as wrong'],
  ['raw', 'shows the last exchange byte for byte'],
  ['quit', 'ends the quiz: the questions left count as wrong'],
  ['Ctrl-C', 'leaves it for later: your answers are kept'],
] as const;

/** Returns the words to anyone who goes on with a quiz in which so many questions were answered. */
export function goingOnText(answered: number): string {
  const many = answered === 1 ? 'One question is' : `${answered} questions are`;
  return `You go on where you were: ${many} answered. quiz --fresh begins anew.`;
}

/** Returns the words to anyone who would end a quiz with so many questions left. */
export function leavingText(left: number): string {
  return left === 1
    ? 'One question is left, and would count as wrong. To end the quiz, type quit once more.'
    : `${left} questions are left, and would count as wrong. To end the quiz, type quit once more.`;
}

/** Returns the beginning of a question of a quiz. */
export function questionHeadText({ number, of, lesson = 'Made for this quiz' }: QuizPlace, look: Look): string {
  return block(['', ...framed(look, (page) => head(`Question ${number} of ${of}`, line(lesson), page))]);
}

function head(left: string, right: string, look: Look): string[] {
  const { strong, faint } = look.paint;
  if (!isNarrow(look)) return opposite(strong(left), faint(right), look);
  return [...sentences(look, strong(left)), ...sentences(look, faint(right))];
}
