import type { Seen, Served } from '../evidence/exchange.ts';
import type { Sending } from '../http/sending.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { World } from '../semantics/world.ts';

/** Both ends of one request. */
export interface BothEnds {
  readonly seen: Seen;
  readonly served: Served;
  /** The head of the request as the client wrote it to the connection, where it had one. */
  readonly head?: string | undefined;
}

/** A client and a server side by side: requests are really sent here. A walk knows no more of the network than this. */
export interface Bench {
  /** The origin of the server, `http://127.0.0.1:PORT`. */
  readonly url: string;
  send(sending: Sending): Promise<BothEnds>;
  world(): World;
  restore(world: World): void;
  serveAs(semantics: Semantics): void;
  /** Another server, in this world, with these semantics. It is closed with this bench, if not before. */
  startAnother(semantics: Semantics, world: World): Promise<Bench>;
  close(): Promise<void>;
}
