import { comparisonOf } from '../../evidence/comparison.ts';
import type { StepOf } from '../lesson.ts';
import { traceIn, type Notes } from '../notes.ts';
import { pauseAfter, type Left, type Walking } from './walking.ts';

/** Something to read, with the comparison filled from what this lesson has shown so far. */
export async function read(walking: Walking, { read: markdown, table }: StepOf<'read'>, notes: Notes): Promise<Left> {
  walking.learner.see({ kind: 'read', markdown, table: table && comparisonOf(table, traceIn(notes)) });
  return pauseAfter(walking, notes);
}
