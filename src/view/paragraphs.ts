import { wrap } from './layout.ts';

/** The lines of a Markdown text that is nothing but paragraphs of words, which many are; `undefined` where it may be more. */
export function paragraphs(text: string, columns: number): string[] | undefined {
  const lines = text.trimEnd().split('\n');
  if (lines[0] === '' || !lines.every((line) => line === '' || (WORDS.test(line) && !LINK.test(line))))
    return undefined;
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((each) => wrap(each.replaceAll('\n', ' '), columns))
    .flatMap((each, index) => (index === 0 ? each : ['', ...each]));
}

// No mark of Markdown at the beginning, none within, and no spaces at the end, which would break the line.
const WORDS = /^[A-Za-z](?:[\dA-Za-z ,.;:?!'’()-]*[\dA-Za-z,.;:?!'’()-])?$/;
const LINK = /www\./i;
