import type { Comparison } from '../evidence/comparison/comparison.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Finding } from '../evidence/finding.ts';
import type { Request } from '../http/message.ts';
import type { Attributed, Fault, Sending } from '../http/sending.ts';
import type { Respondent } from '../questions/simulate.ts';
import type { Answer, Ask, Option, Question, Run, Scenario } from '../questions/question.ts';
import type { World } from '../semantics/world.ts';
import type { Expectation } from './expectation.ts';
import type { Lesson } from './lesson.ts';
import type { Noted } from './walk-state.ts';
import type { KeptAnswer } from './progress.ts';
import type { NamedServer } from './server-of.ts';

/** The words that can be said at any prompt instead of an answer. */
export const COMMANDS = ['back', 'skip', 'hint', 'again', 'quit'] as const;
export type Command = (typeof COMMANDS)[number];
export type Said<T> =
  { readonly kind: 'said'; readonly value: T } | { [Each in Command]: { readonly kind: Each } }[Command];

/** The next thing once the learner goes on. */
export type Next =
  | { readonly kind: 'step'; readonly repeatable: boolean }
  /** The next question of a quiz, from which none leads back. */
  | { readonly kind: 'question' }
  /** `decides`: about sending again, should there be no reply, the learner is asked before the step ends. */
  | { readonly kind: 'send'; readonly number: number; readonly request: Request; readonly decides: boolean };

/** A task as it is put to a learner: the number that the request will have, and what is given of it. */
export interface Challenge {
  readonly step: string;
  readonly number: number;
  readonly given: string | undefined;
}

/** A question with what was answered, and what the exchanges show. An observed answer need not be among the options. */
export interface Marked {
  readonly question: Question;
  /** `undefined` where the question was skipped. */
  readonly given: Option | undefined;
  readonly right: boolean;
  readonly observed: Answer;
  /** The runs that happened, which the answer is set against. */
  readonly runs: readonly Run[];
}

/**
 * The supposition of someone for whom an answer is right, beside what happened here: run by run; none if it is words.
 */
export interface Beside {
  readonly mind: Respondent;
  readonly pairs: readonly ServerPair[];
}

/** The same requests here and as supposed. `parts`: the first that went otherwise. */
export interface ServerPair {
  readonly here: readonly Exchange[];
  readonly there: readonly Exchange[];
  readonly divergesAt: Exchange | undefined;
}

/** The state of the world after a lost reply, by what was decided about sending again. */
export interface RetryOutcome {
  readonly decision: 'send-again' | 'leave-it';
  readonly taken: boolean;
  readonly again: Exchange | undefined;
  readonly world: World;
  /** The world after the same decision if the lost request had fared otherwise: not arrived, if it did, or arrived. */
  readonly otherwise: World;
}

/** The events that a learner is shown, in the order in which they happen. */
export type LessonEvent =
  /** `resent`: what was sent in an earlier session, and was sent again. */
  | {
      readonly kind: 'lesson';
      readonly lesson: Lesson;
      readonly url: string;
      readonly resumed: boolean;
      readonly resent: readonly Noted[];
    }
  | { readonly kind: 'step'; readonly lesson: Lesson; readonly number: number }
  | { readonly kind: 'read'; readonly markdown: string; readonly table: Comparison | undefined }
  /** `server`: whose server answers in this step, where the lesson names one. */
  | { readonly kind: 'say'; readonly markdown: string; readonly server: NamedServer | undefined }
  /**
   * The scenario that a question is about, before it is put. `ask`: what it asks, by which it can be told what has to
   * be known.
   */
  | {
      readonly kind: 'scenario';
      readonly markdown: string | undefined;
      readonly scenario: Scenario;
      readonly ask: Ask;
    }
  /** The events that follow show how it goes if the request without a reply was carried out, or was not. */
  | { readonly kind: 'supposing'; readonly fault: Fault }
  /** The requests that the learner is about to send, the first of them under this number. */
  | { readonly kind: 'upcoming'; readonly first: number; readonly sendings: readonly Sending[] }
  | ({ readonly kind: 'expecting'; readonly number: number; readonly expectation: Expectation } & Attributed)
  /** `inShort`: its request was shown just before, as one of those to be sent. */
  | { readonly kind: 'exchanged'; readonly exchange: Exchange; readonly inShort?: true }
  /** No reply came, and what the server did is not told yet: first the learner decides. */
  | { readonly kind: 'unanswered'; readonly exchange: Exchange }
  | { readonly kind: 'observed'; readonly before: World; readonly exchanges: readonly Exchange[] }
  | { readonly kind: 'marked'; readonly marked: Marked; readonly beside: Beside | undefined }
  | { readonly kind: 'worded'; readonly given: Option | undefined; readonly right: Option; readonly because: string }
  | { readonly kind: 'found'; readonly findings: readonly Finding[] }
  /** `byTutor`: the learner skipped, and it was the tutor who decided. */
  | {
      readonly kind: 'ends';
      readonly lost: Exchange;
      readonly ends: readonly RetryOutcome[];
      readonly byTutor: boolean;
    }
  /** `spared`: what the same request came to on a server beside, where something might have been in its way. */
  | { readonly kind: 'reached'; readonly byTutor: boolean; readonly spared: string | undefined }
  | { readonly kind: 'missed'; readonly because: readonly string[]; readonly diagnosis: string | undefined }
  | { readonly kind: 'hint'; readonly markdown: string }
  | { readonly kind: 'notice'; readonly text: string }
  | {
      readonly kind: 'finished';
      readonly lesson: Lesson;
      readonly answers: readonly KeptAnswer[];
      readonly trace: readonly Exchange[];
    };

/** The one who takes a lesson: a person at a prompt, or the tutor itself. It is never handed a key. */
export interface Learner {
  readonly see: (event: LessonEvent) => void;
  /** Waits until the learner goes on. */
  readonly pause: (next: Next) => Promise<Said<undefined>>;
  /** The id of the option chosen. */
  readonly choose: (question: Question) => Promise<Said<string>>;
  readonly compose: (challenge: Challenge) => Promise<Said<Request>>;
}

/** The events of one kind. */
export type EventOf<Kind extends LessonEvent['kind']> = Extract<LessonEvent, { readonly kind: Kind }>;
