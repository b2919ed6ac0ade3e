/** A finding as it was printed: its outcome, and the numbers of the exchanges that it cites. */
export interface PrintedFinding {
  readonly outcome: string;
  readonly cites: readonly number[];
  readonly text: string;
}

/** The findings in what `start` printed. Each has its own lines, up to the next or to an empty one. */
export function findingsIn(text: string): readonly PrintedFinding[] {
  const begins = /^ *(HELD HERE|BROKEN HERE|OTHERWISE HERE|SEEN HERE|NOT TESTED)\b/;
  const found: { outcome: string; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const [, outcome] = begins.exec(line) ?? [];
    if (outcome !== undefined) found.push({ outcome, lines: [] });
    isOpen = outcome !== undefined || (isOpen && line !== '');
    if (isOpen) found.at(-1)?.lines.push(line);
  }
  return found.map(({ outcome, lines }) => ({
    outcome,
    cites: numbersIn(lines.join(' ')),
    text: lines.map((line) => line.trim()).join(' '),
  }));
}

/** The numbers of the exchanges that were shown: each begins a line of its own. */
export function exchangesIn(text: string): readonly number[] {
  return [...text.matchAll(/^ *#(\d+) +(?:another client: )?[A-Z]+ \//gm)].map(([, number]) => Number(number));
}

function numbersIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(/#(\d+)/g)].map(([, number]) => Number(number)))];
}
