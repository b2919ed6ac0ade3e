import { textOf, type Request } from '../http/message.ts';
import { onOneLine } from './content.ts';
import { hang, under, widthOf, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { isNarrow } from './page.ts';
import { line } from './safe.ts';
import { shortened } from './shortened.ts';

/** What stands before a request: its number, by which everything points at it; of several alike, `1 to #3`. */
export function numbered(number: number | string, look: Look): string {
  return `#${number}${gap(look)}`;
}

/** A request in short, under its number: content is shortened to what is left of the line. */
export function request(number: number | string, sent: Request, look: Look): string[] {
  const { first, rest } = under(numbered(number, look));
  return hang({ first: look.paint.faint(first), rest }, look.columns, (columns) => parts(sent, { ...look, columns }));
}

/** Whether a request has nothing to show but its method and target. */
export function isBare(sent: Request): boolean {
  return sent.body.length === 0 && shownHeaders(sent).length === 0;
}

/** A request's method and target. */
export function titleOf({ method, target }: Request): string {
  return line(`${method} ${target}`);
}

function parts(sent: Request, look: Look): string[] {
  const title = titleOf(sent);
  const content = onOneLine(textOf(sent.body));
  const room = look.columns - widthOf(title) - gap(look).length;
  const headers = shownHeaders(sent).flatMap((each) => wrap(each, look.columns));
  if (content === '') return [...wrap(look.paint.strong(title), look.columns), ...headers];
  if (room < LEAST) {
    return [...wrap(look.paint.strong(title), look.columns), shortened(content, look.columns, look), ...headers];
  }
  return [look.paint.strong(title) + gap(look) + shortened(content, room, look), ...headers];
}

const LEAST = 16;

function gap(look: Look): string {
  return isNarrow(look) || look.plain ? ' ' : '  ';
}

// Content-Type goes with the content, and is to be seen in the raw form.
function shownHeaders({ headers }: Request): string[] {
  return headers
    .filter(([name]) => name.toLowerCase() !== 'content-type')
    .map(([name, value]) => line(`${name}: ${value}`));
}
