import type { Request } from './message.ts';
import type { Parsed } from './parsed.ts';
import { parseRequestText } from './request-text.ts';
import { parseShorthand } from './shorthand.ts';

/** Reads what a learner typed or pasted: one line as shorthand, several lines as in an `.http` file. */
export function parseTyped(text: string): Parsed<Request> {
  const request = text.trim();
  // Only a request line ends in a version.
  return request.includes('\n') || /\sHTTP\/[\d.]*$/i.test(request) ? parseRequestText(text) : parseShorthand(text);
}
