import type { Exchange } from '../evidence/exchange.ts';
import type { Goal } from '../evidence/goal.ts';
import type { Path, Request } from '../http/message.ts';
import type { Sending } from '../http/sending.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import type { World } from '../semantics/world.ts';

/** The things that can be asked of exchanges that were had. Requests are counted from 1 within the scenario. */
export type Reading =
  | { readonly kind: 'count'; readonly collection: Path }
  | { readonly kind: 'where'; readonly request: number }
  | { readonly kind: 'holds'; readonly path: Path }
  | { readonly kind: 'status'; readonly request: number }
  /** `request` repeats an earlier one. */
  | { readonly kind: 'adds'; readonly request: number };

/** The thing that a question about a scenario asks for. */
export type Ask =
  | Reading
  /** Which of these requests, sent after those of the scenario, reaches the goal? */
  | { readonly kind: 'which'; readonly requests: readonly Request[]; readonly goal: Goal }
  /** The same asked of both ways in which a reply can get lost: the answer is a set. */
  | { readonly kind: 'retry'; readonly of: AskOf<'count' | 'holds' | 'status'> };

export type AskOf<Kind extends Ask['kind']> = Extract<Ask, { kind: Kind }>;

/** Requests sent to a server in a world, with nobody else sending any. */
export interface Scenario {
  readonly world: World;
  readonly sendings: readonly Sending[];
  /** The number under which the learner knows the first of them. */
  readonly first: number;
}

/** A scenario that was run: the exchanges, and the world they left. */
export interface Run {
  readonly scenario: Scenario;
  readonly trace: readonly Exchange[];
  readonly after: World;
}

/** An answer to choose. The id comes from the answer alone, so that it stays what it is between versions. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

/**
 * An answer read off what happened. `seen`: what it was exactly, where the answer stands for more than that; `either`:
 * the answers of which nobody can know more than that one of them is so.
 */
export interface Answer extends Option {
  readonly seen?: string;
  readonly either?: readonly Answer[];
}

/** A question as it is put to a learner. It holds no key. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly options: readonly Option[];
  /** The scenario to run, and what to ask of it, if the answer can be worked out by running one. */
  readonly about?: About;
}

export interface About {
  readonly ask: Ask;
  readonly scenario: Scenario;
  /** Beliefs that the question is made for, however seldom they are held. */
  readonly beliefs?: readonly Misconception[];
}

/** The order in which options are shown: made of the answer alone, so that it does not give the right one away. */
export type Rank = (answer: Answer) => number | string;

/** The way in which one kind of question is asked and answered. */
export interface Generator<Kind extends Ask['kind']> {
  readonly text: (ask: AskOf<Kind>, scenario: Scenario) => string;
  /** Returns the scenarios that have to be run to answer it. */
  readonly scenarios: (ask: AskOf<Kind>, scenario: Scenario) => readonly Scenario[];
  /** The answers that those runs, in the same order, make right: one on the reference; elsewhere there may be more or none. */
  readonly answers: (ask: AskOf<Kind>, runs: readonly Run[]) => readonly Answer[];
  /** Which of those runs show what comes of an answer; all of them, where this is absent. */
  readonly shows?: (ask: AskOf<Kind>, answer: string, run: number) => boolean;
  /** Wrong answers that no belief stands behind, the nearest to the right one first; `shown` as for a reader. */
  readonly near: (ask: AskOf<Kind>, runs: readonly Run[], shown: number) => readonly Answer[];
  readonly rank: Rank;
}

/** The way in which a question that takes one run of its scenario is asked and answered. */
export interface Reader<Kind extends Reading['kind']> {
  readonly text: (ask: AskOf<Kind>, scenario: Scenario) => string;
  readonly answer: (ask: AskOf<Kind>, run: Run) => Answer;
  /**
   * Answers that are near to the one that this run shows, the nearest first. The learner was shown what came of so many of
   * its requests: what that rules out is not among them.
   */
  readonly near: (ask: AskOf<Kind>, run: Run, shown: number) => readonly Answer[];
  readonly rank: Rank;
}

/** Open to every question: not to know is an answer. */
export const NOT_SURE: Option = { id: 'not-sure', text: 'not sure' };

/** The number under which the learner knows a request of a scenario; the last, where none is named. */
export function numberOf({ first, sendings }: Scenario, request = sendings.length): number {
  return first + request - 1;
}

/** An option id made of what the answer says: letters and digits, the rest folded into hyphens. */
export function slug(kind: string, answer: string): string {
  return `${kind}-${answer.toLowerCase()}`.replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '');
}

/** Options without those that are there already, alike in id and text. */
export function distinct<Each extends Option>(options: readonly Each[]): readonly Each[] {
  return options.filter(
    ({ id, text }, index) => options.findIndex((each) => each.id === id && each.text === text) === index,
  );
}

/** Answers in the order in which they are shown. */
export function inOrder(answers: readonly Answer[], rank: Rank): readonly Answer[] {
  return answers.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
