import { ownStatusOf, type Exchange } from '../evidence/exchange.ts';
import { did } from '../evidence/telling.ts';
import { textOf, type Header } from '../http/message.ts';
import { reasonOf } from '../http/status.ts';
import type { EventOf } from './event-of.ts';
import { reasons } from './outcome.ts';
import { block, verbatim } from './layout.ts';
import type { Look } from './look.ts';
import { framed, indented, sentences, spaced } from './page.ts';
import { line } from './safe.ts';

/** An exchange as a learner has seen it: of one that is unanswered, what the server did is not told yet. */
export type SeenExchange = EventOf<'exchanged' | 'unanswered'>;

/** An exchange byte for byte, as text: the request, the response, and what the server noted of it. */
export function rawText(seen: SeenExchange, look: Look): string {
  return block(['', ...framed(look, (page) => shown(seen, page))]);
}

function shown({ kind, exchange }: SeenExchange, look: Look): string[] {
  const { number, request } = exchange;
  const sent = message(`${request.method} ${request.target} HTTP/1.1`, request.headers, request.body);
  return spaced(
    headed(`#${number}, sent:`, sent, look),
    received(exchange, look),
    sentences(look, kind === 'unanswered' ? UNTOLD : onServer(exchange)),
    sentences(
      look,
      look.paint.faint('Host, Connection and Content-Length of the request, which the client adds, are left out.'),
    ),
  );
}

function received({ number, seen }: Exchange, look: Look): string[] {
  if (seen.kind !== 'response') return sentences(look, `#${number}, received: nothing (${reasons[seen.kind]}).`);
  const { status, headers, body } = seen.response;
  return headed(`#${number}, received:`, message(`HTTP/1.1 ${status} ${reasonOf(status)}`, headers, body), look);
}

function headed(head: string, lines: readonly string[], look: Look): string[] {
  return [
    ...sentences(look, look.paint.strong(head)),
    ...indented(look, ({ columns }) => lines.flatMap((each) => verbatim(each, columns))),
  ];
}

// Line by line, so that a carriage return or a tab within the content is seen too.
function message(start: string, headers: readonly Header[], body: Uint8Array): string[] {
  const head = [start, ...headers.map(([name, value]) => `${name}: ${value}`)].map(line);
  return body.length === 0 ? head : [...head, '', ...textOf(body).split('\n').map(line)];
}

const UNTOLD = "The server's log is told once you have decided.";

function onServer(exchange: Exchange): string {
  const { number, served } = exchange;
  if (served.kind === 'not-served') return `The server's log: nothing of #${number} reached its resources.`;
  const kept = ownStatusOf(exchange) !== undefined ? '' : ` Its reply, ${served.step.response.status}, did not arrive.`;
  return `The server's log: #${number} ${line(did(exchange))}.${kept}`;
}
