import { widthOf, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { cellText, labelOf, type Moment, type Row } from './moments.ts';

/** For each path what it held, and from when to when. Those that stayed as they were are one line each. */
export function stretches(moments: readonly Moment[], rows: readonly Row[], look: Look): string[] {
  const records = rows.map((row) => {
    const told = stretchesOf(row).map((stretch) => tellStretch(row, stretch, moments, look));
    return told.length === 1 ? [`${row.name} ${told.join('')}`] : [row.name, ...told];
  });
  return records.flatMap((lines, index) => {
    const isApart = index > 0 && (lines.length > 1 || records[index - 1]?.length !== 1);
    const shown = lines.flatMap((each) => wrap(each, look.columns, { first: '', rest: ' '.repeat(INDENT) }));
    return isApart ? ['', ...shown] : shown;
  });
}

const INDENT = 2;
// Contents take as many lines at most: what differs may stand far behind.
const LINES = 3;

/** From one moment to another, both by index, in which nothing changed. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf({ cells }: Row): readonly Stretch[] {
  return cells.reduce<readonly Stretch[]>((before, { changed }, at) => {
    const last = before.at(-1);
    return last === undefined || changed
      ? [...before, { from: at, to: at }]
      : [...before.slice(0, -1), { from: last.from, to: at }];
  }, []);
}

function tellStretch({ cells }: Row, { from, to }: Stretch, moments: readonly Moment[], look: Look): string {
  const isAll = from === 0 && to === cells.length - 1;
  const label = isAll ? 'throughout: ' : `${spanOf(moments[from], moments[to])}: `;
  return label + cellText(cells, from, LINES * (look.columns - INDENT) - widthOf(label), look);
}

function spanOf(from: Moment | undefined, to: Moment | undefined): string {
  if (from === undefined || to === undefined || from === to) return from === undefined ? '' : labelOf(from);
  return from.after === undefined ? `until after #${to.after}` : `${labelOf(from)} to #${to.after}`;
}
