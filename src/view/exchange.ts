import { effectsOf, turnedAway, type Exchange, type Seen } from '../evidence/exchange.ts';
import { isJsonObject, jsonOf } from '../http/json.ts';
import { essenceOf } from '../http/media-type.ts';
import { fieldOf, textOf, type Response } from '../http/message.ts';
import { isSuccess, reasonOf } from '../http/status.ts';
import { change, leastWidth } from './change.ts';
import { onOneLine } from './content.ts';
import { under, widthOf, wrap } from './layout.ts';
import { type Look, marks } from './look.ts';
import { isNarrow, opposite } from './page.ts';
import { isBare, numbered, request, titleOf } from './request.ts';
import { shortened } from './shortened.ts';

/** An exchange with both of its sides: what was sent, what came back, and at the right what changed on the server. */
export function exchanged(exchange: Exchange, look: Look): string[] {
  return onOneRow(exchange, look) ?? [...request(exchange.number, exchange.request, look), ...reply(exchange, look)];
}

/** The same without the request, to follow where that is shown already. */
export function reply(exchange: Exchange, look: Look): string[] {
  const lead = leadOf(exchange, look);
  return answered(exchange, lead + outcome(exchange.seen, look), look);
}

// A request without content and its reply read as one line, where they fit on it.
function onOneRow(exchange: Exchange, look: Look): string[] | undefined {
  const { number, request: sent, seen } = exchange;
  if (look.plain || isNarrow(look) || !isBare(sent) || seen.kind !== 'response') return undefined;
  const { faint, strong } = look.paint;
  const title = `${faint(numbered(number, look))}${strong(titleOf(sent))}  ${outcome(seen, look)}`;
  const [effect] = effectsOf(exchange);
  const right = effect === undefined ? widthOf(UNCHANGED) : leastWidth(effect, look);
  return widthOf(title) + 2 + right <= look.columns ? answered(exchange, title, look) : undefined;
}

function leadOf({ number }: Exchange, look: Look): string {
  return look.plain ? '' : under(numbered(number, look)).rest;
}

function outcome(seen: Seen, look: Look): string {
  const { arrow, lost } = marks(look);
  const text =
    seen.kind === 'response' ? status(seen.response, look) : look.paint.bad(`no reply (${reasons[seen.kind]})`);
  if (look.plain) return `Reply: ${seen.kind === 'response' ? text : `none (${reasons[seen.kind]})`}`;
  return isNarrow(look) ? text : `${seen.kind === 'response' ? arrow : lost}  ${text}`;
}

/** A status with its reason, in the colour of its class. */
export function status({ status: code }: Response, { paint }: Look): string {
  const text = `${code} ${reasonOf(code)}`;
  if (isSuccess(code)) return paint.good(text);
  return code >= 400 ? paint.bad(text) : text;
}

/** Why there is no reply. */
export const reasons = {
  lost: 'connection lost',
  refused: 'connection refused',
  'timed-out': 'timed out',
} as const satisfies Record<Exclude<Seen['kind'], 'response'>, string>;

function answered(exchange: Exchange, outcomeLine: string, look: Look): string[] {
  const lead = ' '.repeat(widthOf(leadOf(exchange, look)) + (look.plain || isNarrow(look) ? 0 : ARROW));
  const { seen } = exchange;
  if (seen.kind !== 'response')
    return [
      ...wrap(outcomeLine.trimStart(), look.columns, under(leadOf(exchange, look))),
      ...uncertain(exchange, seen.kind, lead, look),
    ];
  return [...beside(exchange, outcomeLine, look), ...details(seen.response, lead, look)];
}

const ARROW = 5;
const UNCHANGED = 'nothing changed';

// What changed on the server, at the right of what the client's side says.
function beside(exchange: Exchange, left: string, look: Look): string[] {
  const [first, ...others] = changes(exchange, left, look);
  const shown = look.plain ? [`On the server: ${first}`, ...others] : [first, ...others];
  return shown.flatMap((each, index) => opposite(index === 0 ? left : '', each, look));
}

function changes(exchange: Exchange, left: string, look: Look): readonly [string, ...string[]] {
  const [first, ...others] = effectsOf(exchange);
  if (first === undefined) return [UNCHANGED];
  const room = look.columns - widthOf(left) - 2;
  const fits = !look.plain && room >= leastWidth(first, look);
  return [
    change(first, fits ? room : columnsFor(look), look),
    ...others.map((each) => change(each, columnsFor(look), look)),
  ];
}

// Read out, what changed follows the words "On the server:".
function columnsFor({ plain, columns }: Look): number {
  return plain ? columns - 15 : columns;
}

// The client cannot know. The log of the server, which is at hand here, says what it did.
function uncertain(exchange: Exchange, kind: keyof typeof unknown, lead: string, look: Look): string[] {
  const log = lead + logged(exchange);
  return [
    ...wrap(lead + unknown[kind](exchange), look.columns, under(lead)),
    ...(effectsOf(exchange).length > 0 ? beside(exchange, log, look) : wrap(log, look.columns, under(lead))),
  ];
}

const unknown = {
  lost: ({ number }) => `You cannot tell whether #${number} was applied.`,
  'timed-out': ({ number }) => `You cannot tell whether #${number} was applied.`,
  refused: ({ number }) => `There was no connection, so #${number} was never sent.`,
} as const satisfies Record<Exclude<Seen['kind'], 'response'>, (exchange: Exchange) => string>;

function logged(exchange: Exchange): string {
  if (exchange.served.kind === 'not-served') return "The server's log: it never came.";
  if (turnedAway(exchange)) return `The server's log: it was refused with ${exchange.served.step.response.status}.`;
  return effectsOf(exchange).length > 0
    ? "The server's log: it was."
    : "The server's log: it was, and changed nothing.";
}

// Where what was created is, and what the reply says.
function details(response: Response, lead: string, look: Look): string[] {
  const location = response.status === 201 ? fieldOf(response, 'Location') : undefined;
  const room = look.columns - lead.length;
  const where = location === undefined ? [] : [lead + shortened(`Location: ${location}`, room, look)];
  return [...where, ...contentOf(response, lead, look)];
}

function contentOf(response: Response, lead: string, look: Look): string[] {
  const detail = problemIn(response);
  if (detail !== undefined) return wrap(lead + shortened(detail, 3 * look.columns, look), look.columns, under(lead));
  const content = onOneLine(textOf(response.body));
  return content === '' ? [] : [lead + look.paint.faint(shortened(content, look.columns - lead.length, look))];
}

// RFC 9457 §3.1.4: what is wrong, told for this occurrence of the problem.
function problemIn(response: Response): string | undefined {
  const isProblem = essenceOf(fieldOf(response, 'Content-Type') ?? '') === 'application/problem+json';
  const content = isProblem ? jsonOf(response.body) : undefined;
  return isJsonObject(content) && typeof content.detail === 'string' ? content.detail : undefined;
}
