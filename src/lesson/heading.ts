import type { Lesson, Step } from './lesson.ts';

/** What lists tell of a lesson. Every lesson is one. */
export interface Heading extends Pick<Lesson, 'id' | 'title' | 'summary' | 'minutes'> {
  /** Those that progress is kept of have an id. */
  readonly steps: readonly { readonly kind: Step['kind']; readonly id?: string }[];
}

/** A lesson without what its steps hold. */
export function headingOf({ id, title, summary, minutes, steps }: Heading): Heading {
  return {
    id,
    title,
    summary,
    minutes,
    steps: steps.map(({ kind, id: step }) => (step === undefined ? { kind } : { kind, id: step })),
  };
}
