import { textOf, type Request } from '../http/message.ts';
import { shownHeaders } from '../http/request-text.ts';
import type { Attributed, Sender } from '../http/sending.ts';
import { hang, under, widthOf, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { isNarrow } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { shortened } from '../text/wording.ts';
import { onOneLine } from './content.ts';

/** Returns the text before a request: its number, by which everything points at it; of several alike, `1 to #3`. */
export function numbered(number: number | string, look: Look): string {
  return `#${number}${gap(look)}`;
}

/** A request in short, under its number: content is shortened to what is left of the line. */
export function shownRequest(number: number | string, sent: Attributed, look: Look): string[] {
  return hung(number, look, (room) => parts(sent, room, cut));
}

/** The same with all of its content, on as many lines as that takes: something is still to be said of it. */
export function wholeRequest(number: number | string, sent: Attributed, look: Look): string[] {
  return hung(number, look, (room) => parts(sent, room, whole));
}

function hung(number: number | string, look: Look, lines: (look: Look) => string[]): string[] {
  const { first, rest } = under(numbered(number, look));
  return hang({ first: look.paint.faint(first), rest }, look.columns, (columns) => lines({ ...look, columns }));
}

/** Tells whether a request has nothing to show but its method and target. */
export function isBare(sent: Request): boolean {
  return sent.body.length === 0 && shownHeaders(sent).length === 0;
}

/** A request's method and target, after who sent it, where that was another client. */
export function titleOf({ request: { method, target }, by }: Attributed, look: Look): string {
  const title = look.paint.strong(line(`${method} ${target}`));
  return by === undefined ? title : `${look.paint.notice(senders[by])} ${title}`;
}

const senders = { other: 'another client:' } as const satisfies Record<Sender, string>;

/** A way to make content fit. */
type Fit = (content: string, columns: number, look: Look) => string[];

const whole: Fit = (content, columns) => wrap(line(content), columns);
const cut: Fit = (content, columns, look) => wrap(shortened(content, columns, look), columns);

function parts(attributed: Attributed, look: Look, fit: Fit): string[] {
  const { request: sent } = attributed;
  const title = titleOf(attributed, look);
  const content = onOneLine(textOf(sent.body));
  const room = look.columns - widthOf(title) - gap(look).length;
  const headers = shownHeaders(sent).flatMap((each) => wrap(line(each), look.columns));
  if (content === '') return [...wrap(title, look.columns), ...headers];
  const [beside = '', ...more] = room < LEAST ? [] : fit(content, room, look);
  return beside === '' || more.length > 0
    ? [...wrap(title, look.columns), ...fit(content, look.columns, look), ...headers]
    : [title + gap(look) + beside, ...headers];
}

const LEAST = 16;

function gap(look: Look): string {
  return isNarrow(look) || look.plain ? ' ' : '  ';
}
