import type { JsonObject } from '../../http/json.ts';
import type { Path, Response } from '../../http/message.ts';
import { emptyReply, jsonReply, problem } from '../reply.ts';
import type { Situation } from '../semantics.ts';
import { objectIn } from '../state.ts';
import type { ServerAnswer } from '../step.ts';
import type { Doing, TargetOf } from '../target.ts';
import { jsonResource, type Resource, type World } from '../world.ts';

type Action = TargetOf<'action'>;
type DoingOf<Kind extends Doing['kind']> = Extract<Doing, { kind: Kind }>;

/** RFC 9110 §9.3.3: an action processes the request in its own way; here it mails or switches, and creates no resource. */
export function act({ world, target }: Situation<Action>): ServerAnswer {
  return performed(world, target) ?? { writes: [], reply: () => conflict(target) };
}

/** Why an action cannot be performed on what it is about, as that is now; `undefined` where it can. */
export function unperformable(world: World, target: Action): Response | undefined {
  return performed(world, target) === undefined ? conflict(target) : undefined;
}

/** The member that an action is about, as it is now. */
interface Owner {
  readonly path: Path;
  readonly held: Resource;
  readonly members: JsonObject;
}

function performed({ resources }: World, { owner: path, does }: Action): ServerAnswer | undefined {
  const held = resources.get(path);
  const members = objectIn(held);
  if (held === undefined || members === undefined) return undefined;
  switch (does.kind) {
    case 'mail':
      return mailing({ path, held, members }, does);
    case 'toggle':
      return switching({ path, held, members }, does);
  }
}

function mailing({ path, members }: Owner, { to: member, subject }: DoingOf<'mail'>): ServerAnswer | undefined {
  const to = members[member];
  if (typeof to !== 'string') return undefined;
  return {
    writes: [{ kind: 'mail', mail: { to, subject, about: path } }],
    reply: () => jsonReply(202, { queued: 1 }),
  };
}

function switching({ path, held, members }: Owner, { member }: DoingOf<'toggle'>): ServerAnswer | undefined {
  const value = members[member];
  if (typeof value !== 'boolean') return undefined;
  const { body } = jsonResource({ ...members, [member]: !value });
  return {
    writes: [{ kind: 'set', path, resource: { ...held, body } }],
    // RFC 9110 §15.3.5: a validator would be that of the action, which has no representation.
    reply: () => emptyReply(204),
  };
}

// RFC 9110 §15.5.10: a conflict with the state of the resource, which the client can resolve.
function conflict({ owner, does }: Action): Response {
  switch (does.kind) {
    case 'mail':
      return problem(409, `${owner} has no ${does.to} to send the mail to.`);
    case 'toggle':
      return problem(409, `${owner} has no ${does.member} that is true or false.`);
  }
}
