import type { EventOf } from './event-of.ts';
import { wrap, under } from './layout.ts';
import type { Look } from './look.ts';
import { numbered, request } from './request.ts';
import { line } from './safe.ts';

/** What the tutor expects of a request, before it is sent, and why. */
export function expecting({ number, request: sent, expectation }: EventOf<'expecting'>, look: Look): string[] {
  const lead = look.plain ? '' : under(numbered(number, look)).rest;
  const sentence = `I expect ${expectation.status}: ${line(expectation.because)}`;
  return [...request(number, sent, look), ...wrap(lead + sentence, look.columns, under(lead))];
}
