import { Client } from 'undici';
import type { Fault } from './faults.ts';
import type { Request } from './message.ts';
import { allUntold, type State } from './state.ts';

/** A reply as it came. Content is bytes, each as one character. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The server, over one connection that is kept: a dropped one is opened anew. */
export interface Real {
  readonly send: (request: Request) => Promise<Received | 'lost'>;
  readonly arm: (fault: Fault) => Promise<number>;
  readonly state: () => Promise<State>;
  readonly reset: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export function realAt(origin: string): Real {
  const client = new Client(origin, { pipelining: 1 });
  const sent = ({ method, target, headers, content }: Request): Promise<Received> =>
    exchanged(client, { method, path: target === '*' ? origin : target, headers }, content);
  const tutor = (method: string, path: string, content = ''): Promise<Received> =>
    sent({ method, target: `/_tutor/${path}`, headers: {}, content });
  return {
    send: (request) => sent(request).catch(lost),
    arm: async (fault) => (await tutor('POST', 'faults', JSON.stringify(fault))).status,
    state: async () => stateIn((await tutor('GET', 'state')).content),
    reset: () => tutor('POST', 'reset'),
    close: () => client.destroy(),
  };
}

type Head = Pick<Request, 'method' | 'headers'> & { readonly path: string };

async function exchanged(client: Client, head: Head, content: string): Promise<Received> {
  const body =
    content === '' || head.method === 'GET' || head.method === 'HEAD' ? null : Buffer.from(content, 'latin1');
  // Without `reset`, undici ends the connection after each HEAD and each DELETE with content.
  const reply = await client.request({ ...head, body, reset: false });
  const received = Buffer.from(await reply.body.arrayBuffer()).toString('latin1');
  const headers = Object.entries(reply.headers).map(([name, value]) => [name, String(value)] as const);
  return { status: reply.statusCode, headers: Object.fromEntries(headers), content: received };
}

function lost(error: Error & { readonly code?: string }): 'lost' {
  if (error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET') return 'lost';
  throw error;
}

function stateIn(content: string): State {
  const { resources, bookkeeping, effects } = JSON.parse(Buffer.from(content, 'latin1').toString()) as {
    readonly resources: State['resources'];
    readonly bookkeeping: { readonly requests: number };
    readonly effects: { readonly outbox: readonly unknown[] };
  };
  return { resources: allUntold(resources), requests: bookkeeping.requests, outbox: effects.outbox };
}
