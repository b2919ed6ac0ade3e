import type { FileDiagnostic } from '../lesson/diagnostic.ts';
import { widthOf } from '../text/layout.ts';
import { line } from '../text/safe.ts';

// A file can have thousands; nobody reads more than these at once.
const MAX_SHOWN_DIAGNOSTICS = 50;

/** Faults as text: each with its place and the line itself, a caret below the column. */
export function faultsText(faults: readonly FileDiagnostic[]): string {
  const shown = faults.slice(0, MAX_SHOWN_DIAGNOSTICS).map(faultText);
  const left = faults.length - shown.length;
  return [...shown, ...(left > 0 ? [`… and ${left} more`] : [])].join('\n');
}

function faultText({ file, line: number, column, message, source }: FileDiagnostic): string {
  const told = `${line(file)}:${number}:${column}  ${line(message)}`;
  if (source === '') return told;
  const { text, caret } = excerpt(source, column - 1);
  return [told, `    ${text}`, `    ${' '.repeat(caret)}^`].join('\n');
}

const BEFORE = 60;
const AFTER = 40;

// Returns the text around the column, and how many columns of a screen come before it.
function excerpt(source: string, at: number): { readonly text: string; readonly caret: number } {
  const characters = Array.from(source);
  const from = Math.max(0, at - BEFORE);
  const before = (from > 0 ? '…' : '') + line(characters.slice(from, at).join(''));
  const after = line(characters.slice(at, at + AFTER).join('')) + (characters.length > at + AFTER ? '…' : '');
  return { text: before + after, caret: widthOf(before) };
}
