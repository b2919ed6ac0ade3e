import { isJsonObject, type Json, type JsonObject } from '../../src/http/json.ts';
import { bytesOf, textOf, type Header, type Path, type Response } from '../../src/http/message.ts';
import { handlerNamed } from '../../src/semantics/handlers/index.ts';
import { serverBeliefs } from '../../src/semantics/misconceptions/index.ts';
import { withAct } from '../../src/semantics/misconceptions/misconception.ts';
import { emptyReply, problem } from '../../src/semantics/reply.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { act } from '../../src/semantics/rfc9110/action.ts';
import { removeMember } from '../../src/semantics/rfc9110/delete.ts';
import { get } from '../../src/semantics/rfc9110/get.ts';
import { patch } from '../../src/semantics/rfc9110/patch.ts';
import { nextMember } from '../../src/semantics/rfc9110/naming.ts';
import { create } from '../../src/semantics/rfc9110/post.ts';
import { put } from '../../src/semantics/rfc9110/put.ts';
import type { Act, Check, Semantics } from '../../src/semantics/semantics.ts';
import { objectIn } from '../../src/semantics/state.ts';
import type { ServerAnswer, Write } from '../../src/semantics/step.ts';
import type { Target } from '../../src/semantics/target.ts';
import { jsonResource, membersOf, type Resource, type World } from '../../src/semantics/world.ts';

// Servers that each get one thing wrong: RFC 9110 with one part replaced.

/** The server that a registered misconception would be right about. */
export function believing(id: string): Semantics {
  const belief = serverBeliefs.find((each) => each.id === id);
  if (belief === undefined) throw new Error(`There is no misconception ${id} about servers.`);
  return belief.change(rfc9110);
}

/** The server that a faulty handler is. */
export function faulty(id: string): Semantics {
  const handler = handlerNamed(id);
  if (handler === undefined) throw new Error(`There is no faulty handler ${id}.`);
  return handler.change(rfc9110);
}

/** Answers every PUT with one status. */
export function putAlwaysAnswers(status: number): Semantics {
  return withMemberPut(replying(put, () => emptyReply(status)));
}

/** Gives an entity tag with every reply to PUT, also if the server adds to what was sent. */
export const putAlwaysTags = withMemberPut(replying(put, () => emptyReply(204, [['ETag', '"new"']])));

/** Answers HEAD with these fields in place of those that GET has. */
export function headAnswers(...fields: readonly Header[]): Semantics {
  return withAct(rfc9110, 'member', 'HEAD', (situation) => {
    const { writes, reply } = get(situation);
    return { writes, reply: (after) => ({ ...reply(after), headers: fields }) };
  });
}

/** Answers HEAD as if GET had other content. */
export const headIsOfOtherContent = withAct(rfc9110, 'member', 'HEAD', (situation) => {
  const { writes, reply } = get(situation);
  return { writes, reply: (after) => ({ ...reply(after), body: bytesOf('{}') }) };
});

/** Refuses a method, and lists it among those that are allowed. */
export const allowListsAll: Semantics = { ...rfc9110, notAllowed: () => emptyReply(405, [['Allow', 'GET, POST']]) };

/** Refuses a method, and lists none. */
export const allowIsEmpty: Semantics = { ...rfc9110, notAllowed: () => emptyReply(405, [['Allow', '']]) };

/** Answers a false precondition with this status, whatever the method. */
export function falsePreconditionAnswers(status: number): Semantics {
  return withCheckAnswering('precondition', status);
}

/** Refuses a media type with this status. */
export function mediaTypeAnswers(status: number): Semantics {
  return withCheckAnswering('media-type', status);
}

function withCheckAnswering(wanted: Check['id'], status: number): Semantics {
  return {
    ...rfc9110,
    checks: rfc9110.checks.map(({ id, refusal: first }) => ({
      id,
      refusal: (situation) => {
        const refused = first(situation);
        return id === wanted && refused !== undefined ? emptyReply(status) : refused;
      },
    })),
  };
}

/** Sorts what a merge patch makes of lists, and sets a role that it removed to the default. */
export const patchFillsIn: Semantics = {
  ...rfc9110,
  patch: (held, document, format) => {
    const made = rfc9110.patch(held, document, format);
    if (!isJsonObject(made)) return made;
    const sorted = Object.entries(made).map(([name, value]) => [name, isList(value) ? value.toSorted() : value]);
    return { role: 'reader', ...(Object.fromEntries(sorted) as JsonObject) };
  },
};

