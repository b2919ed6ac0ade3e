import { startCommand, type CommandLine } from '../lesson/command-line.ts';
import type { Graded, GradedSheet } from '../quiz/report.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { under, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { indented, sentences } from '../text/page.ts';
import { beliefText, counted, flat, typed, wordFor } from './words.ts';

/** What is told at the end of a quiz at a prompt, where each answer was dealt with at once: by belief, with the questions. */
export function promptedShown(
  { answers }: GradedSheet,
  called: CommandLine,
  look: Look,
): readonly (readonly string[])[] {
  const missed = answers.filter(({ grade }) => grade !== 'right');
  return [...beliefsIn(missed).map((belief) => believed(belief, missed, { called, look })), ...others(missed, look)];
}

function beliefsIn(missed: readonly Graded[]): readonly Misconception[] {
  return [...new Set(missed.flatMap(({ beliefs }) => beliefs.slice(0, 1)))];
}

function believed(
  belief: Misconception,
  missed: readonly Graded[],
  { called, look }: { readonly called: CommandLine; readonly look: Look },
): readonly string[] {
  const such = missed.filter(({ beliefs }) => beliefs[0] === belief);
  const lessons = new Map(
    such.flatMap(({ lesson }) => (lesson === undefined ? [] : [[lesson.id, lesson.title] as const])),
  );
  return [
    ...sentences(look, typed(beliefText(belief), look)),
    ...indented(look, (room) => [
      ...questions(such, room),
      ...[...lessons].flatMap(([id, title]) => [
        ...sentences(room, `To go on: ${flat(title)}`),
        // On a line of its own, and not broken: it can be copied.
        `${room.plain ? '' : '  '}${flat(startCommand(called, id))}`,
      ]),
    ]),
  ];
}

// What fits no belief: not to know, not to answer, and what nobody is known to suppose.
function others(missed: readonly Graded[], look: Look): readonly (readonly string[])[] {
  const unexplained = missed.filter(({ beliefs }) => beliefs.length === 0);
  return (['Wrong', 'Not sure', 'Unanswered'] as const).map((word) => {
    const such = unexplained.filter((graded) => wordFor(graded) === word);
    return such.length === 0
      ? []
      : [...sentences(look, `${word}:`), ...indented(look, (room) => questions(such, room))];
  });
}

const MOST_QUESTIONS = 5;

function questions(such: readonly Graded[], look: Look): readonly string[] {
  const left = such.length - MOST_QUESTIONS;
  const listed = left > 1 ? such.slice(0, MOST_QUESTIONS) : such;
  const first = look.plain ? '' : `${marks(look).bullet} `;
  return [
    ...listed.flatMap(({ item }) => wrap(typed(flat(textOf(item)), look), look.columns, under(first))),
    ...(left > 1 ? sentences(look, `and ${counted(left, 'more question')}`) : []),
  ];
}

// Questions of several lessons may have one text.
const textOf = ({ lesson, text }: Graded['item']): string => (lesson === undefined ? text : `${lesson.title}: ${text}`);
