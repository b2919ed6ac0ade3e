import type { TextFault } from '../http/parsed.ts';
import type { LessonFile, Outline } from '../lesson/course.ts';
import type { Challenge, LessonEvent, Next } from '../lesson/learner.ts';
import type { Progress } from '../lesson/progress.ts';
import { lessonStatuses } from '../lesson/lesson-status.ts';
import { validatorsUsed } from '../lesson/validators.ts';
import type { Question } from '../questions/question.ts';
import { marks, type Look } from '../text/look.ts';
import { eventText } from '../view/event.ts';
import { helpText } from '../view/help.ts';
import type { LessonPlace } from '../view/place.ts';
import { questionText } from '../view/question.ts';
import { rawText, type SeenExchange } from '../view/raw.ts';
import { mistypedText, remarkText, waitText } from '../view/remark.ts';
import { challengeText, draftText } from '../view/step-intro.ts';
import { lessonAfter } from './course-menu.ts';
import { waitingWords } from './input-line.ts';

/** The place where things are put in front of a person. */
export interface Screen {
  readonly show: (event: LessonEvent) => void;
  readonly ask: (question: Question) => void;
  readonly raw: (seen: SeenExchange | undefined) => void;
  readonly help: () => void;
  readonly challenge: (challenge: Challenge) => void;
  /** Says that what was typed comes back, and how to be rid of it. */
  readonly draft: () => void;
  readonly mistyped: (fault: TextFault, typed: string) => void;
  readonly remark: (text: string) => void;
  /** The texts before the cursor. */
  readonly prompts: {
    readonly answer: string;
    readonly wait: (next: Next) => string;
    readonly request: (challenge: Challenge) => string;
    readonly more: string;
  };
}

/** Writes events to a stream of this look; a reply goes with the request that was shown before it. */
export function eventsTo(out: (text: string) => void, look: Look, place: LessonPlace): (event: LessonEvent) => void {
  const shown: LessonEvent[] = [];
  return (event) => {
    out(eventText(event, look, { ...place, previous: shown.pop() }));
    shown.push(event);
  };
}

/** A screen that writes to a stream of this look. */
export function screenOf(look: Look, place: LessonPlace, out: (text: string) => void): Screen {
  return {
    show: eventsTo(out, look, place),
    ask: (question) => {
      out(questionText(question, look));
    },
    raw: (seen) => {
      out(seen === undefined ? remarkText('Nothing was sent yet.', look) : rawText(seen, look));
    },
    help: () => {
      out(helpText(look));
    },
    challenge: (challenge) => {
      out(challengeText(challenge, look));
    },
    draft: () => {
      out(draftText(look));
    },
    mistyped: (fault, typed) => {
      out(mistypedText(fault, typed, look));
    },
    remark: (text) => {
      out(remarkText(text, look));
    },
    prompts: {
      answer: '',
      wait: (next) => waitText(next, waitingWords(next), look),
      request: ({ number }) => `#${number} `,
      more: marks(look).ellipsis,
    },
  };
}

/** Returns a lesson's place in its course, and what is next by what was done; without progress, the lesson after it. */
export function lessonPlaceOf(course: Outline, { lesson }: LessonFile, progress?: Progress): LessonPlace {
  const { title, lessons } = course;
  const index = lessons.findIndex((each) => each.lesson.id === lesson.id);
  const standings = progress === undefined ? [] : lessonStatuses(course, progress);
  const next = lessons[progress === undefined ? index + 1 : (lessonAfter(index, standings) ?? lessons.length)];
  return {
    course: title,
    lesson: index + 1,
    lessons: lessons.length,
    next: next && { number: lessons.indexOf(next) + 1, title: next.lesson.title },
    open: standings.filter(({ state }, at) => at !== index && state !== 'done').length,
    fields: validatorsUsed(lesson),
  };
}
