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
  /** Where to go after a wrong answer. */
  readonly lesson: LessonName | undefined;
  /** Whether the question is not in its sheet at all. */
  readonly missing: boolean;
  /** Where the answer stands in its sheet, counted from 1; where the question is missing, the key `answers`. */
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
  /** How many questions of the course it asks, made ones not counted; and of how many. Fewer: it was narrowed to lessons. */
  readonly asked: number;
  readonly ofCourse: number;
  readonly answers: readonly Graded[];
  /** How many are right, in percent, not rounded. */
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

/** What came of a quiz. */
export interface Report {
  readonly course: { readonly id: string; readonly title: string; readonly version: number };
  /** The pass mark, in percent. */
  readonly pass: number;
  readonly sheets: readonly (GradedSheet | BrokenSheet)[];
  /** In reports for what counts failing tests: of which sheets wrong answers are failures. Of all, where nothing is said. */
  readonly failures?: 'below' | 'never' | undefined;
  /** How the tutor was called. */
  readonly called: CommandLine;
}
