import { list } from '../evidence/telling.ts';
import type { Graded, GradedSheet } from '../quiz/report.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import type { Look } from '../view/look.ts';
import { indented, sentences } from '../view/page.ts';
import { byNumber } from '../view/wording.ts';
import { beliefText, flat, typed, wordFor } from './words.ts';

/** What is told at the end of a quiz at a prompt, where each answer was dealt with at once: by belief, in a few lines. */
export function promptedShown(sheet: GradedSheet, look: Look): readonly (readonly string[])[] {
  const numbered = sheet.answers.map((graded, index): Numbered => ({ ...graded, number: index + 1 }));
  const missed = numbered.filter(({ grade }) => grade !== 'right');
  return [...beliefsIn(missed).map((belief) => believed(belief, missed, look)), others(missed, look)];
}

interface Numbered extends Graded {
  readonly number: number;
}

function beliefsIn(missed: readonly Numbered[]): readonly Misconception[] {
  return [...new Set(missed.flatMap(({ beliefs }) => beliefs.slice(0, 1)))];
}

function believed(belief: Misconception, missed: readonly Numbered[], look: Look): readonly string[] {
  const such = missed.filter(({ beliefs }) => beliefs[0] === belief);
  const lessons = new Map(
    such.flatMap(({ lesson }) => (lesson === undefined ? [] : [[lesson.id, lesson.title] as const])),
  );
  return [
    ...sentences(look, typed(beliefText(belief), look)),
    ...indented(look, (room) => [
      ...sentences(room, `${questions(such)}.`),
      ...[...lessons].flatMap(([id, title]) =>
        sentences(room, `To go on: http-tutor start ${flat(id)} (${flat(title)})`),
      ),
    ]),
  ];
}

// What fits no belief: not to know, not to answer, and what nobody is known to suppose.
function others(missed: readonly Numbered[], look: Look): readonly string[] {
  const unexplained = missed.filter(({ beliefs }) => beliefs.length === 0);
  return (['Wrong', 'Not sure', 'Unanswered'] as const).flatMap((word) => {
    const such = unexplained.filter((graded) => wordFor(graded) === word);
    return such.length === 0 ? [] : sentences(look, `${word}: ${questions(such).toLowerCase()}.`);
  });
}

function questions(such: readonly Numbered[]): string {
  return `${byNumber(such.length, { one: 'Question', other: 'Questions' })} ${list(stretches(such.map(({ number }) => number)))}`;
}

// `7 to 14` where three or more follow each other.
function stretches(numbers: readonly number[]): readonly string[] {
  const runs = numbers.reduce<readonly (readonly number[])[]>((before, number) => {
    const last = before.at(-1);
    return last?.at(-1) === number - 1 ? [...before.slice(0, -1), [...last, number]] : [...before, [number]];
  }, []);
  return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${String(run[0])} to ${String(run.at(-1))}`]));
}
