import type { JsonObject } from '../http/json.ts';
import type { LessonStep } from '../lesson/lesson.ts';
import { jsonText } from '../text/safe.ts';
import { eventJson } from '../view/event-json.ts';
import type { AutoPlay } from './auto-play.ts';

/** Tells what happens as one object a line, each with the ids of its lesson and its step; null where there is none. */
export function asLines(out: (line: string) => void): AutoPlay['viewOf'] {
  return (_, { lesson }) => {
    let step: LessonStep | undefined;
    const tell = ({ event = null, ...rest }: JsonObject): void => {
      const id = step !== undefined && 'id' in step ? step.id : null;
      out(`${jsonText({ event, lesson: lesson.id, step: id, ...rest })}\n`);
    };
    return {
      see: (event) => {
        if (event.kind === 'step') step = lesson.steps[event.number - 1];
        for (const each of eventJson(event)) tell(each);
      },
      asked: ({ id }, given) => {
        tell({ event: 'answer', question: id, given: given.id });
      },
    };
  };
}

/** The last line of a run, with the code that it exits with. */
export function endLine(exit: number): string {
  return `${jsonText({ event: 'end', lesson: null, step: null, exit })}\n`;
}
