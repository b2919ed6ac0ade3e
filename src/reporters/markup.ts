import { flat } from './words.ts';

/**
 * A text from a file as GitHub-flavoured Markdown that shows it and does nothing: no markup, no HTML, no link, no cell
 * of a table, no mention. A reference to a character is never markup.
 */
export function inert(text: string): string {
  return flat(text)
    .replaceAll(/^[#+\-=\d]|[&<>\\`*_~|$[\]]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(ACTIVE, APART);
}

// GitHub looks for these in the text that comes out, so that no escaping helps: mentions, issues, emoji, addresses, commits.
// A space of no width keeps them apart, written so that it can be seen.
const ACTIVE = /(?<=[@#:](?=\S))(?<!&#)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)|(?<=\b(?:[\da-f]{5})+)(?=[\da-f])/gi;
const APART = '&#8203;';

/** Lines from a file as a block of code, which no line of it can end. */
export function fenced(lines: readonly string[]): readonly string[] {
  const fence = '`'.repeat(Math.max(2, ...lines.map(longestTicks)) + 1);
  return lines.length === 0 ? [] : [`${fence}text`, ...lines, fence];
}

function longestTicks(line: string): number {
  return Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
}
