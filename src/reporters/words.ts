import type { FileDiagnostic } from '../lesson/diagnostic.ts';
import { NOT_SURE } from '../questions/question.ts';
import type { Graded } from '../quiz/report.ts';
import { standingOf, type Known, type Misconception } from '../semantics/misconceptions/misconception.ts';
import type { Look } from '../text/look.ts';
import { line } from '../text/safe.ts';
import { byNumber } from '../text/wording.ts';

/** Returns the word for an answer that is not right: not to know is told apart. */
export function wordFor({ grade, given }: Graded): 'Wrong' | 'Unanswered' | 'Not sure' {
  if (grade === 'unanswered') return 'Unanswered';
  return given?.id === NOT_SURE.id ? 'Not sure' : 'Wrong';
}

/** Returns a question, each line on one line and safe: its text, then what it is about and what there is to choose. */
export function questionLines({ item }: Graded): { readonly text: string; readonly setting: readonly string[] } {
  return { text: oneLineText(item.text), setting: [...item.setting, ...choices(item)].map(oneLineText) };
}

// As they are told in an answer: by their texts. Short ones share a line.
function choices({ options }: Graded['item']): readonly string[] {
  const texts = options.map(({ text }) => text);
  const listed = `one of: ${texts.join(', ')}`;
  const isShort = listed.length <= ON_ONE_LINE && !texts.some((text) => text.includes(','));
  return isShort ? [listed] : ['one of:', ...texts.map((text) => `- ${text}`)];
}

const ON_ONE_LINE = 60;

/**
 * Returns the lines about an answer that is not right, each safe. The reason follows what it is about; the right one,
 * told only with full feedback, comes after it.
 */
export function answerLines(graded: Graded): readonly string[] {
  const [belief] = graded.beliefs;
  const { lesson, feedback = '' } = graded;
  return [
    givenLine(graded),
    graded.missing ? `This question is not in the sheet: add \`${oneLineText(graded.item.id)}:\` under answers.` : '',
    belief === undefined ? '' : `That answer fits a belief: ${beliefText(belief, knownIn(graded.item))}`,
    oneLineText(feedback),
    lesson === undefined ? '' : `Go to the lesson: ${lessonText(lesson)}`,
  ].filter((each) => each !== '');
}

/** Returns the given answer, on one line and safe. */
export function givenLine({ given }: Graded): string {
  return given === undefined ? 'Not answered, which counts as wrong.' : `Answered: ${oneLineText(given.text)}`;
}

/** A belief in its own words, and whether HTTP allows what it says. */
export function beliefText(belief: Misconception, known: Known = 'any'): string {
  return `“${belief.belief}” ${standingOf(belief, known)}`.trimEnd();
}

// The server asked about declares what matters. A question in words, its choices with reasons, is about no such server.
function knownIn({ because }: Graded['item']): Known {
  return because === undefined ? 'declared' : 'any';
}

function lessonText({ id, title }: NonNullable<Graded['lesson']>): string {
  return `${oneLineText(title)} (${oneLineText(id)})`;
}

/** A fault with what is told of it on one line, and cut. */
export function shortDiagnostic(fault: FileDiagnostic): FileDiagnostic {
  return { ...fault, file: oneLineText(fault.file), message: oneLineText(fault.message) };
}

/** A text from a file on one line, its line ends being spaces, made safe, and cut where nobody reads on. */
export function oneLineText(text: string): string {
  return line(
    cut(text)
      .trim()
      .replaceAll(/\s*\n\s*/g, ' '),
  );
}

// More than any question holds. A file can hold anything.
const MAX_LINE_LENGTH = 2_000;

// By code points, so that no character is cut in two.
function cut(text: string): string {
  const kept = text.slice(0, MAX_LINE_LENGTH).replace(/[\ud800-\udbff]$/, '');
  return text.length > MAX_LINE_LENGTH ? `${kept}…` : text;
}

/** A text with curved quotation marks where the screen shows them, and nobody has them read out. */
export function typed(text: string, { unicode, plain }: Look): string {
  return unicode && !plain ? text : text.replaceAll(/[“”]/g, '"');
}

/** `1 answer`, `2 answers`. */
export function counted(count: number, noun: string): string {
  return `${count} ${byNumber(count, { one: noun, other: `${noun}s` })}`;
}
