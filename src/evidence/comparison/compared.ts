import type { See } from './sights.ts';

/** The methods that can be compared. */
export const COMPARED = ['PUT', 'POST', 'PATCH', 'DELETE', 'GET'] as const;
export type Compared = (typeof COMPARED)[number];

/** How one aspect of a method is defined, where, and what to look for in exchanges. */
export interface Definition {
  readonly defined: string;
  readonly section: string;
  readonly see: See;
}

/** One aspect in which methods are compared. */
export interface Aspect {
  readonly title: string;
  readonly of: Readonly<Record<Compared, Definition>>;
}
