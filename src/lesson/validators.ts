import { namesDate, namesTag } from '../http/entity-tag.ts';
import type { Request } from '../http/message.ts';
import type { Lesson, LessonStep } from './lesson.ts';

/** The fields of replies that requests of a lesson refer to: whoever is to name a tag has to be shown it. */
export function validatorsUsed({ steps }: Lesson): readonly string[] {
  const requests = steps.flatMap(requestsOf);
  return VALIDATORS.filter(({ isNamed }) => requests.some(isNamed)).map(({ field }) => field);
}

// RFC 9110 §8.8, and the preconditions in which a client gives back what it got (§13.1).
const VALIDATORS = [
  { field: 'ETag', isNamed: namesTag },
  { field: 'Last-Modified', isNamed: namesDate },
] as const;

function requestsOf(step: LessonStep): readonly Request[] {
  switch (step.kind) {
    case 'experiment':
      return step.send.map(({ request }) => request);
    case 'task':
      return [step.solution];
    case 'scenario-quiz':
      return step.scenario.send.map(({ request }) => request);
    case 'read':
    case 'words-quiz':
      return [];
  }
}
