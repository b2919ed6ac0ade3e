import type { CommandLine } from '../lesson/command-line.ts';
import type { FileDiagnostic } from '../lesson/diagnostic.ts';
import type { Option } from '../questions/question.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import type { QuizItem, LessonName } from './item.ts';

/** An answer that is missing is wrong too, and is told apart. */
export type Grade = 'right' | 'wrong' | 'unanswered';

/** One question with what was answered to it. */
export interface Graded {
  readonly item: QuizItem;
  readonly grade: Grade;
  readonly given: Option | undefined;
  /** The misconceptions that a wrong answer fits, the likeliest first. */
  readonly beliefs: readonly Misconception[];
  /** The lesson to go to after a wrong answer. */
  readonly lesson: LessonName | undefined;
  /** True if the question is not in its sheet at all. */
  readonly missing: boolean;
  /** The place of the answer in its sheet, counted from 1; if the question is missing, that of the key `answers`. */
  readonly place: { readonly line: number; readonly column: number } | undefined;
  /** The right answer and why, in plain text; only where full feedback was asked for. */
  readonly feedback: string | undefined;
}

/** A sheet with its grades: one learner. */
export interface GradedSheet {
  readonly kind: 'graded';
  /** The file as it was named; none where the answers were given at a prompt. */
  readonly file: string | undefined;
  /** The file relative to the root of its repository, with `/` between folders, where it is in one. */
  readonly inRepository: string | undefined;
  /** The seed of its made questions. */
  readonly seed: number;
  /** The number of course questions it asks, without made ones; and of how many. Fewer: it was narrowed to lessons. */
  readonly asked: number;
  readonly ofCourse: number;
  readonly answers: readonly Graded[];
  /** The share of right answers, in percent, not rounded. */
  readonly percent: number;
  readonly passed: boolean;
}

/** A sheet that cannot be graded, and all that is wrong with it. */
export interface BrokenSheet {
  readonly kind: 'broken';
  readonly file: string;
  readonly inRepository: string | undefined;
  readonly faults: readonly FileDiagnostic[];
}

/** The results of a quiz. */
export interface Report {
  readonly course: { readonly id: string; readonly title: string; readonly version: number };
  /** The pass mark, in percent. */
  readonly pass: number;
  readonly sheets: readonly (GradedSheet | BrokenSheet)[];
  /** In reports for what counts failing tests: of which sheets wrong answers are failures. Of all, where nothing is said. */
  readonly failures?: 'below' | 'never' | undefined;
  /** The command line by which the tutor was called. */
  readonly called: CommandLine;
}
