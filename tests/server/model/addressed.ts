import { validatorsOf } from './conditions.ts';
import type { Request } from './message.ts';
import type { Plan, Since, Tag } from './plan.ts';
import { routeOf } from './route.ts';
import { dateOf, type World } from './world.ts';

/** The request that a plan comes to in this world. */
export function addressed(plan: Plan, world: World): Request {
  const target = plan.target.replace(/^\{(\d)\}/, (_, digit) => heldAt(world, Number(digit)));
  const { method, type, content = '', ifMatch, ifNoneMatch, since, key, others } = plan;
  const route = routeOf(target);
  const { etag = '"r0"', date = dateOf(0) } = route === undefined ? {} : validatorsOf(world, route);
  const headers = {
    'content-type': type,
    'if-match': ifMatch?.map((tag) => written(tag, etag)).join(', '),
    'if-none-match': ifNoneMatch?.map((tag) => written(tag, etag)).join(', '),
    'idempotency-key': key,
    ...(since && { [since.field]: dated(since, date) }),
    ...others,
  };
  const present = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { method, target, headers: Object.fromEntries(present), content };
}

// The document is always there, and meets enough requests that ask for it.
function heldAt({ held }: World, index: number): string {
  const paths = [...held.keys()].filter((path) => path !== '/settings');
  return paths[index % paths.length] ?? '/settings';
}

function written(tag: Tag, etag: string): string {
  return { '*': '*', current: etag, weak: `W/${etag}`, earlier: '"r1"', other: '"a,b"', empty: '' }[tag];
}

function dated({ seconds, form }: Since, date: string): string {
  const moved = new Date(Date.parse(date) + seconds * 1000).toUTCString();
  const [, day = '', month = '', year = '', time = ''] = /, (\d\d) (\w{3}) (\d{4}) (\S+)/.exec(moved) ?? [];
  const weekday = WEEKDAYS.find((each) => moved.startsWith(each.slice(0, 3))) ?? '';
  return {
    imf: moved,
    rfc850: `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    asctime: `${moved.slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`,
    none: 'yesterday',
  }[form];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
