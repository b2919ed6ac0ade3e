/**
 * A text of lines in which no line is a command to the runner of a CI job that logs it: GitHub takes `::name …` after leading
 * space, and both it and Azure Pipelines take `##[name …]` and `##vso[…]` anywhere in a line.
 */
export function inactive(text: string): string {
  return text.replaceAll(LEADING, '$1: :').replaceAll(ANYWHERE, '# #');
}

/** The two colons that would begin a command, after the space before them. */
export const LEADING = /^((?:[^\S\n\r\u2028\u2029]|\u0085)*)::/gm;

/** The two signs that would begin a command. */
export const ANYWHERE = /##(?=\w*\[)/g;
