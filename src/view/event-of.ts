import type { LessonEvent } from '../lesson/learner.ts';

/** The events of one kind. */
export type EventOf<Kind extends LessonEvent['kind']> = Extract<LessonEvent, { readonly kind: Kind }>;
