import { type TargetKind } from '../target.ts';
import type { Json } from '../../http/json.ts';
import type { Path, Response } from '../../http/message.ts';
import { absent, jsonReply } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import { contentJson } from '../state.ts';
import type { ServerAnswer } from '../step.ts';
import { membersOf, type World } from '../world.ts';
import { etagOf, representationOf, validatorsOf } from './representation.ts';

/** RFC 9110 §9.3.1: transfers a current representation of the target. HEAD means the same, and its content is left out. */
export function get({ world, target: { kind, path } }: Situation): ServerAnswer {
  const response = found(world, path, kind);
  return { writes: [], reply: () => response };
}

function found(world: World, path: Path, kind: TargetKind): Response {
  switch (kind) {
    case 'collection':
    case 'listing':
      return listed(world, path, kind);
    case 'member':
    case 'record':
    case 'document':
    case 'note':
    case 'action':
      return read(world, path);
  }
}

function read(world: World, path: Path): Response {
  const resource = world.resources.get(path);
  if (resource === undefined) return absent(path);
  const { type, body } = representationOf(world, path, resource);
  return { status: 200, headers: [['Content-Type', type], ...validatorsOf(world, path)], body };
}

// In order of creation. A note may be of any media type, so a listing says the type and leaves the content out.
function listed(world: World, path: Path, kind: 'collection' | 'listing'): Response {
  const shown = membersOf(world, path).map((resource, each): Json => {
    return kind === 'listing' ? { type: resource.type } : contentJson(representationOf(world, each, resource));
  });
  return jsonReply(200, Object.fromEntries(shown), [['ETag', etagOf(world, path)]]);
}
