import { ownValue } from '../http/json.ts';
import type { StepOf } from '../lesson/lesson.ts';
import type { ComputedQuestion } from '../questions/multiple-choice.ts';
import type { Option } from '../questions/question.ts';

/** A lesson as it is pointed at. */
export interface LessonName {
  readonly id: string;
  readonly title: string;
}

/** A question of a quiz, with its key: all that it takes to grade an answer, and that a released question keeps for ever. */
export interface QuizItem {
  /** `lesson/step` in a course, `made-1/3` for the third one made by the first maker. */
  readonly id: string;
  /** The lesson that it belongs to; none where it was made. */
  readonly lesson: LessonName | undefined;
  /** The question, in plain text. */
  readonly text: string;
  /** The setting of the question, a line each: what the server declares and holds, and the requests. */
  readonly setting: readonly string[];
  readonly options: readonly Option[];
  /** The id of the right option. */
  readonly right: string;
  /** By option id: the ids of the misconceptions that it fits, the likeliest first. */
  readonly believes: Readonly<Record<string, readonly string[]>>;
  /** By option id: why it is right or not, in plain text, where the author of the question says so. */
  readonly because?: Readonly<Record<string, string>> | undefined;
}

/** Returns what an item says of an option; `undefined` if it says nothing. An option may have the id `constructor`. */
export function saidOf<Said>(of: Readonly<Record<string, Said>> | undefined, option: string): Said | undefined {
  return of && ownValue(of, option);
}

/** The source of a question of a quiz: a scenario to run, or a step with its author's words. */
export type Source =
  | { readonly kind: 'scenario'; readonly question: ComputedQuestion; readonly say: string | undefined }
  | { readonly kind: 'words'; readonly step: StepOf<'words-quiz'> };

/** A question that can be put, and graded: both under one id. */
export interface QuizQuestion {
  readonly item: QuizItem;
  readonly source: Source;
}
