import { effectsOf, turnedAway, type Exchange, type Seen } from '../evidence/exchange.ts';
import { isJsonObject, jsonOf } from '../http/json.ts';
import { essenceOf } from '../http/media-type.ts';
import { fieldOf, textOf, type Response } from '../http/message.ts';
import { isSuccess, reasonOf } from '../http/status.ts';
import { under, widthOf, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { isNarrow, opposite } from '../text/page.ts';
import { shortened } from '../text/wording.ts';
import { roomForChange, withChanges } from './changes.ts';
import { onOneLine } from './content.ts';
import { isBare, numbered, shownRequest, titleOf } from './request.ts';

/** An exchange with both of its sides: what was sent, what came back, and at the right what changed on the server. */
export function exchanged(exchange: Exchange, look: Look): string[] {
  return onOneRow(exchange, look) ?? [...shownRequest(exchange.number, exchange, look), ...replyLines(exchange, look)];
}

/** The client's side alone of an exchange that got no reply. */
export function unanswered(exchange: Exchange, look: Look): string[] {
  const { number, seen } = exchange;
  const lead = leadOf(exchange, look);
  return [
    ...shownRequest(number, exchange, look),
    ...wrap(outcome(seen, look), look.columns, under(lead)),
    ...wrap(`You cannot tell whether #${number} was applied.`, look.columns, under(lead)),
  ];
}

/** The same without the request, to follow where that is shown already. */
export function replyLines(exchange: Exchange, look: Look): string[] {
  const lead = leadOf(exchange, look);
  return answered(exchange, lead + outcome(exchange.seen, look), look);
}

// A request without content and its reply read as one line, where they fit on it.
function onOneRow(exchange: Exchange, look: Look): string[] | undefined {
  const { number, request: sent, seen } = exchange;
  if (look.plain || isNarrow(look) || !isBare(sent) || seen.kind !== 'response') return undefined;
  const { faint } = look.paint;
  const title = `${faint(numbered(number, look))}${titleOf(exchange, look)}  ${outcome(seen, look)}`;
  return widthOf(title) + roomForChange(exchange, look) <= look.columns ? answered(exchange, title, look) : undefined;
}

function leadOf({ number }: Exchange, look: Look): string {
  return look.plain ? '' : under(numbered(number, look)).rest;
}

function answered(exchange: Exchange, outcomeLine: string, look: Look): string[] {
  const lead = ' '.repeat(widthOf(leadOf(exchange, look)) + (look.plain || isNarrow(look) ? 0 : ARROW));
  const { seen } = exchange;
  if (seen.kind !== 'response')
    return [
      ...wrap(outcomeLine.trimStart(), look.columns, under(leadOf(exchange, look))),
      ...uncertain(exchange, seen.kind, lead, look),
    ];
  return [...withChanges(exchange, outcomeLine, look), ...details(seen.response, lead, look)];
}

const ARROW = 5;

/** Returns what a reply says beyond its status: where what was created is, and its content, or what is wrong. */
function details(response: Response, lead: string, look: Look): string[] {
  const fields = fieldsShown(response.status, look).flatMap((name) => {
    const value = fieldOf(response, name);
    return value === undefined ? [] : cut(`${name}: ${value}`, lead, look);
  });
  return [...fields, ...contentOf(response, lead, look)];
}

// RFC 9110 §15.3.1, §15.4.5: what is said of a representation that was asked for.
function fieldsShown(status: number, { fields = [] }: Look): readonly string[] {
  if (status === 201) return ['Location'];
  return status === 200 || status === 304 ? fields : [];
}

function contentOf(response: Response, lead: string, look: Look): string[] {
  const detail = problemIn(response);
  if (detail !== undefined) return wrap(lead + shortened(detail, 3 * look.columns, look), look.columns, under(lead));
  const content = onOneLine(textOf(response.body));
  return content === '' ? [] : cut(content, lead, look).map((each) => look.paint.faint(each));
}

// One line; as many as it takes where it is read out.
function cut(text: string, lead: string, look: Look): string[] {
  return wrap(lead + shortened(text, look.columns - lead.length, look), look.columns, under(lead));
}

// RFC 9457 §3.1.4: what is wrong, told for this occurrence of the problem.
function problemIn(response: Response): string | undefined {
  const isProblem = essenceOf(fieldOf(response, 'Content-Type') ?? '') === 'application/problem+json';
  const content = isProblem ? jsonOf(response.body) : undefined;
  return isJsonObject(content) && typeof content.detail === 'string' ? content.detail : undefined;
}

/**
 * Tells what can be known without a reply: nothing at the client's side. The log of the server, at hand here, says
 * what it did.
 */
function uncertain(exchange: Exchange, kind: keyof typeof unknown, lead: string, look: Look): string[] {
  const log = lead + logged(exchange);
  return [
    ...wrap(lead + unknown[kind](exchange), look.columns, under(lead)),
    ...(effectsOf(exchange).length > 0 ? withChanges(exchange, log, look) : wrap(log, look.columns, under(lead))),
  ];
}

const unknown = {
  lost: ({ number }) => `You cannot tell whether #${number} was applied.`,
  'timed-out': ({ number }) => `You cannot tell whether #${number} was applied.`,
  refused: ({ number }) => `There was no connection, so #${number} was never sent.`,
} as const satisfies Record<Exclude<Seen['kind'], 'response'>, (exchange: Exchange) => string>;

function logged(exchange: Exchange): string {
  if (exchange.served.kind === 'not-served') return `The server's log: #${exchange.number} did not arrive.`;
  if (turnedAway(exchange)) return `The server's log: it was refused with ${exchange.served.step.response.status}.`;
  return effectsOf(exchange).length > 0
    ? "The server's log: it was."
    : "The server's log: it was, and changed nothing.";
}

/** Returns what the client came to see of a request: the status of the reply, or why there is none. */
function outcome(seen: Seen, look: Look): string {
  const { arrow, lost } = marks(look);
  const text =
    seen.kind === 'response' ? status(seen.response, look) : look.paint.bad(`no reply (${reasons[seen.kind]})`);
  if (look.plain) return `Reply: ${seen.kind === 'response' ? text : `none (${reasons[seen.kind]})`}`;
  return isNarrow(look) ? text : `${seen.kind === 'response' ? arrow : lost}  ${text}`;
}

// In the colour of its class.
function status({ status: code }: Response, { paint }: Look): string {
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

/** An exchange whose request was shown in full before, on one line if it fits: what it was answered, and what it changed. */
export function inShort(exchange: Exchange, look: Look): string[] {
  const title = `${look.paint.faint(numbered(exchange.number, look))}${titleOf(exchange, look)}`;
  const left = `${title}${look.plain ? '. ' : '  '}${answer(exchange, look)}`;
  if (exchange.served.kind === 'served') return withChanges(exchange, left, look);
  return opposite(left, look.plain ? 'The request did not arrive.' : 'did not arrive', look);
}

function answer({ seen }: Exchange, look: Look): string {
  if (seen.kind === 'response') return outcome(seen, look);
  if (look.plain) return 'Reply: none';
  return `${isNarrow(look) ? '' : `${marks(look).lost}  `}${look.paint.bad('no reply')}`;
}
