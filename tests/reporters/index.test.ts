import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graded, Report } from '../../src/quiz/report.ts';
import { reporters } from '../../src/reporters/index.ts';
import { REPORTERS } from '../../src/reporters/reporter.ts';
import { postIsIdempotent } from '../../src/semantics/misconceptions/post.ts';
import { lookOf } from '../view/looks.ts';
import { anyHostile, withTexts } from './hostile.ts';
import { poor, reportOn, shapes } from './reports.ts';

function otherwise(graded: Graded): Graded {
  const { item, given } = graded;
  const other = item.options.find(({ id }) => id !== item.right && id !== given?.id);
  return { ...graded, item: { ...item, right: String(other?.id) } };
}

const folder = join(import.meta.dirname, '../../src/reporters');

describe('the reporters', () => {
  it('are those of the folder, each in a file of its name', async () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    const found = await Promise.all(
      files.map(async (file) => {
        const name = file.replace('.ts', '');
        const holds = (await import(join(folder, file))) as Readonly<Record<string, unknown>>;
        return `${name}Report` in holds ? [[name, holds[`${name}Report`]]] : [];
      }),
    );
    expect({ ...reporters }).toStrictEqual(Object.fromEntries(found.flat()));
  });

  it('are named, all of them, the one for people first', () => {
    expect(REPORTERS).toStrictEqual(Object.keys(reporters));
    expect(REPORTERS[0]).toBe('pretty');
  });

  test.each(REPORTERS)('%s ends its last line, where it has any', (name) => {
    for (const report of Object.values(shapes)) expect(reporters[name](report, lookOf(80))).toMatch(/^$|[^\n]\n{1,2}$/);
  });

  test.each(REPORTERS)('%s never tells the right answer, but with full feedback', (name) => {
    const told = (report: Report): string => reporters[name](report, lookOf(200));
    // Nothing changes where another option is the right one.
    expect(told(reportOn({ ...poor, answers: poor.answers.map(otherwise) }))).toBe(told(shapes.poor));
    expect(told(shapes.poor)).not.toContain('right answer');
    expect(told(shapes.full)).toContain('The right answer: It may have been carried out or not');
  });

  test.each(REPORTERS)('%s never says of a question in words that a server declares anything', (name) => {
    const believing = poor.answers.map((each) => ({ ...each, beliefs: [postIsIdempotent] }));
    const inWords = believing.filter(({ item }) => item.because !== undefined);
    const aboutRequests = believing.filter(({ item, grade }) => item.because === undefined && grade === 'wrong');
    const told = (answers: readonly Graded[]): string =>
      reporters[name](reportOn({ ...poor, answers }), lookOf(200)).replaceAll(/\s+/g, ' ');
    expect(told(inWords)).not.toContain('declares otherwise');
    if (name !== 'json')
      expect(told(inWords)).toContain('“An equal POST is dropped.” HTTP leaves this to each server.');
    if (name !== 'json') expect(told(aboutRequests)).toContain('HTTP allows this; this server declares otherwise.');
  });

  test.each(REPORTERS)('%s tells of a question that is not in the sheet', (name) => {
    const lost = { ...poor, answers: poor.answers.map((each) => ({ ...each, missing: each.grade === 'unanswered' })) };
    const told = reporters[name](reportOn(lost), lookOf(200)).replaceAll('&#96;', '`').replaceAll('&#8203;', '');
    expect(told).toContain(
      name === 'json' ? '"missing": true' : 'This question is not in the sheet: add `made-1/1:` under answers.',
    );
  });

  test.each(REPORTERS)('%s holds no command to the runner of a job but its own, whatever the texts', (name) => {
    fc.assert(
      fc.property(anyHostile, (text) => {
        for (const report of Object.values(shapes)) {
          const told = reporters[name](
            withTexts(report, () => text),
            lookOf(80),
          );
          expect(told).not.toMatch(/##\w*\[/);
          if (name !== 'github') expect(told).not.toMatch(/^\s*::/m);
        }
      }),
      { numRuns: 30 },
    );
    const told = reporters[name](
      withTexts(shapes.mixed, (text) => `${text}##[set-output name=passed]true\n::set-output name=a::b\n##vso[a]b`),
      lookOf(80),
    );
    expect(told).not.toMatch(/##\w*\[/);
    if (name !== 'github') expect(told).not.toMatch(/^\s*::/m);
  });

  test.each(REPORTERS)('%s never says what anyone thinks', (name) => {
    for (const report of Object.values(shapes)) expect(reporters[name](report, lookOf(80))).not.toMatch(/you think/i);
  });
});
