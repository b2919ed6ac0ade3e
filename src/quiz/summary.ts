import { misconceptions } from '../semantics/misconceptions/index.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import type { QuizItem } from './item.ts';
import type { Grade, Graded, Report } from './report.ts';

/** The results of a class. It names nobody, nor any file. */
export interface ClassSummary {
  readonly questions: readonly QuestionSummary[];
  /** The beliefs that wrong answers fit, the commonest first. */
  readonly beliefs: readonly BeliefCount[];
}

/** The results of a class at one question: how many answers of each grade. */
export interface QuestionSummary extends Readonly<Record<Grade, number>> {
  readonly item: QuizItem;
  readonly beliefs: readonly BeliefCount[];
}

/** The number of wrong answers that fit a belief, each counted for the likeliest alone. */
export interface BeliefCount {
  readonly belief: Misconception;
  readonly count: number;
}

/** The summary of all sheets that could be graded, the questions in the order in which they come up. */
export function summaryOf({ sheets }: Pick<Report, 'sheets'>): ClassSummary {
  const answers = sheets.flatMap((sheet) => (sheet.kind === 'graded' ? sheet.answers : []));
  const byQuestion = new Map<string, Several>();
  for (const answer of answers) {
    const key = identityOf(answer.item);
    const before = byQuestion.get(key);
    byQuestion.set(key, before === undefined ? [answer] : [...before, answer]);
  }
  return { questions: [...byQuestion.values()].map(questionSummary), beliefs: beliefCounts(answers) };
}

type Several = readonly [Graded, ...Graded[]];

// Made from another seed, another question has the same id.
function identityOf({ id, text, setting, options }: QuizItem): string {
  return JSON.stringify([id, text, setting, options]);
}

function questionSummary(answers: Several): QuestionSummary {
  const count = (wanted: Grade): number => answers.filter(({ grade }) => grade === wanted).length;
  return {
    item: answers[0].item,
    right: count('right'),
    wrong: count('wrong'),
    unanswered: count('unanswered'),
    beliefs: beliefCounts(answers),
  };
}

function beliefCounts(answers: readonly Graded[]): readonly BeliefCount[] {
  return misconceptions
    .map((belief) => ({ belief, count: answers.filter(({ beliefs }) => beliefs[0]?.id === belief.id).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
