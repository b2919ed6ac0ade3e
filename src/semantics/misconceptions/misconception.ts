import { isJsonObject, jsonOf, ownValue } from '../../http/json.ts';
import type { Request, Response } from '../../http/message.ts';
import type { Sending } from '../../http/sending.ts';
import type { Act, Method, Semantics } from '../semantics.ts';
import { specificationIn } from '../specification.ts';
import type { TargetKind, TargetOf } from '../target.ts';

/**
 * The relation of a server belief to HTTP. `rfc`: no server may do so; `should`: RFC 9110 recommends otherwise;
 * `declaration`: HTTP allows it, and the reference server declares otherwise.
 */
type Standing = 'rfc' | 'should' | 'declaration';

interface Belief {
  readonly id: string;
  /** The belief, as someone who holds it would say it. */
  readonly belief: string;
  /** Finishes the sentence "That is right where …". */
  readonly works: string;
  /** The truth instead: on every server, or, if the standing is `declaration`, on this one. */
  readonly truth: string;
  /** The place at which HTTP settles it, or leaves it open. */
  readonly reference: string;
}

/** A belief about what servers do, as the server that it would be true of. */
export interface ServerBelief extends Belief {
  readonly kind: 'server';
  readonly standing: Standing;
  /** The semantics with one part replaced. */
  readonly change: (rfc9110: Semantics) => Semantics;
}

/** A belief about what happens on the way: the reference answers, to what would have come of the requests. */
export interface ScenarioBelief extends Belief {
  readonly kind: 'scenario';
  /** Returns what would have happened to these requests, in the same order and number. */
  readonly rewrite: (sendings: readonly Sending[]) => readonly Sending[];
}

/** A belief about what a word means. */
export interface WordsBelief extends Belief {
  readonly kind: 'words';
  /** The replies that would be expected in place of those of the reference; absent where the word is not about replies. */
  readonly expects?: (had: readonly Replied[]) => readonly Response[];
}

/** A request and its reply. */
interface Replied {
  readonly request: Request;
  readonly response: Response;
}

/** A belief about HTTP that is not so, in a form that can be run. */
export type Misconception = ServerBelief | ScenarioBelief | WordsBelief;

/**
 * The knowledge of the server that a belief is set against: it was seen to do otherwise, or declared to, or it is any
 * server, as in a question in words.
 */
export type Known = 'seen' | 'declared' | 'any';

/** Returns how HTTP stands to a belief about servers, in a sentence; empty if that is for nobody to say. */
export function standingOf(belief: Misconception, known: Known): string {
  return belief.kind === 'server' ? standings[belief.standing](belief, known) : '';
}

const standings = {
  // The specification that the reference begins with: of a patch format, that is another than RFC 9110.
  rfc: ({ reference }) => `${specificationIn(reference)} defines it otherwise.`,
  should: () => 'HTTP allows this, and recommends otherwise.',
  declaration: (_, known) => openTo[known],
} as const satisfies Record<Standing, (belief: ServerBelief, known: Known) => string>;

// Nothing is said to be declared that was not.
const openTo = {
  seen: 'HTTP allows this; this server does otherwise.',
  declared: 'HTTP allows this; this server declares otherwise.',
  any: 'HTTP leaves this to each server.',
} as const satisfies Record<Known, string>;

/** A semantics with the act of one method on one kind of target replaced. */
export function withAct<Kind extends TargetKind>(
  semantics: Semantics,
  kind: Kind,
  method: Method,
  act: Act<TargetOf<Kind>>,
): Semantics {
  return { ...semantics, acts: { ...semantics.acts, [kind]: { ...semantics.acts[kind], [method]: act } } };
}

/** The `id` that JSON content names, as a path segment would; `undefined` where it names none that a URL can hold. */
export function idIn(body: Uint8Array): string | undefined {
  const content = jsonOf(body);
  const id = isJsonObject(content) ? ownValue(content, 'id') : undefined;
  const isName = typeof id === 'number' || (typeof id === 'string' && !LONE_SURROGATE.test(id));
  return isName ? encodeURIComponent(id) : undefined;
}

// Half a character, which has no UTF-8 to percent-encode.
const LONE_SURROGATE = /\p{Surrogate}/u;
