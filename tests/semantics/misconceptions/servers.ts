import type { Json } from '../../../src/http/json.ts';
import { textOf, type Header } from '../../../src/http/message.ts';
import type { Sending } from '../../../src/http/sending.ts';
import { respond } from '../../../src/semantics/respond.ts';
import { contentJson } from '../../../src/semantics/state.ts';
import type { World } from '../../../src/semantics/world.ts';
import { believing } from '../../evidence/broken.ts';
import { freshPlayground, requestOf } from '../../helpers.ts';

/** What the server of a belief answered to requests, in order, and the world that they left. */
export interface Outcome {
  readonly statuses: readonly number[];
  /** The fields and the content of the last reply. */
  readonly headers: readonly Header[];
  readonly content: string;
  readonly world: World;
  /** What the world holds, by path, but for `/settings`. */
  readonly resources: Readonly<Record<string, Json>>;
}

/** What the server of a belief makes of these requests, starting in `start`. */
export function outcomeOn(id: string, sent: readonly (string | Sending)[], start: World = freshPlayground): Outcome {
  const statuses: number[] = [];
  let world = start;
  let content = '';
  let headers: readonly Header[] = [];
  for (const each of sent) {
    const { response, after } = respond(
      believing(id),
      world,
      typeof each === 'string' ? requestOf(each) : each.request,
    );
    statuses.push(response.status);
    content = textOf(response.body);
    headers = response.headers;
    world = after;
  }
  const resources = Object.fromEntries(world.resources.delete('/settings').map(contentJson));
  return { statuses, headers, content, world, resources };
}
