import type { Exchange } from '../evidence/exchange.ts';
import type { Finding } from '../evidence/finding.ts';
import type { Sending } from '../evidence/trace.ts';
import { textOf } from '../http/message.ts';
import type { World } from '../semantics/world.ts';
import type { Lesson } from './lesson.ts';
import type { Answer, LessonProgress } from './progress.ts';

/** An exchange with the id of the step it was had in. */
export interface Noted {
  readonly step: string;
  readonly exchange: Exchange;
}

/** What a walk has gathered so far. */
export interface Notes {
  /** The exchanges that the world rests on. */
  readonly trace: readonly Noted[];
  /** The number of the next exchange. Numbers are not used again, so that each points at one. */
  readonly next: number;
  /** Findings that came out otherwise than the lesson says. */
  readonly otherwise: readonly Finding[];
  /** What is kept between sessions. */
  readonly progress: LessonProgress;
}

/** The notes of a lesson that begins. One that was done stays done, though it is taken again. */
export function freshNotes(hash: string, done = false): Notes {
  return { trace: [], next: 1, otherwise: [], progress: { hash, steps: [], answers: [], sent: [], done } };
}

/** The exchanges that were had in a step. */
export function exchangesIn({ trace }: Notes, step: string): readonly Exchange[] {
  return trace.filter((noted) => noted.step === step).map(({ exchange }) => exchange);
}

/** All exchanges, in order. */
export function traceIn({ trace }: Notes): readonly Exchange[] {
  return trace.map(({ exchange }) => exchange);
}

/** Notes with one more exchange; `server` where the step names the semantics that answered. */
export function withExchange(
  notes: Notes,
  step: string,
  exchange: Exchange,
  how: Pick<Sending, 'fault'> & { server: string | undefined },
): Notes {
  const { method, target, headers, body } = exchange.request;
  const sent = {
    step,
    request: { method, target, headers, body: textOf(body) },
    fault: how.fault,
    ...(how.server === undefined ? {} : { server: how.server }),
  };
  return {
    ...notes,
    trace: [...notes.trace, { step, exchange }],
    next: exchange.number + 1,
    progress: { ...notes.progress, sent: [...notes.progress.sent, sent] },
  };
}

/** Notes with an answer, which takes the place of an earlier one to the same question. */
export function withAnswer(notes: Notes, answer: Answer): Notes {
  const others = notes.progress.answers.filter(({ question }) => question !== answer.question);
  return { ...notes, progress: { ...notes.progress, answers: [...others, answer] } };
}

/** What was answered to a question. */
export function answerIn({ progress }: Notes, question: string): Answer | undefined {
  return progress.answers.find((answer) => answer.question === question);
}

/** Notes in which a step is finished. */
export function withFinished(notes: Notes, step: string): Notes {
  const steps = notes.progress.steps.filter((each) => each !== step);
  return { ...notes, progress: { ...notes.progress, steps: [...steps, step] } };
}

/** Notes in which the lesson is done. */
export function withDone(notes: Notes): Notes {
  return { ...notes, progress: { ...notes.progress, done: true } };
}

/** Notes as they were when the step at `index` began: without what was sent and finished in it and after it. */
export function rewound(notes: Notes, { steps }: Lesson, index: number): Notes {
  const undone = new Set(steps.slice(index).map((step) => ('id' in step ? step.id : '')));
  const { progress } = notes;
  return {
    ...notes,
    trace: notes.trace.filter(({ step }) => !undone.has(step)),
    progress: {
      ...progress,
      steps: progress.steps.filter((step) => !undone.has(step)),
      sent: progress.sent.filter(({ step }) => !undone.has(step)),
      answers: progress.answers.filter(({ question }) => !undone.has(question.split('/', 1)[0] ?? '')),
    },
  };
}

/** The world in which the step at `index` began; `now` where nothing was sent since. */
export function worldBefore(notes: Notes, lesson: Lesson, index: number, now: World): World {
  const kept = rewound(notes, lesson, index).trace;
  const undone = notes.trace.filter((noted) => !kept.includes(noted)).map(({ exchange }) => exchange.served);
  const first = undone.find((served) => served.kind === 'served');
  return first === undefined ? now : first.step.before;
}
