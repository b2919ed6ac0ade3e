import type { ComputedQuestion } from '../multiple-choice.ts';
import { makerOf, type Maker } from './generator.ts';
import { additions } from './templates/adds.ts';
import { conditions } from './templates/conditions.ts';
import { counts } from './templates/count.ts';
import { contents } from './templates/holds.ts';
import { keys } from './templates/keys.ts';
import { patches } from './templates/patches.ts';
import { doubts, losses } from './templates/retry.ts';
import { absences, statuses } from './templates/status.ts';
import { places, singlePlaces } from './templates/where.ts';
import { choices, choicesOfThree } from './templates/which.ts';

/**
 * By their number. A sheet of answers names the maker of its questions, so what one makes of a seed is never changed:
 * neither its templates and whose answers they offer, nor what they draw from (`cast`, `subjects`, `draw`, `template`,
 * `making`). What is to be made otherwise, another maker makes, of parts of its own.
 */
export const makers = {
  // When it was released, a question could have two options beside "not sure".
  1: makerOf(
    'made-1',
    {
      count: counts,
      where: places,
      holds: contents,
      status: statuses,
      adds: additions,
      which: choices,
      retry: losses,
    },
    2,
  ),
  2: makerOf('made-2', {
    count: [...counts, ...absences.count, ...keys.count, ...doubts.count],
    where: [...singlePlaces, ...keys.where],
    holds: [...contents, ...conditions.holds, ...patches.holds, ...doubts.holds],
    status: [...statuses, ...conditions.status, ...absences.status],
    adds: additions,
    which: [...choicesOfThree, ...patches.which],
    retry: losses,
  }),
} as const satisfies Readonly<Record<number, Maker>>;

/** The question that a maker makes from a seed, a whole number, under a number, counted from 1. */
export function madeQuestion(maker: keyof typeof makers, seed: number, number: number): ComputedQuestion {
  return makers[maker].make(seed, number);
}
