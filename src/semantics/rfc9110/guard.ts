import { fieldOf, type Response } from '../../http/message.ts';
import { problem } from '../reply.ts';
import type { Situation } from '../semantics.ts';

/** RFC 6585 §3: where the collection is declared guarded, what is there is changed only by who says what it was. */
export function guard({ world, target, request }: Situation): Response | undefined {
  const isGuarded = target.kind === 'member' && target.collection.guarded && world.resources.has(target.path);
  const changes = ['PUT', 'PATCH', 'DELETE'].includes(request.method);
  if (!isGuarded || !changes || fieldOf(request, 'If-Match') !== undefined) return undefined;
  return problem(
    428,
    `Send If-Match with the ETag that a GET of ${target.path} gives, so that nobody's change is lost.`,
  );
}
