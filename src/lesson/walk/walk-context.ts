import type { Bench } from '../bench.ts';
import type { Learner, Said } from '../learner.ts';
import type { Lesson } from '../lesson.ts';
import type { WalkState } from '../walk-state.ts';
import type { LessonProgress } from '../progress.ts';

/** All that a question takes: who is asked, where requests are run, and where answers go. */
export interface Conversation {
  readonly learner: Learner;
  readonly bench: Bench;
  readonly save: (progress: LessonProgress) => void;
  /** The seed that the order of choices in words is drawn from; without it, they come as they are written. */
  readonly seed?: number | undefined;
}

/** The things that stay the same through a walk. */
export interface WalkContext extends Conversation {
  readonly lesson: Lesson;
  /** The id of the semantics that answer where a step names none. */
  readonly server: string;
}

/** The way in which a step is left, with what was gathered. */
export interface StepExit {
  readonly leaving: 'next' | 'back' | 'quit';
  readonly notes: WalkState;
}

/** A step that goes on. Once skipped, it is played to its end without asking, so that later steps find their world. */
export interface StepState {
  readonly notes: WalkState;
  readonly skipping: boolean;
}

/** The answers that a prompt can lead to, with hints and repeats dealt with. */
export type Answered<T> = Exclude<Said<T>, { readonly kind: 'hint' | 'again' }>;

/** Puts a prompt until what is said is an answer, or leads away; `respond` deals with the commands that do neither. */
export async function askUntilAnswer<T>(
  prompt: () => Promise<Said<T>>,
  respond: (command: 'hint' | 'again') => void | Promise<void>,
): Promise<Answered<T>> {
  for (;;) {
    const said = await prompt();
    if (said.kind !== 'hint' && said.kind !== 'again') return said;
    await respond(said.kind);
  }
}

/** Tells whether what was said leads out of the step. */
export function leavesStep<T>(said: Said<T>): said is Extract<Said<T>, { readonly kind: 'back' | 'quit' }> {
  return said.kind === 'back' || said.kind === 'quit';
}

/** Returns a function that tells the learner that a command has nothing to do. */
export function nothingTo(talk: Conversation): (command: 'hint' | 'again') => void {
  return (command) => {
    notice(talk, NOTHING[command]);
  };
}

const NOTHING = {
  hint: 'No hint here: hints belong to tasks.',
  again: 'Nothing to send again here.',
} as const;

/** Tells the learner something in passing. */
export function notice({ learner }: Conversation, text: string): void {
  learner.see({ kind: 'notice', text });
}

/** Keeps what was gathered for the next session, and gives it back. */
export function saved({ save }: Conversation, notes: WalkState): WalkState {
  save(notes.progress);
  return notes;
}

/** Waits until the learner goes on to the next step. */
export async function pauseAfter(talk: Conversation, notes: WalkState): Promise<StepExit> {
  const said = await askUntilAnswer(() => talk.learner.pause({ kind: 'step', repeatable: false }), nothingTo(talk));
  return { leaving: leavesStep(said) ? said.kind : 'next', notes };
}