function isList(value: Json): value is readonly string[] {
  return Array.isArray(value);
}

/** Sets the target, and keeps every version of it beside it. */
export const putKeepsVersions = withMemberPut((situation) => {
  const { writes, reply } = put(situation);
  const version: Path = `/notes/version-${situation.world.bookkeeping.requests}`;
  return { writes: [...writes, ...movedTo(version, writes)], reply };
});

/** Does nothing at a PUT, and answers with this status. */
export function putIgnores(status: number): Semantics {
  return withMemberPut(() => ({ writes: [], reply: () => emptyReply(status) }));
}

/** Stores what a PUT sends as JSON, without its spaces. */
export const putSpellsAnew: Semantics = {
  ...rfc9110,
  replace: (_held, sent) => ({ ...sent, body: bytesOf(textOf(sent.body).replaceAll(' ', '')) }),
};

/** Sets a member that a PUT leaves out to its default. */
export const putFillsIn: Semantics = { ...rfc9110, replace: (_held, sent) => withRole(sent) };

/** Does that too, and keeps every version beside it was sent. */
export const putFillsInAndKeepsVersions: Semantics = { ...putKeepsVersions, replace: (_held, sent) => withRole(sent) };

function withRole(sent: Resource): Resource {
  return jsonResource({ role: 'reader', ...objectIn(sent) });
}

/** Adds a copy from the third request on, and not before. */
export const putAppendsLate = withMemberPut((situation) => {
  const { writes, reply } = put(situation);
  const copies = situation.world.bookkeeping.requests < 3 ? [] : movedTo(nextMember(situation, '/users'), writes);
  return { writes: [...writes, ...copies], reply };
});

/** Sets on the first PUT and deletes on the next, in turn. */
export const putToggles = withMemberPut((situation) =>
  situation.world.resources.has(situation.target.path) ? removeMember(situation) : put(situation),
);

/** Adds a copy on a repeat, but says that it refused. */
export const putAppendsAndRefuses = withMemberPut((situation) => {
  const isThere = situation.world.resources.has(situation.target.path);
  const appending = believing('put-appends-a-copy').acts.member.PUT ?? put;
  return isThere ? { ...appending(situation), reply: () => problem(409, 'Taken.') } : put(situation);
});

/** Refuses a PUT where something is. */
export const putOnlyOnce = withMemberPut((situation) =>
  situation.world.resources.has(situation.target.path) ? refusal(409) : put(situation),
);

/** Creates as it should, and sends this Location. */
export function postLocates(location: string): Semantics {
  return withCreate(replying(create, () => emptyReply(201, [['Location', location]])));
}

/** Creates, and answers with this status. */
export function postAnswers(status: number): Semantics {
  return withCreate(replying(create, () => emptyReply(status)));
}

/** Creates once, and answers any more with this status. */
export function postOnlyOnce(status: number): Semantics {
  return withCreate((situation) => (usersOf(situation.world) === 0 ? create(situation) : refusal(status)));
}

/** Creates twice, and answers any more with 409. */
export const postOnlyTwice = withCreate((situation) =>
  usersOf(situation.world) < 2 ? create(situation) : refusal(409),
);

/** Puts what a POST to a collection sends among the notes. */
export const postCreatesElsewhere = withCreate((situation) => {
  const { writes, reply } = create(situation);
  return { writes: movedTo('/notes/inbox', writes), reply };
});

const unaddressed: Semantics = { ...rfc9110, checks: rfc9110.checks.filter(({ id }) => id !== 'action') };

/** Does what an action does, and keeps a resource that says so, whether or not there is somebody to mail to. */
export const actionKeepsRecord = withAct(unaddressed, 'action', 'POST', (situation) => {
  const { writes, reply } = act(situation);
  const record: Write = { kind: 'set', path: '/notes/record', resource: jsonResource({ done: true }) };
  return { writes: [...writes, record], reply };
});

/** Deletes on `GET …?action=delete` and answers 404, as if there had been nothing. */
export const getPerformsQuietly = withAct(rfc9110, 'member', 'GET', (situation) =>
  situation.request.target.endsWith('?action=delete')
    ? { ...removeMember(situation), reply: () => emptyReply(404) }
    : get(situation),
);

