import { present } from '../http/present.ts';
import { NOT_SURE } from '../questions/question.ts';
import type { QuizItem } from './item.ts';
import type { SheetHead } from './sheet.ts';

/** By question id, the ids of the options that were chosen. */
export type Answers = ReadonlyMap<string, string>;

/**
 * A sheet to fill in: YAML, the questions as comments, each followed by its key with nothing after the colon, or the answer that
 * was given; `grading` says how it is graded.
 */
export function template(
  head: SheetHead,
  items: readonly QuizItem[],
  { grading, answers = new Map() }: { readonly grading: string; readonly answers?: Answers | undefined },
): string {
  const questions = items.flatMap((item, index) => [...(index === 0 ? [] : ['']), ...asked(item, answers)]);
  return [...headLines(head), ...hint(grading), 'answers:', ...questions, ''].join('\n');
}

function headLines({ course, version, lessons, seed, maker, generate }: SheetHead): readonly string[] {
  return [
    `course: ${course}`,
    `version: ${version}`,
    ...(lessons === undefined ? [] : [`lessons: [${lessons.join(', ')}]`]),
    ...(generate === undefined
      ? [`seed: ${seed}`]
      : [MADE, `seed: ${seed}`, `maker: ${maker}`, `generate: ${generate}`]),
  ];
}

const MADE = '# Do not change seed, maker or generate: the questions are made from them.';

const hint = (grading: string): readonly string[] => [
  '# After the colon of each question, write the id of one option. A question left empty counts as wrong.',
  `# ${visible(grading)}`,
];

function asked(item: QuizItem, answers: Answers): readonly string[] {
  const { id, lesson, text, setting, options } = item;
  const given = answers.get(id);
  const question = lesson === undefined ? text : `${lesson.title}: ${text}`;
  return [
    ...wrapped(visible(question), WIDTH - COMMENT.length).map((line) => `${COMMENT}${line}`),
    ...[...setting, ...optionLines(item)].map((line) => `${COMMENT}  ${visible(line)}`),
    `${COMMENT}one of: ${options.map((option) => option.id).join(', ')}`,
    given === undefined ? `  ${id}:` : `  ${id}: ${given}`,
  ];
}

const COMMENT = '  # ';
const WIDTH = 100;

// If the ids are the texts, as `one-or-two` is, a list would say everything twice.
function optionLines({ options }: QuizItem): readonly string[] {
  if (options.every(({ id, text }) => id.replaceAll('-', ' ') === text)) return [];
  return options.filter(({ id }) => id !== NOT_SURE.id).map(({ id, text }) => `${id}: ${text}`);
}

function wrapped(text: string, width: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last === undefined || longer.length <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

// A comment ends with its line, so that no text may end one: `␊`, `<U+2028>`. Nor may one act on whatever shows the sheet.
function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\ufeff]/gu,
    (character) => {
      const code = present(character.codePointAt(0));
      return code < 0x20
        ? String.fromCodePoint(0x2400 + code)
        : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    },
  );
}
