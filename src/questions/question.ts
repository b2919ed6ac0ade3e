import type { Path } from '../http/message.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Sending } from '../evidence/trace.ts';
import type { World } from '../semantics/world.ts';

/** What a question about a scenario asks for. Requests are counted from 1 within the scenario. */
export type Ask =
  | { readonly kind: 'count'; readonly collection: Path }
  | { readonly kind: 'where'; readonly request: number }
  | { readonly kind: 'holds'; readonly path: Path }
  | { readonly kind: 'status'; readonly request: number };

/** Requests sent to a server in a world, with nobody else sending any. */
export interface Scenario {
  readonly world: World;
  readonly sendings: readonly Sending[];
  /** The number under which the learner knows the first of them. */
  readonly first: number;
}

/** An answer to choose. The id comes from the answer alone, so that it stays what it is between versions. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

/** A question as it is put to a learner. It holds no key. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly options: readonly Option[];
  /** Where the answer can be worked out by running a scenario: what to run, and what to ask of it. */
  readonly about?: { readonly ask: Ask; readonly scenario: Scenario };
}

/** How the answer to one kind of question is read off the exchanges that a scenario had, and the world it left. */
export interface Generator<Kind extends Ask['kind']> {
  readonly text: (ask: AskOf<Kind>, scenario: Scenario) => string;
  readonly answer: (ask: AskOf<Kind>, trace: readonly Exchange[], world: World) => Option;
  /** The order in which options are shown, which must not give the right one away. */
  readonly rank: (option: Option) => number | string;
}

export type AskOf<Kind extends Ask['kind']> = Extract<Ask, { kind: Kind }>;

/** Open to every question: not to know is an answer. */
export const NOT_SURE: Option = { id: 'not-sure', text: 'not sure' };

/** An option id made of what the answer says: letters and digits, the rest folded into hyphens. */
export function slug(kind: string, answer: string): string {
  const folded = answer.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `${kind}-${folded}`.replaceAll(/-+/g, '-').replace(/-$/, '');
}
