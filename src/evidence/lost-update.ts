import { ownValue, sameJson, type Json } from '../http/json.ts';
import { contentJson, objectIn } from '../semantics/state.ts';
import type { Effect } from '../semantics/step.ts';
import type { Resource } from '../semantics/world.ts';
import { effectsOf, type Exchange } from './exchange.ts';
import { requestPlaceOf } from './place.ts';

/** A difference to one resource. */
type Change = Exclude<Effect, { kind: 'mailed' }>;

/** A request at whose target another client was the last to write, and what it did there: one change, or none. */
export interface ConcurrentWrite {
  readonly earlier: Exchange;
  readonly wrote: Change;
  readonly later: Exchange;
  readonly changes: readonly Change[];
}

/** Every request that met what another client had written at its target. */
export function concurrentWrites(trace: readonly Exchange[]): readonly ConcurrentWrite[] {
  return trace.flatMap((later, index) => {
    const path = requestPlaceOf(later)?.target.path;
    const changes = changesAt(path, later);
    const writes = trace
      .slice(0, index)
      .flatMap((earlier) => changesAt(path, earlier).map((wrote) => ({ earlier, wrote, later, changes })));
    // A write over one's own is no meeting.
    return writes.slice(-1).filter(({ earlier }) => earlier.by !== later.by);
  });
}

function changesAt(path: string | undefined, exchange: Exchange): readonly Change[] {
  return effectsOf(exchange).flatMap((effect) => (effect.kind !== 'mailed' && effect.path === path ? [effect] : []));
}

/** The fate of something that one client had set or removed, when another wrote there. */
export interface MemberFate {
  /** A member, or the whole, where one of them left something else than a JSON object. */
  readonly of: string;
  readonly fate: 'stayed' | 'went' | 'changed' | 'came back';
}

/**
 * Returns the fate of all that the earlier of two had set or removed, member by member if it is a matter of members.
 */
export function memberFates({ wrote, changes }: ConcurrentWrite): readonly MemberFate[] {
  return changes.flatMap((change) => fatesOf(wrote, change));
}

function fatesOf(wrote: Change, change: Change): readonly MemberFate[] {
  const [set, now] = [after(wrote), after(change)];
  const [members, left] = [objectIn(set), objectIn(now)];
  if (members === undefined || left === undefined)
    return [{ of: 'all of that', fate: fate(content(set), content(now)) }];
  const had = objectIn(before(wrote)) ?? {};
  return [...new Set([...Object.keys(had), ...Object.keys(members)])]
    .filter((name) => !sameJson(ownValue(had, name), ownValue(members, name)))
    .map((name) => ({ of: name, fate: fate(ownValue(members, name), ownValue(left, name)) }));
}

function fate(set: Json | undefined, now: Json | undefined): MemberFate['fate'] {
  if (sameJson(set, now)) return 'stayed';
  if (set === undefined) return 'came back';
  return now === undefined ? 'went' : 'changed';
}

function before(change: Change): Resource | undefined {
  return change.kind === 'created' ? undefined : change.before;
}

function after(change: Change): Resource | undefined {
  return change.kind === 'deleted' ? undefined : change.after;
}

function content(resource: Resource | undefined): Json | undefined {
  return resource && contentJson(resource);
}
