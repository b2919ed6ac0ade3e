import type { Request } from '../src/http/message.ts';
import { parseTyped } from '../src/http/shorthand.ts';
import {
  COMMANDS,
  type Challenge,
  type Learner,
  type LessonEvent,
  type Next,
  type Said,
} from '../src/lesson/learner.ts';
import type { Question } from '../src/questions/question.ts';

export type EventOf<Kind extends LessonEvent['kind']> = Extract<LessonEvent, { kind: Kind }>;

/** A learner who says what a script says, one entry a prompt, and quits at its end. Records what they see and are asked. */
export interface ScriptedLearner extends Learner {
  readonly events: readonly LessonEvent[];
  /** What was asked: `step`, `read`, `send #2`, the id of a question, the id of a task with the number: `save-it #3`. */
  readonly prompts: readonly string[];
  readonly pauses: readonly Next[];
  readonly questions: readonly Question[];
  readonly challenges: readonly Challenge[];
  /** How many entries of the script were said. */
  readonly said: () => number;
  readonly saw: <Kind extends LessonEvent['kind']>(kind: Kind) => readonly EventOf<Kind>[];
}

/** Each entry is a command, an option's id, a request as it is typed, or `on`, where Enter goes on. */
export function scriptedLearner(script: readonly string[], options: Options = {}): ScriptedLearner {
  const events: LessonEvent[] = [];
  const prompts: string[] = [];
  const pauses: Next[] = [];
  const questions: Question[] = [];
  const challenges: Challenge[] = [];
  let at = 0;

  const reads = (): boolean => options.reads === true && events.at(-1)?.kind === 'read';

  // At the end of the script the learner quits.
  function nextEntry(): string {
    if (reads()) return 'on';
    const entry = script[at];
    if (entry !== undefined) at += 1;
    return entry ?? 'quit';
  }

  function next<T>(prompt: string, valueOf: (entry: string) => T): Promise<Said<T>> {
    prompts.push(prompt);
    options.asked?.(prompt);
    const entry = nextEntry();
    const command = COMMANDS.find((each) => each === entry);
    return Promise.resolve(command === undefined ? { kind: 'said', value: valueOf(entry) } : { kind: command });
  }

  return {
    events,
    prompts,
    pauses,
    questions,
    challenges,
    said: () => at,
    saw: (kind) => events.filter((event): event is EventOf<typeof kind> => event.kind === kind),
    see: (event) => {
      events.push(event);
    },
    pause: (coming) => {
      pauses.push(coming);
      const waiting = coming.kind === 'send' ? `send #${coming.number}` : coming.kind;
      return next(reads() ? 'read' : waiting, () => undefined);
    },
    choose: (question) => {
      questions.push(question);
      return next(question.id, (entry) => entry);
    },
    compose: (challenge) => {
      challenges.push(challenge);
      return next(`${challenge.step} #${challenge.number}`, typedRequest);
    },
  };
}

export interface Options {
  /** Goes on by themselves after reading: such a prompt takes nothing from the script. */
  readonly reads?: boolean;
  /** Told of each prompt before it is answered. What it throws is what becomes of the prompt. */
  readonly asked?: (prompt: string) => void;
}

function typedRequest(text: string): Request {
  const parsed = parseTyped(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.value;
}
