import type { StepOf } from '../lesson/lesson.ts';
import type { Posed } from '../questions/pose.ts';
import type { Item } from './item.ts';

/** What stands behind a question of a quiz: a scenario to run, or a step with its author's words. */
export type Source =
  | { readonly kind: 'scenario'; readonly question: Posed; readonly say: string | undefined }
  | { readonly kind: 'words'; readonly step: StepOf<'words-quiz'> };

/** A question that can be put, and graded: both under one id. */
export interface QuizQuestion {
  readonly item: Item;
  readonly source: Source;
}
