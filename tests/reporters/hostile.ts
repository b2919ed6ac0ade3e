import fc from 'fast-check';
import type { Option } from '../../src/questions/question.ts';
import type { QuizItem } from '../../src/quiz/item.ts';
import type { BrokenSheet, Graded, GradedSheet, Report } from '../../src/quiz/report.ts';

const known = [
  '<script>alert(1)</script>',
  '<!-- -->',
  ']]>',
  '<![CDATA[',
  '&amp;&#0;&lt;',
  '"><failure/>',
  '**bold** _it_ ~~no~~ `code` ```` `````',
  '```',
  '~~~',
  '[x](https://example.com) ![i](http://example.com/i.png)',
  '[x]: https://example.com',
  'https://example.com www.example.com a@example.com',
  '@octocat #1 gh-2 :tada: 0123456789abcdef0123456789abcdef01234567',
  '| a | b |\n| --- | --- |',
  '\\| \\\\| \\',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '===',
  '    indented',
  '[^1] [ ] $x$',
  'hard  \nbreak',
  '::error::x',
  '\n::error file=x::y',
  '\r::set-output name=a::b',
  '##[error]x',
  '##vso[task.setvariable variable=a]b',
  ' \u00a0::add-mask::x',
  '%0A::error::x',
  '%25%0D,:',
  '\u001b[2J\u001b]0;x\u0007',
  '\u0000\u0001\u007f\u009b',
  '\u202e\u2066\u200b\ufeff',
  '\u2028\u2029\u0085',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff',
  '𝒳\ud83d\ude00',
  '__proto__',
  'constructor',
  '',
  ' ',
  '\n',
  '\t\r\n',
];

/** Any text, and such as would do something: markup, commands, controls, half characters. */
export const anyHostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...known),
  fc
    .array(fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
);

/** A report with every text that is read from a file, or typed, put in place of another. */
export function withTexts(report: Report, change: (text: string) => string): Report {
  const changed = ({ id, text }: Option): Option => ({ id: change(id), text: change(text) });
  const item = (each: QuizItem): QuizItem => ({
    ...each,
    id: change(each.id),
    lesson: each.lesson && { id: change(each.lesson.id), title: change(each.lesson.title) },
    text: change(each.text),
    setting: each.setting.map(change),
    options: each.options.map((option) => (option.id === 'not-sure' ? option : changed(option))),
  });
  const answer = (each: Graded): Graded => ({
    ...each,
    item: item(each.item),
    // What is not sure stays so, to be told alike.
    given: each.given && {
      ...changed(each.given),
      id: each.given.id === 'not-sure' ? 'not-sure' : change(each.given.id),
    },
    lesson: each.lesson && { id: change(each.lesson.id), title: change(each.lesson.title) },
    feedback: each.feedback && `The right answer: ${change(each.feedback)}`,
  });
  const named = <Sheet extends GradedSheet | BrokenSheet>(sheet: Sheet): Sheet => ({
    ...sheet,
    file: sheet.file && change(sheet.file),
    inRepository: sheet.inRepository && change(sheet.inRepository),
  });
  return {
    ...report,
    course: { ...report.course, id: change(report.course.id), title: change(report.course.title) },
    sheets: report.sheets.map((sheet) =>
      sheet.kind === 'graded'
        ? { ...named(sheet), answers: sheet.answers.map(answer) }
        : {
            ...named(sheet),
            faults: sheet.faults.map((each) => ({
              ...each,
              file: change(each.file),
              message: change(each.message),
              source: change(each.source),
            })),
          },
    ),
  };
}
