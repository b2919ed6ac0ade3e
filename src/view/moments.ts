import type { World } from '../semantics/world.ts';
import type { Look } from '../text/look.ts';
import { shortened } from '../text/wording.ts';
import { NONE } from './content.ts';

/** A world, and after which request it was so; the first is the one before any. */
export interface Moment {
  readonly after: number | undefined;
  readonly world: World;
}

/** What stands at one path, or in the outbox, at each moment. */
export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly text: string;
  readonly changed: boolean;
}

/** How a moment is called. */
export function labelOf({ after }: Moment): string {
  return after === undefined ? 'before' : `after #${after}`;
}

/** What stands somewhere at one moment, in so many columns. What changed since the one before is painted. */
export function cellText(cells: readonly Cell[], at: number, columns: number, look: Look): string {
  const cell = cells[at];
  if (cell === undefined) return '';
  const shown = shortened(cell.text, columns, look);
  if (!cell.changed) return cell.text === NONE ? look.paint.faint(shown) : shown;
  // Two contents can be alike as far as there is room for them. Then a word says that the second is another.
  const isAlike = shown === shortened(cells[at - 1]?.text ?? '', columns, look);
  return look.paint.accent(isAlike ? shortened(`changed: ${cell.text}`, columns, look) : shown);
}
