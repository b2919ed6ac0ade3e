import { sameBytes, type Request } from './message.ts';
import { isLost, type Sending } from './sending.ts';

/** Tells whether two requests are identical in all that has a meaning (RFC 9110 §9.2.2). */
export function sameRequest(one: Request, other: Request): boolean {
  return (
    one.method === other.method &&
    one.target === other.target &&
    sameBytes(one.body, other.body) &&
    fieldLines(one) === fieldLines(other)
  );
}

function fieldLines({ headers }: Request): string {
  return headers.map(([name, value]) => `${name.toLowerCase()}: ${value}`).join('\n');
}

/** The same request some times over: the first of them counted from 1, and how many there are. */
export interface Repeats {
  readonly first: number;
  readonly times: number;
  readonly sending: Sending;
}

/** Requests in their order, those in a row that are alike to a client taken together. */
export function repeatsIn(sendings: readonly Sending[]): readonly Repeats[] {
  return sendings.reduce<readonly Repeats[]>((had, sending, index) => {
    const last = had.at(-1);
    return last !== undefined && alike(last.sending, sending)
      ? [...had.slice(0, -1), { ...last, times: last.times + 1 }]
      : [...had, { first: index + 1, times: 1, sending }];
  }, []);
}

// The client does not see in which of the two ways a reply was lost. Of another client, it repeats nothing.
function alike(one: Sending, other: Sending): boolean {
  const isSameFate = one.fault === other.fault || (isLost(one) && isLost(other));
  return isSameFate && one.by === other.by && sameRequest(one.request, other.request);
}
