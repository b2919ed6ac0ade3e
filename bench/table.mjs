const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const count = (number) => numbers.format(number);
export const ms = (number) => (number < 10 ? `${number.toFixed(2)} ms` : `${count(number)} ms`);
export const times = (ratio) => `${ratio.toFixed(2)} x`;
export const within = (holds) => (holds ? 'within' : 'NOT within');

/** Rows of cells under a head, as Markdown. */
export function table(head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, 3, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
