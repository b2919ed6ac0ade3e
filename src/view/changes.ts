import { effectsOf, type Exchange } from '../evidence/exchange.ts';
import { change, leastWidth } from './change.ts';
import { widthOf } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { opposite } from '../text/page.ts';

/** What changed on the server, at the right of what is said of the client's side. */
export function withChanges(exchange: Exchange, left: string, look: Look): string[] {
  const [first, ...others] = changes(exchange, left, look);
  const shown = look.plain ? [`On the server: ${first}`, ...others] : [first, ...others];
  return shown.flatMap((each, index) => opposite(index === 0 ? left : '', each, look));
}

/** How wide a line must at least be that has the first change at its right. */
export function roomForChange(exchange: Exchange, look: Look): number {
  const [effect] = effectsOf(exchange);
  return 2 + (effect === undefined ? widthOf(UNCHANGED) : leastWidth(effect, look));
}

const UNCHANGED = 'nothing changed';

function changes(exchange: Exchange, left: string, look: Look): readonly [string, ...string[]] {
  const [first, ...others] = effectsOf(exchange);
  if (first === undefined) return [UNCHANGED];
  const room = look.columns - widthOf(left) - 2;
  const fits = !look.plain && room >= leastWidth(first, look);
  const below = { ...look, columns: columnsFor(look) };
  return [
    change(first, exchange, fits ? { ...look, columns: room } : below),
    ...others.map((each) => change(each, exchange, below)),
  ];
}

// Read out, what changed follows the words "On the server:".
function columnsFor({ plain, columns }: Look): number {
  return plain ? columns - 15 : columns;
}
