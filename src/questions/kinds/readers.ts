import { adds } from './adds.ts';
import { count } from './count.ts';
import { holds } from './holds.ts';
import type { AskOf, Generator, Reader, Reading } from '../question.ts';
import { status } from './status.ts';
import { where } from './where.ts';

/** The kinds of question that take one run of their scenario. */
export const readers: { readonly [Kind in Reading['kind']]: Reader<Kind> } = { count, where, holds, status, adds };

/** The reader for what is asked. It takes just that kind of asking, a link between the two that the compiler does not follow. */
export function readerOf(ask: Reading): Reader<Reading['kind']> {
  return readers[ask.kind] as Reader<Reading['kind']>;
}

/** Returns what is read off one run, as a kind of question. */
export function generatorBy<Kind extends Reading['kind']>({ text, answer, near, rank }: Reader<Kind>): Generator<Kind> {
  return {
    text,
    scenarios: (_, scenario) => [scenario],
    answers: (ask: AskOf<Kind>, runs) => runs.map((run) => answer(ask, run)),
    near: (ask: AskOf<Kind>, runs, shown) => runs.flatMap((run) => near(ask, run, shown)),
    rank,
  };
}
