import type { Exchange } from '../src/evidence/exchange.ts';
import { traceOf as traceFrom } from '../src/evidence/trace.ts';
import type { Sending } from '../src/http/sending.ts';
import { bytesOf, type Header, type Request } from '../src/http/message.ts';
import { playground } from '../src/semantics/playground.ts';
import { rfc9110 } from '../src/semantics/rfc9110/index.ts';
import type { Semantics } from '../src/semantics/semantics.ts';
import { worldOf, type World } from '../src/semantics/world.ts';

export type Trace = readonly Exchange[];

/** The default world as a server starts with it. */
export const freshPlayground: World = worldOf(playground);

/** `METHOD /target content`, on one line. Content that looks like JSON says that it is, any other that it is text. */
export function requestOf(line: string, ...headers: readonly Header[]): Request {
  const [method = '', target = '', ...words] = line.split(' ');
  const content = words.join(' ');
  const type: readonly Header[] = content === '' ? [] : [['Content-Type', mediaTypeOf(content)]];
  return { method, target, headers: [...type, ...headers], body: bytesOf(content) };
}

function mediaTypeOf(content: string): string {
  return /^[[{"\d]/.test(content) ? 'application/json' : 'text/plain';
}

/** A request to send, and to be answered. */
export function send(line: string, ...headers: readonly Header[]): Sending {
  return { request: requestOf(line, ...headers), fault: 'none' };
}

/** A request that is applied, but whose reply is lost. */
export function lost(line: string): Sending {
  return { request: requestOf(line), fault: 'apply-then-drop' };
}

/** The exchanges that the reference server has over these requests, starting in the playground. */
export function traceOf(...sendings: readonly (string | Sending)[]): Trace {
  return traceOn(rfc9110, ...sendings);
}

/** The same on a server of other semantics. */
export function traceOn(semantics: Semantics, ...sendings: readonly (string | Sending)[]): Trace {
  return traceIn(freshPlayground, semantics, ...sendings);
}

/** The same, starting in another world than the playground. */
export function traceIn(world: World, semantics: Semantics, ...sendings: readonly (string | Sending)[]): Trace {
  return traceFrom(
    semantics,
    world,
    sendings.map((sending) => (typeof sending === 'string' ? send(sending) : sending)),
  );
}

/** An exchange whose request never reached the server's meaning, and was turned away at the door with this status. */
export function turnedAwayAtTheDoor(line: string, status: number, number = 1): Exchange {
  const response = { status, headers: [], body: bytesOf('') };
  return { number, request: requestOf(line), seen: { kind: 'response', response }, served: { kind: 'not-served' } };
}
