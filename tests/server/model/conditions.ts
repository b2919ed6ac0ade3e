import { problem, reply, type Reply, type Request } from './message.ts';
import type { Route } from './route.ts';
import { dateOf, type World } from './world.ts';

/** The validators of what a request is about; a date only where there is one, neither where nothing is there. */
export interface Validators {
  readonly etag?: string;
  readonly date?: string;
}

/** What there is of a target now. A collection always is, even empty; an action never has a representation. */
export function validatorsOf(world: World, { kind, path }: Route): Validators {
  if (kind === 'action') return {};
  if (kind === 'collection' || kind === 'notes') return { etag: `"r${world.changes.get(path) ?? 0}"` };
  const held = world.held.get(path);
  return held === undefined ? {} : { etag: `"r${held.revision}"`, date: dateOf(held.changed) };
}

/** Row 10, in the order of RFC 9110 §13.2.2: the reply to a request whose precondition is false. */
export function falseCondition(now: Validators, { method, headers }: Request): Reply | undefined {
  // RFC 9110 §13.2.1: no precondition is for a method that selects no representation.
  if (method === 'OPTIONS') return undefined;
  const reads = method === 'GET' || method === 'HEAD';
  const match = headers['if-match'];
  const noneMatch = headers['if-none-match'];
  if (match !== undefined && !lists(match, now.etag, strongly)) return problem(412);
  if (match === undefined && isAfter(now.date, headers['if-unmodified-since'])) return problem(412);
  const unchanged = reply(304, now.etag === undefined ? {} : { etag: now.etag });
  if (noneMatch !== undefined && lists(noneMatch, now.etag, weakly)) return reads ? unchanged : problem(412);
  if (noneMatch === undefined && reads && isNotAfter(now.date, headers['if-modified-since'])) return unchanged;
  return undefined;
}

// RFC 9110 §8.8.3.2: tags are the same strongly where neither is weak, and weakly where what they quote is the same.
const strongly = (listed: string, current: string): boolean => listed === current;
const weakly = (listed: string, current: string): boolean => listed.replace(/^W\//, '') === current;

/** Whether a field lists the current tag; `*` is true of any (RFC 9110 §13.1.1, §13.1.2). */
function lists(field: string, current: string | undefined, same: typeof strongly): boolean {
  if (current === undefined) return false;
  if (field === '*') return true;
  return (field.match(/(?:W\/)?"[^"]*"/g) ?? []).some((listed) => same(listed, current));
}

// RFC 9110 §13.1.3, §13.1.4: without a date on either side, there is nothing to compare.
function isAfter(date: string | undefined, field: string | undefined): boolean {
  return date !== undefined && field !== undefined && Date.parse(date) > timeIn(field);
}

function isNotAfter(date: string | undefined, field: string | undefined): boolean {
  return date !== undefined && field !== undefined && Date.parse(date) <= timeIn(field);
}

// RFC 9110 §5.6.7 has three forms of a date, the last without its zone, which is always GMT.
function timeIn(field: string): number {
  if (/^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(field)) return Date.parse(field);
  if (/^\w{6,9}, \d\d-\w{3}-\d\d [\d:]{8} GMT$/.test(field)) return Date.parse(field.replaceAll('-', ' '));
  if (/^\w{3} \w{3} [ \d]\d [\d:]{8} \d{4}$/.test(field)) return Date.parse(`${field} GMT`);
  return NaN;
}
