import type { TextFlaw } from './node.ts';

/** A complaint of the library. */
interface Complaint {
  readonly code: string;
  readonly message: string;
}

export const UNSPACED = 'a colon and a space come between a key and its value';

/** A complaint about a place in a text, in an author's words. One that nobody has met yet stays as it is. */
export function sentenceFor({ code, message }: Complaint, text: string, at: number): string {
  const words = BY_MESSAGE.find(([beginning]) => beginning.test(message))?.[1] ?? BY_CODE.get(code);
  if (words === undefined) return message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return typeof words === 'string' ? words : words(text.slice(0, at), text.slice(at));
}

type Words = string | ((before: string, after: string) => string);

const COLON = 'a colon with a space after it begins a value: put a text that holds one in quotes';
const OR_GOES_ON = `${UNSPACED}, and a text that goes on stands further right than its key`;
const COMMA = 'a comma comes between two entries here, and a text that holds a comma or a colon needs quotes';

// Words by message, for a code that stands for several things.
const BY_MESSAGE: readonly (readonly [RegExp, Words])[] = [
  [/^Implicit map keys/, unkeyed],
  [/^The : indicator must be at most/, COLON],
  [/^Unexpected .* at node end/, ended],
  [/^Block scalar header|^Not a YAML token/, 'the text after | begins on the line below, further right than its key'],
  [/^Missing space after :/, UNSPACED],
  [/^Missing , /, COMMA],
  [/flow-(?:map|seq)-end/, 'this bracket closes nothing: take it out'],
  [/^Unexpected (?:,|empty item) in/, 'nothing stands before this comma: take it out'],
  [
    /^Sequence item without/,
    'this is no item of the list above: begin it with a dash and a space, or line it up with its keys',
  ],
];

const BY_CODE: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['BLOCK_AS_IMPLICIT_KEY', COLON],
  ['BLOCK_IN_FLOW', flowing],
  ['MULTILINE_IMPLICIT_KEY', unkeyed],
  [
    'BAD_INDENT',
    'the indentation does not fit: what belongs together lines up, and what is inside stands further right',
  ],
  ['TAB_AS_INDENT', 'indent with spaces: YAML takes no tabs here'],
  ['BAD_SCALAR_START', 'a text that begins with this character needs quotes around it'],
  ['BAD_DQ_ESCAPE', 'in double quotes \\ begins an escape: write it twice, or use single quotes'],
  ['NON_STRING_KEY', 'a key is a text: put it in quotes'],
]);

function ended(before: string): string {
  if (/[\]}]\s*$/.test(before)) return 'a text that begins with [ or { needs quotes around it';
  const [quote] = /['"](?=\s*$)/.exec(before) ?? [];
  if (quote === undefined)
    return 'something stands behind the end of this value: take it out, or put all of it in quotes';
  const inside = quote === '"' ? '\\"' : "''";
  return `the text ends at the quote before this: put all of it in quotes, and write a quote within as ${inside}`;
}

function unkeyed(_: string, after: string): string {
  return /^[\w./-]+:\S/.test(after) ? UNSPACED : OR_GOES_ON;
}

function flowing(_: string, after: string): string {
  return /^[“”‘’]/.test(after) ? 'YAML knows no curly quotes: put straight ones around the text' : COMMA;
}

/** The first mark that a merge left in a text. */
export function conflictIn(text: string): TextFlaw | undefined {
  const mark = /^(?:<{7}|>{7}|\|{7}|={7})(?= |\r?$)/m.exec(text);
  return mark === null ? undefined : { at: mark.index, message: CONFLICT };
}

const CONFLICT = 'a merge left this mark: keep the lines of one side, and take out all of <<<<<<<, ======= and >>>>>>>';
