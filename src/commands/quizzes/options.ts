import type { Marking } from '../../quiz/grading.ts';
import type { Context } from '../context.ts';

/** The options of a quiz. */
export interface QuizOptions {
  readonly answers?: readonly string[];
  /** The name of a part, or that the course is meant. */
  readonly whole?: string | true;
  readonly template?: boolean;
  readonly generate?: number;
  readonly seed?: number;
  readonly pass?: number;
  readonly feedback?: Marking['feedback'];
  readonly reporter: readonly string[];
  readonly output: readonly string[];
  readonly junitFailures?: 'below' | 'never';
  readonly course?: string;
  readonly plain?: boolean;
  readonly fresh?: boolean;
}

/** A task that is done with a quiz, about the lessons with these ids. */
export type Task = (context: Context, lessons: readonly string[], options: QuizOptions) => Promise<void>;
