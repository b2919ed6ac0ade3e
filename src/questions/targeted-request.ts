import type { Path, Request } from '../http/message.ts';
import { nameOf, targetOf, type Target } from '../semantics/target.ts';
import type { World } from '../semantics/world.ts';

/** A request and what it is about. */
export interface TargetedRequest<About extends Target = Target> {
  readonly request: Request;
  readonly target: About;
}

/** Those of the requests that are about something, each with what that is. */
export function targetedRequests({ declared }: World, requests: readonly Request[]): readonly TargetedRequest[] {
  return requests.flatMap((request): TargetedRequest[] => {
    const target = targetOf(declared, request.target);
    return target === undefined ? [] : [{ request, target }];
  });
}

/** Returns the place of a target: in a collection, beside others, or by itself. */
export function collectionPathOf(target: Target): Path {
  return 'parent' in target ? target.parent : target.path;
}

/** The URLs of a target's kind, in one pattern. */
export function patternOf(target: Target): string {
  switch (target.kind) {
    case 'member':
    case 'record':
      return `${target.parent}/{id}`;
    case 'note':
      return `${target.parent}/{name}`;
    case 'action':
      return `${target.parent}/{id}/${nameOf(target.path)}`;
    case 'collection':
    case 'document':
    case 'listing':
      return target.path;
  }
}

/** Tells whether a request asks for what is at its target to be other than it is. */
export function asksForChange({ method }: Request): boolean {
  return ['PUT', 'PATCH', 'DELETE'].includes(method);
}
