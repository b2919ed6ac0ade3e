// What most texts are made of takes one column each. To find the graphemes of all others, Node loads tables, for as long
// as half of its own start.
const NARROW = /^[ -~·–—‘’“”…›]*$/;
const COLOUR = /\u001b\[[\d;]*m/g;

/** A text without its colours, where every character of it takes one column; else `undefined`. */
export function narrow(text: string): string | undefined {
  const bare = text.replaceAll(COLOUR, '');
  return NARROW.test(bare) ? bare : undefined;
}

/** The rows of at most so many columns that a text takes, where it is narrow, and ends a row only at spaces; else `undefined`. */
export function narrowRows(text: string, columns: number): string[] | undefined {
  return asOne(text, columns) ?? atSpaces(text.split('\n'), columns);
}

function asOne(text: string, columns: number): string[] | undefined {
  const bare = narrow(text)?.trim();
  const row = text.trim();
  // Colours between the spaces and the words keep those from being trimmed.
  return bare !== undefined && bare.length <= columns && narrow(row) === bare ? [row] : undefined;
}

// Where a colour goes on over a row's end, it has to be closed and opened again.
function atSpaces(lines: readonly string[], columns: number): string[] | undefined {
  const fit = lines.every((line) => NARROW.test(line) && line.split(' ').every((word) => word.length <= columns));
  if (!fit) return undefined;
  const row = new RegExp(`[^ ].{0,${columns - 1}}(?![^ ])`, 'g');
  return lines.flatMap((line) => line.match(row) ?? ['']).map((each) => each.trimEnd());
}
