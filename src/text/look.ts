/** The look that text may have on the stream that it goes to. */
export interface Look {
  /** The columns that a line may have: 20 to 200. */
  readonly columns: number;
  /** Nothing but words: `label: value` in place of tables, ASCII marks, nothing repainted. */
  readonly plain: boolean;
  /** True if the stream shows Unicode; marks are ASCII if it does not. */
  readonly unicode: boolean;
  readonly paint: Paint;
  /** Fields of replies that are shown beside those that always are. */
  readonly fields?: readonly string[] | undefined;
}

/** The use of a colour. The colour itself, of the 16 that every terminal has, is decided where the stream is known. */
export type Ink = 'strong' | 'emphasis' | 'faint' | 'good' | 'bad' | 'notice' | 'accent';

export type Paint = Readonly<Record<Ink, (text: string) => string>>;

const asItIs = (text: string): string => text;

/** No colour at all. */
export const unpainted: Paint = {
  strong: asItIs,
  emphasis: asItIs,
  faint: asItIs,
  good: asItIs,
  bad: asItIs,
  notice: asItIs,
  accent: asItIs,
};

/** Tells whether colour tells things apart here; if it does not, marks must (backticks around code, say). */
export function isPainted(look: Look): boolean {
  return !look.plain && look.paint.accent('x') !== 'x';
}

// Each in Unicode and in ASCII. None means anything without the word beside it.
const forms = {
  arrow: ['──▶', '-->'],
  lost: ['──✕', '--x'],
  added: ['+', '+'],
  removed: ['−', '-'],
  changed: ['~', '~'],
  mail: ['✉', '+'],
  question: ['?', '?'],
  prompt: ['›', '>'],
  bullet: ['·', '*'],
  dot: ['·', '-'],
  ellipsis: ['…', '...'],
  rule: ['─', '-'],
  bar: ['│', '|'],
} as const satisfies Record<string, readonly [unicode: string, ascii: string]>;

type Mark = keyof typeof forms;
type Marks = Readonly<Record<Mark, string>>;

/** The marks that a stream can show. Plain text has those in ASCII, which a screen reader gets through sooner. */
export function marks({ unicode, plain }: Pick<Look, 'unicode' | 'plain'>): Marks {
  return unicode && !plain ? written(0) : written(1);
}

function written(form: 0 | 1): Marks {
  return Object.fromEntries(Object.entries(forms).map(([mark, both]) => [mark, both[form]])) as Marks;
}
