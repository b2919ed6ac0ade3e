import type { Option } from '../questions/question.ts';

/** A lesson as it is pointed at. */
export interface LessonName {
  readonly id: string;
  readonly title: string;
}

/** A question of a quiz, with its key: all that it takes to grade an answer, and that a released question keeps for ever. */
export interface Item {
  /** `lesson/step` in a course, `made-1/3` for the third one made by the first maker. */
  readonly id: string;
  /** The lesson that it belongs to; none where it was made. */
  readonly lesson: LessonName | undefined;
  /** What is asked, in plain text. */
  readonly text: string;
  /** What it is asked about, a line each: what the server declares and holds, and the requests. */
  readonly setting: readonly string[];
  readonly options: readonly Option[];
  /** The id of the right option. */
  readonly right: string;
  /** By option id: the ids of the misconceptions that it fits, the likeliest first. */
  readonly believes: Readonly<Record<string, readonly string[]>>;
}
