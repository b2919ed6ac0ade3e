import type { Evidence, Exchange } from '../exchange.ts';

/** The methods that can be compared. */
export const COMPARED = ['PUT', 'POST', 'PATCH', 'DELETE', 'GET'] as const;
export type Compared = (typeof COMPARED)[number];

/** One aspect in which methods are compared. */
export interface Aspect {
  readonly title: string;
  readonly of: Readonly<Record<Compared, Definition>>;
}

/** The definition of one aspect of a method, its section, and what to look for in exchanges. */
export interface Definition {
  readonly defined: string;
  readonly section: string;
  readonly see: See;
}

/** Looks in exchanges for what they show of one aspect of a method. */
export type See = (trace: readonly Exchange[]) => Sight | undefined;

/** The things that exchanges show of one aspect of a method; every sight cites the exchanges that it was read off. */
export interface Sight {
  readonly text: string;
  readonly evidence: Evidence;
}
