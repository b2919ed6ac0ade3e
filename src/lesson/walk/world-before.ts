import type { Exchange } from '../../evidence/exchange.ts';
import type { World } from '../../semantics/world.ts';

/** The world in which a run of exchanges began; `now` where the server came to see none of them. */
export function worldBefore(exchanges: readonly Exchange[], now: World): World {
  const [first] = exchanges.flatMap(({ served }) => (served.kind === 'served' ? [served.step] : []));
  return first?.before ?? now;
}
