import type { EntityTag } from '../http/entity-tag.ts';
import type { Json } from '../http/json.ts';
import type { Path, Request, Response } from '../http/message.ts';
import type { CollectionDeclaration } from './declaration.ts';
import type { ServerAnswer } from './step.ts';
import type { Target, TargetKind, TargetOf } from './target.ts';
import type { Resource, World } from './world.ts';

/** The methods that a semantics can give a meaning to, in the order of an Allow field. Which it does, its acts tell. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export type Method = (typeof METHODS)[number];

/** A request in its place: on which server, in which world, about what. */
export interface Situation<About extends Target = Target> {
  readonly semantics: Semantics;
  readonly world: World;
  readonly target: About;
  readonly request: Request;
}

/** Finds a reason to refuse a request before its method is performed. */
export interface Check {
  readonly id:
    'content-range' | 'media-type' | 'size' | 'exists' | 'action' | 'key' | 'guard' | 'precondition' | 'json';
  readonly refusal: (situation: Situation) => Response | undefined;
  /** Tells whether the content of the request decides. Without this, its head alone does. */
  readonly needsContent?: (situation: Situation) => boolean;
}

/** The patch formats that are understood (RFC 5789 §3.1). */
export const PATCH_FORMATS = ['application/merge-patch+json', 'application/json-patch+json'] as const;
export type PatchFormat = (typeof PATCH_FORMATS)[number];

/** Returns what a patch document makes of a value; `undefined` if it does not apply to it. */
export type Patch = (held: Json, document: Json, format: PatchFormat) => Json | undefined;

/** The meaning of a method for a kind of target. */
export type Act<About extends Target = Target> = (situation: Situation<About>) => ServerAnswer;
export type Acts<About extends Target> = Readonly<Partial<Record<Method, Act<About>>>>;

/**
 * The meaning of requests to a server: a record of parts, each of which can be replaced. The methods that a kind of
 * target allows are read off its acts, so that Allow and the acts cannot disagree.
 */
export interface Semantics {
  readonly checks: readonly Check[];
  readonly acts: { readonly [Kind in TargetKind]: Acts<TargetOf<Kind>> };
  /** The refusal of a method that a target does not allow, given those that it does, as an Allow value. */
  readonly notAllowed: (allow: string, target: Target) => Response;
  /** The URL of a new member of a collection. */
  readonly nameMember: (situation: Situation, collection: Path) => Path;
  /** Returns what a resource holds after a PUT of `sent`, given what it held. */
  readonly replace: (held: Resource | undefined, sent: Resource) => Resource;
  /** Returns what a patch makes of a value; `undefined` if it does not apply to it. */
  readonly patch: Patch;
  /** Tells whether an entity tag that If-Match lists is that of what is there. */
  readonly matches: (listed: EntityTag, current: EntityTag) => boolean;
  /** Returns what an Idempotency-Key does in a collection. */
  readonly keyOf: (collection: CollectionDeclaration) => CollectionDeclaration['key'];
}
