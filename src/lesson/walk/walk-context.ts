import type { Bench } from '../bench.ts';
import type { Learner, Said } from '../learner.ts';
import type { Lesson } from '../lesson.ts';
import type { Notes } from '../walk-state.ts';
import type { LessonProgress } from '../progress.ts';

/** All that a question takes: who is asked, where requests are run, and where answers go. */
export interface Conversation {
  readonly learner: Learner;
  readonly bench: Bench;
  readonly save: (progress: LessonProgress) => void;
  /** What the order of choices in words is drawn from; that in which they are written, where there is none. */
  readonly seed?: number | undefined;
}

/** What stays the same through a walk. */
export interface Walking extends Conversation {
  readonly lesson: Lesson;
  /** The id of the semantics that answer where a step names none. */
  readonly server: string;
}

/** How a step is left, with what was gathered. */
export interface Left {
  readonly leaving: 'next' | 'back' | 'quit';
  readonly notes: Notes;
}

/** A step that goes on. Once skipped, it is played to its end without asking, so that later steps find their world. */
export interface Going {
  readonly notes: Notes;
  readonly skipping: boolean;
}

/** What a prompt can lead to, with hints and repeats dealt with. */
export type Answered<T> = Exclude<Said<T>, { readonly kind: 'hint' | 'again' }>;

/** Puts a prompt until what is said is an answer, or leads away; `respond` deals with the commands that do neither. */
export async function insist<T>(
  prompt: () => Promise<Said<T>>,
  respond: (command: 'hint' | 'again') => void | Promise<void>,
): Promise<Answered<T>> {
  for (;;) {
    const said = await prompt();
    if (said.kind !== 'hint' && said.kind !== 'again') return said;
    await respond(said.kind);
  }
}

/** Whether what was said leads out of the step. */
export function leads<T>(said: Said<T>): said is Extract<Said<T>, { readonly kind: 'back' | 'quit' }> {
  return said.kind === 'back' || said.kind === 'quit';
}

/** What is said where a command has nothing to do. */
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
export function saved({ save }: Conversation, notes: Notes): Notes {
  save(notes.progress);
  return notes;
}

/** Waits until the learner goes on to the next step. */
export async function pauseAfter(talk: Conversation, notes: Notes): Promise<Left> {
  const said = await insist(() => talk.learner.pause({ kind: 'step', repeatable: false }), nothingTo(talk));
  return { leaving: leads(said) ? said.kind : 'next', notes };
}
