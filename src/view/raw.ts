import { ownStatusOf, type Exchange } from '../evidence/exchange.ts';
import { did } from '../evidence/sentences.ts';
import { textOf, type Header, type Request } from '../http/message.ts';
import { reasonOf } from '../http/status.ts';
import type { EventOf } from '../lesson/learner.ts';
import { block, verbatim } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { framed, indented, sentences, spaced } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { reasons } from './exchange.ts';

/** An exchange as a learner has seen it: of one that is unanswered, what the server did is not told yet. */
export type SeenExchange = EventOf<'exchanged' | 'unanswered'>;

/** An exchange byte for byte, as text: the request, the response, and what the server noted of it. */
export function rawText(seen: SeenExchange, look: Look): string {
  return block(['', ...framed(look, (page) => shown(seen, page))]);
}

function shown({ kind, exchange }: SeenExchange, look: Look): string[] {
  const { number, request } = exchange;
  const sent = message(exchange.head ?? headOf(request), request.body);
  return spaced(
    headed(`#${number}, sent:`, sent, look),
    received(exchange, look),
    sentences(look, kind === 'unanswered' ? UNTOLD : onServer(exchange)),
    exchange.head === undefined ? sentences(look, look.paint.faint(ADDED)) : [],
  );
}

function received({ number, seen }: Exchange, look: Look): string[] {
  if (seen.kind !== 'response') return sentences(look, `#${number}, received: nothing (${reasons[seen.kind]}).`);
  const { status, headers, body } = seen.response;
  const head = linesOf(`HTTP/1.1 ${status} ${reasonOf(status)}`, headers);
  return headed(`#${number}, received:`, message(head, body), look);
}

function headed(head: string, lines: readonly string[], look: Look): string[] {
  return [
    ...sentences(look, look.paint.strong(head)),
    ...indented(look, ({ columns }) => lines.flatMap((each) => verbatim(each, columns))),
  ];
}

// Line by line, so that a carriage return or a tab within the content is seen too.
function message(written: string, body: Uint8Array): string[] {
  const head = written
    .replace(/(?:\r\n){2}$/, '')
    .split('\r\n')
    .map(line);
  return body.length === 0 ? head : [...head, '', ...textOf(body).split('\n').map(line)];
}

const headOf = ({ method, target, headers }: Request): string => linesOf(`${method} ${target} HTTP/1.1`, headers);

function linesOf(start: string, headers: readonly Header[]): string {
  return [start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
}

// Of an exchange that was only reckoned, no client wrote anything.
const ADDED = 'Host, Connection and Content-Length, which a client adds, are left out of the request.';

const UNTOLD = "The server's log is told once you have decided.";

function onServer(exchange: Exchange): string {
  const { number, served } = exchange;
  if (served.kind === 'not-served') return `The server's log: nothing of #${number} reached its resources.`;
  const kept = ownStatusOf(exchange) !== undefined ? '' : ` Its reply, ${served.step.response.status}, did not arrive.`;
  return `The server's log: #${number} ${line(did(exchange))}.${kept}`;
}