/** Patches what has no tags yet, and answers any other PATCH with this status. */
export function patchOnlyOnce(status: number): Semantics {
  return withAct(rfc9110, 'member', 'PATCH', (situation) => {
    const { tags } = objectIn(situation.world.resources.get(situation.target.path)) ?? {};
    return Array.isArray(tags) && tags.length > 0 ? { writes: [], reply: () => emptyReply(status) } : patch(situation);
  });
}

/** Patches as it should, and answers that it failed. */
export const patchFailsAfterwards = withAct(
  rfc9110,
  'member',
  'PATCH',
  replying(patch, () => emptyReply(500)),
);

/** Deletes what it was to patch, and answers that it failed. */
export const patchRemoves = withAct(
  rfc9110,
  'member',
  'PATCH',
  replying(removeMember, () => emptyReply(500)),
);

/** Does other work at an action than it declares: it deletes what the action belongs to. */
export const actionDeletes = withAct(rfc9110, 'action', 'POST', ({ target }) => ({
  writes: [{ kind: 'delete', path: target.owner }],
  reply: () => emptyReply(204),
}));

/** Patches the target, and keeps every version of it beside it. */
export const patchKeepsVersions = withAct(rfc9110, 'member', 'PATCH', (situation) => {
  const { writes, reply } = patch(situation);
  const version: Path = `/notes/version-${situation.world.bookkeeping.requests}`;
  return { writes: [...writes, ...movedTo(version, writes)], reply };
});

/** Takes a merge patch for the whole new state. */
export const patchReplaces: Semantics = {
  ...rfc9110,
  patch: (held, document, format) =>
    format === 'application/merge-patch+json' ? document : rfc9110.patch(held, document, format),
};

/** Deletes, and queues a mail about it whatever was there. */
export const deleteMails: Semantics = {
  ...withAct(rfc9110, 'member', 'DELETE', (situation) => {
    const { writes, reply } = removeMember(situation);
    const mail = { to: 'log@example.com', subject: 'Deleted', about: situation.target.path };
    return { writes: [...writes, { kind: 'mail', mail }], reply };
  }),
  checks: rfc9110.checks.filter(({ id }) => id !== 'exists'),
};

/** Answers a DELETE of what is absent with this status. */
export function deleteAnswersAbsent(status: number): Semantics {
  return {
    ...rfc9110,
    checks: rfc9110.checks.map(({ id, refusal: first }) => ({
      id,
      refusal: (situation) => {
        const refused = first(situation);
        return refused?.status === 404 && situation.request.method === 'DELETE' ? emptyReply(status) : refused;
      },
    })),
  };
}

/** Requires keys, and takes each request for a new one. */
export const keysAreForgotten: Semantics = withKeyCheck(() => undefined);

/** Refuses a key that was used. */
export const keysRefuse: Semantics = withKeyCheck(() => problem(409, 'This key was used.'));

/** Answers a key that was used with this content and this Location. */
export function keysRepeatWith(content: string, location: string): Semantics {
  return withKeyCheck(() => ({ status: 201, headers: [['Location', location]], body: bytesOf(content) }));
}

// What a request with a key that was used is answered; `undefined`: it is performed.
function withKeyCheck(replayed: () => Response | undefined): Semantics {
  return {
    ...rfc9110,
    checks: rfc9110.checks.map(({ id, refusal: first }) => ({
      id,
      refusal: (situation) => {
        const answer = first(situation);
        return id === 'key' && answer?.status === 201 ? replayed() : answer;
      },
    })),
  };
}

function withMemberPut(replacement: Act<Extract<Target, { kind: 'member' }>>): Semantics {
  return withAct(rfc9110, 'member', 'PUT', replacement);
}

function withCreate(replacement: Act<Extract<Target, { kind: 'collection' }>>): Semantics {
  return withAct(rfc9110, 'collection', 'POST', replacement);
}

function replying<About extends Target>(original: Act<About>, reply: (after: World) => Response): Act<About> {
  return (situation) => ({ ...original(situation), reply });
}

function movedTo(path: Path, writes: readonly Write[]): Write[] {
  return writes.flatMap((write) => (write.kind === 'set' ? [{ ...write, path }] : []));
}

function usersOf(world: World): number {
  return membersOf(world, '/users').size;
}

function refusal(status: number): ServerAnswer {
  return { writes: [], reply: () => problem(status, 'No.') };
}
