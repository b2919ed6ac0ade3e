import type { EventOf } from './event-of.ts';
import { wrap, under } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { numbered, wholeRequest } from './request.ts';
import { line } from '../text/safe.ts';

/** What the tutor expects of a request, before it is sent, and why. */
export function expecting(event: EventOf<'expecting'>, look: Look): string[] {
  const { number, expectation } = event;
  const lead = look.plain ? '' : under(numbered(number, look)).rest;
  const sentence = `I expect ${expectation.status}: ${line(expectation.because)}`;
  return [...wholeRequest(number, event, look), ...wrap(lead + sentence, look.columns, under(lead))];
}
