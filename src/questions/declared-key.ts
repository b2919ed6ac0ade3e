import { fieldOf, sameBytes, type Path, type Request } from '../http/message.ts';
import type { CollectionDeclaration } from '../semantics/declaration.ts';
import type { TargetOf } from '../semantics/target.ts';
import type { World } from '../semantics/world.ts';
import type { Aimed } from './aimed.ts';

/**
 * What the server declares of Idempotency-Key. HTTP does not know the field, and its Internet-Draft leaves it to a server
 * where to look at it: so it is said of one that does not, too.
 */
export function declaredOfKeys(aimed: readonly Aimed[], { declared }: World): readonly string[] {
  const posts = aimed.filter(isLookedAt);
  const isIgnored = aimed.some((each) => keyIn(each.request) !== undefined && !isLookedAt(each));
  return [
    ...(isIgnored ? [looking(Object.entries(declared.collections).flatMap(placeWithKeys))] : []),
    ...posts.flatMap(({ target: { path, collection } }) => (collection.key === 'required' ? [required(path)] : [])),
    ...posts.flatMap((each) => (keyIn(each.request) === undefined ? [] : [repeated(each, posts)])),
  ];
}

/** Whether a POST to a collection may be answered as one before it was, and not be carried out. */
export function looksAtKeys({ key }: CollectionDeclaration): boolean {
  return key !== 'none';
}

type Post = Aimed<TargetOf<'collection'>>;

function isLookedAt(aimed: Aimed): aimed is Post {
  const { request, target } = aimed;
  return request.method === 'POST' && target.kind === 'collection' && looksAtKeys(target.collection);
}

function keyIn(request: Request): string | undefined {
  return fieldOf(request, 'Idempotency-Key');
}

function placeWithKeys([path, collection]: readonly [string, CollectionDeclaration]): readonly string[] {
  return looksAtKeys(collection) ? [path] : [];
}

function looking(places: readonly string[]): string {
  return places.length === 0
    ? 'The server does not look at Idempotency-Key.'
    : `The server looks at Idempotency-Key only in a POST to ${places.join(' or ')}.`;
}

function required(path: Path): string {
  return `A POST to ${path} needs an Idempotency-Key, which is a string in double quotes: without one, it is answered 400.`;
}

function repeated({ target: { path } }: Post, posts: readonly Post[]): string {
  const there = posts.filter(({ target }) => target.path === path);
  const isReused = there.some((one) => there.some((other) => hasSameKey(one, other) && hasOtherContent(one, other)));
  const otherwise = isReused ? '; with other content, it is answered 422' : '';
  return `A POST to ${path} with the Idempotency-Key of one that was carried out there gets the same reply again, and creates nothing${otherwise}.`;
}

function hasSameKey({ request: one }: Post, { request: other }: Post): boolean {
  return keyIn(one) !== undefined && keyIn(one) === keyIn(other);
}

function hasOtherContent({ request: one }: Post, { request: other }: Post): boolean {
  return !sameBytes(one.body, other.body) || fieldOf(one, 'Content-Type') !== fieldOf(other, 'Content-Type');
}
