import type { Exchange } from '../evidence/exchange.ts';
import { senderOf, type Mishap } from '../http/sending.ts';
import { textOf } from '../http/message.ts';
import type { Lesson } from './lesson.ts';
import type { KeptAnswer, LessonProgress } from './progress.ts';

/** A step as far as sending goes. `server` is the id of the semantics that answer in it, where it names one. */
export interface SendingStep {
  readonly id: string;
  readonly server?: string | undefined;
  readonly again?: 'ask' | undefined;
}

/** An exchange with the id of the step it was had in. */
export interface Noted {
  readonly step: string;
  readonly exchange: Exchange;
}

/** The notes that a walk has gathered so far. */
export interface WalkState {
  /** The exchanges that the world rests on. */
  readonly trace: readonly Noted[];
  /** The number of the next exchange. Numbers are not used again, so that each points at one. */
  readonly next: number;
  /** The progress that is kept between sessions. */
  readonly progress: LessonProgress;
}

/** The notes of a lesson that begins. One that was done stays done, though it is taken again. */
export function freshNotes(hash: string, done = false): WalkState {
  return { trace: [], next: 1, progress: { hash, steps: [], answers: [], sent: [], done } };
}

/** The exchanges that were had in a step. */
export function exchangesIn({ trace }: WalkState, step: string): readonly Exchange[] {
  return trace.filter((noted) => noted.step === step).map(({ exchange }) => exchange);
}

/** All exchanges, in order. */
export function traceIn({ trace }: WalkState): readonly Exchange[] {
  return trace.map(({ exchange }) => exchange);
}

/** Notes with one more exchange, and what it takes to have it once more. */
export function withExchange(
  notes: WalkState,
  { id, server }: SendingStep,
  exchange: Exchange,
  mishap: Mishap,
): WalkState {
  const { method, target, headers, body } = exchange.request;
  const request = { method, target, headers, body: textOf(body) };
  const { fault, ms } = mishap;
  const named = { ...(server === undefined ? {} : { server }), ...(ms === undefined ? {} : { ms }) };
  const sent = { step: id, request, fault, ...named, ...senderOf(exchange) };
  return {
    trace: [...notes.trace, { step: id, exchange }],
    next: exchange.number + 1,
    progress: { ...notes.progress, sent: [...notes.progress.sent, sent] },
  };
}

/** Notes with an answer, which takes the place of an earlier one to the same question. */
export function withAnswer(notes: WalkState, answer: KeptAnswer): WalkState {
  const others = notes.progress.answers.filter(({ question }) => question !== answer.question);
  return { ...notes, progress: { ...notes.progress, answers: [...others, answer] } };
}

/** Notes in which these beliefs are corrected: a later answer was right where they would have led to another. */
export function withCorrected(notes: WalkState, beliefs: readonly string[]): WalkState {
  const isCorrected = ({ believes }: KeptAnswer): boolean => believes.slice(0, 1).some((id) => beliefs.includes(id));
  const answers = notes.progress.answers.map((each) => (isCorrected(each) ? { ...each, believes: [] } : each));
  return { ...notes, progress: { ...notes.progress, answers } };
}

/** The id of the step that a question belongs to: the question's own, or what stands before its number, as in `step/1`. */
export function stepOf(question: string): string {
  return question.replace(/\/.*/, '');
}

/** Returns what was answered to a question. */
export function answerIn({ progress }: WalkState, question: string): KeptAnswer | undefined {
  return progress.answers.find((answer) => answer.question === question);
}

/** Notes in which a step is finished. */
export function withFinished(notes: WalkState, step: string): WalkState {
  const others = notes.progress.steps.filter((each) => each !== step);
  return { ...notes, progress: { ...notes.progress, steps: [...others, step] } };
}

/** Notes in which the lesson is done. */
export function withDone(notes: WalkState): WalkState {
  return { ...notes, progress: { ...notes.progress, done: true } };
}

/**
 * Notes as they were when the step at `index` began: without what was sent, answered and finished in it and after it. Steps
 * from `until` on were not come to yet: what is kept of them from another session stays.
 */
export function rewound(notes: WalkState, { steps }: Lesson, index: number, until = steps.length): WalkState {
  const idsOf = (some: Lesson['steps']): ReadonlySet<string> =>
    new Set(some.flatMap((step) => ('id' in step ? step.id : [])));
  const [after, undone] = [idsOf(steps.slice(index)), idsOf(steps.slice(index, until))];
  const stays = (step: string): boolean => !undone.has(step);
  const { progress } = notes;
  return {
    ...notes,
    trace: notes.trace.filter(({ step }) => !after.has(step)),
    progress: {
      ...progress,
      steps: progress.steps.filter(stays),
      sent: progress.sent.filter(({ step }) => stays(step)),
      answers: progress.answers.filter(({ question }) => stays(stepOf(question))),
    },
  };
}
