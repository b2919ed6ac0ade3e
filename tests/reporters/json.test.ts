import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonReport } from '../../src/reporters/json.ts';
import { lookOf } from '../view/looks.ts';
import { anyHostile, withTexts } from './hostile.ts';
import { broken, good, prompted, reportOn, shapes } from './reports.ts';

interface Told {
  readonly sheets: readonly (Readonly<Record<string, unknown>> & {
    answers: readonly unknown[];
    faults: readonly unknown[];
  })[];
}
const told = (report: Parameters<typeof jsonReport>[0]): Told => JSON.parse(jsonReport(report, lookOf(80))) as Told;

describe('json', () => {
  it('tells of a quiz and its sheets', () => {
    expect(told(reportOn(good, broken))).toMatchObject({
      course: 'put-and-post',
      version: 1,
      pass: 80,
      passed: false,
      sheets: [
        {
          file: 'good.yaml',
          seed: 1,
          passed: true,
          percent: 80,
          asked: 4,
          ofCourse: 4,
          right: 4,
          wrong: 1,
          unanswered: 0,
        },
        { file: 'broken.yaml', faults: [{ rule: 'form', file: 'broken.yaml', line: 7, column: 29 }, { line: 9 }] },
      ],
    });
    expect(told(shapes.perfect)).toMatchObject({ passed: true });
  });

  it('tells of each answer what it was, what it fits and where to go', () => {
    const [sheet] = told(shapes.poor).sheets;
    expect(sheet?.answers.slice(1)).toMatchObject([
      {
        question: 'once-more/post-counts',
        lesson: 'once-more',
        grade: 'wrong',
        given: 'one',
        beliefs: ['post-is-idempotent'],
        goTo: 'once-more',
        line: 15,
      },
      { given: 'holds-name-eva-email-eve-example-com', beliefs: ['put-merges'] },
      { given: 'not-sure', beliefs: [] },
      { question: 'made-1/1', lesson: null, grade: 'unanswered', given: null, goTo: null, missing: false },
    ]);
  });

  it('has feedback only where it was asked for, and null for what there is none of', () => {
    const [sheet] = told(reportOn(prompted)).sheets;
    expect(sheet).toMatchObject({
      file: null,
      answers: [{ line: null, feedback: expect.stringContaining('one') }, {}, {}, {}, {}],
    });
    expect(jsonReport(shapes.poor, lookOf(80))).not.toContain('feedback');
  });

  it('gives every text back as it was, and writes none that acts or hides', () => {
    fc.assert(
      fc.property(anyHostile, (text) => {
        const report = withTexts(shapes.mixed, () => text);
        const { sheets } = told(report);
        expect(sheets).toMatchObject([
          { file: text, answers: [{ question: text, lesson: text, given: text, goTo: text }, {}, {}, {}, {}] },
          { file: text, faults: [{ file: text, message: text }, {}] },
          { file: null, answers: [{ feedback: `The right answer: ${text}` }, {}, {}, {}, {}] },
        ]);
        expect(jsonReport(report, lookOf(80))).not.toMatch(
          /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u,
        );
      }),
    );
  });

  it('keeps a text of a megabyte', () => {
    const text = '\u{e0041}<'.repeat(350_000);
    const [sheet] = told(withTexts(shapes.broken, () => text)).sheets;
    expect(sheet?.file === text).toBe(true);
  });
});
