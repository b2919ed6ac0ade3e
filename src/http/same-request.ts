import { sameBytes, type Request } from './message.ts';

/** Whether two requests are identical in all that has a meaning (RFC 9110 §9.2.2). */
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
