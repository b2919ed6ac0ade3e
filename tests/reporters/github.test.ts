import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/quiz/report.ts';
import { githubReport } from '../../src/reporters/github.ts';
import { lookOf } from '../view/looks.ts';
import { anyHostile, withTexts } from './hostile.ts';
import { broken, fair, good, perfect, poor, reportOn, shapes } from './reports.ts';

const linesOf = (report: Report): readonly string[] => githubReport(report, lookOf(80)).split('\n').slice(0, -1);

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

// As the runner of GitHub reads a line.
function commandIn(line: string): Command | undefined {
  const [, level = '', told = '', message = ''] = /^\s*::(error|warning) ([^:]*)::(.*)$/s.exec(line) ?? [];
  const pairs = told.split(',').map((each): [string, string] => {
    const [name = '', value = ''] = each.split(/=(.*)/s);
    return [name, unescaped(value).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')];
  });
  return told === ''
    ? undefined
    : { level, properties: Object.fromEntries(pairs), message: unescaped(message).replaceAll('%25', '%') };
}

const unescaped = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');

describe('github', () => {
  it('marks the wrong lines of a sheet', () => {
    expect(linesOf(shapes.poor).map(commandIn)).toMatchInlineSnapshot(`
      [
        {
          "level": "error",
          "message": "How many users will the server hold after #3?
      Answered: three
      That answer fits a belief: “Two PUTs make two.” RFC 9110 defines it otherwise.
      Go to the lesson: Once more, please (once-more)",
          "properties": {
            "col": "3",
            "file": "quiz/poor.yaml",
            "line": "10",
            "title": "Wrong: once-more/put-counts",
          },
        },
        {
          "level": "error",
          "message": "How many orders will the server hold after #2?
      Answered: one
      That answer fits a belief: “An equal POST is dropped.” HTTP allows this; this server declares otherwise.
      Go to the lesson: Once more, please (once-more)",
          "properties": {
            "col": "3",
            "file": "quiz/poor.yaml",
            "line": "15",
            "title": "Wrong: once-more/post-counts",
          },
        },
        {
          "level": "error",
          "message": "What does GET /users/eve return after #2?
      Answered: {"name":"Eva","email":"eve@example.com"}
      That answer fits a belief: “PUT changes only the members I send.” RFC 9110 defines it otherwise.
      Go to the lesson: Replace, create, do (replace-create-do)",
          "properties": {
            "col": "3",
            "file": "quiz/poor.yaml",
            "line": "20",
            "title": "Wrong: replace-create-do/left-out",
          },
        },
        {
          "level": "error",
          "message": "A POST got no reply, and you know nothing else about the server. What do you know?
      Answered: not sure
      Go to the lesson: Replace, create, do (replace-create-do)",
          "properties": {
            "col": "3",
            "file": "quiz/poor.yaml",
            "line": "25",
            "title": "Not sure: replace-create-do/no-reply-to-a-post",
          },
        },
        {
          "level": "error",
          "message": "How many notes will the server hold after #2?
      Not answered, which counts as wrong.",
          "properties": {
            "col": "3",
            "file": "quiz/poor.yaml",
            "line": "30",
            "title": "Unanswered: made-1/1",
          },
        },
      ]
    `);
  });

  it('says nothing where all is right', () => {
    expect(githubReport(shapes.perfect, lookOf(80))).toBe('');
  });

  it('marks a sheet outside of a repository as it was named, and no line of what was answered at a prompt', () => {
    expect(commandIn(linesOf(reportOn({ ...good, inRepository: undefined }))[0] ?? '')?.properties.file).toBe(
      'good.yaml',
    );
    expect(commandIn(linesOf(reportOn({ ...broken, inRepository: undefined }))[0] ?? '')?.properties.file).toBe(
      'broken.yaml',
    );
    expect(Object.keys(commandIn(linesOf(shapes.prompted)[0] ?? '')?.properties ?? {})).toStrictEqual(['title']);
  });

  it('tells of sheets that cannot be graded first', () => {
    expect(linesOf(reportOn(poor, broken)).slice(0, 3).map(commandIn)).toMatchObject([
      {
        level: 'error',
        properties: { file: 'quiz/broken.yaml', line: '7', col: '29', title: 'This sheet cannot be graded' },
      },
      { properties: { file: 'quiz/broken.yaml', line: '9' }, message: 'unknown question' },
      { properties: { file: 'quiz/poor.yaml' } },
    ]);
  });

  it('only warns of what is wrong in a sheet that passed, after all errors', () => {
    expect(linesOf(reportOn(good, fair, broken)).map(commandIn)).toMatchObject([
      { level: 'error', properties: { file: 'quiz/broken.yaml' } },
      { level: 'error', properties: { file: 'quiz/broken.yaml' } },
      { level: 'error', properties: { file: 'quiz/fair.yaml' } },
      { level: 'error', properties: { file: 'quiz/fair.yaml' } },
      { level: 'warning', properties: { file: 'quiz/good.yaml', title: 'Wrong: once-more/put-counts' } },
    ]);
  });

  test.each([
    ['ten', [poor, poor], 10, undefined],
    ['one more', [poor, good, poor], 10, 'and 1 more'],
    ['many more', [poor, poor, poor, perfect, broken], 10, 'and 7 more'],
  ])('marks ten lines, and counts the others: %s', (_, sheets, commands, rest) => {
    const lines = linesOf(reportOn(...sheets));
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(commands);
    expect(lines.at(commands)).toBe(rest);
    expect(lines).toHaveLength(rest === undefined ? commands : commands + 1);
  });

  it('escapes as the toolkit does', () => {
    const [line = ''] = linesOf(withTexts(shapes.good, () => 'a,b:c%d\r\ne'));
    expect(line).toContain(
      '::warning file=a%2Cb%3Ac%25d%0D%0Ae,line=10,col=3,title=Wrong%3A a%2Cb%3Ac%25d e::a,b:c%25d e%0A',
    );
  });

  it('has only lines of its own, whatever the texts', () => {
    fc.assert(
      fc.property(anyHostile, (text) => {
        const shown = githubReport(
          withTexts(shapes.mixed, () => text),
          lookOf(80),
        );
        const lines = shown.split(/[\r\n]/).slice(0, -1);
        expect(lines).toHaveLength(7);
        expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
        for (const line of lines) {
          const { properties = {}, message = '' } = commandIn(line) ?? {};
          expect(['file,line,col,title', 'title']).toContain(Object.keys(properties).join());
          expect(message).not.toMatch(/\r/);
        }
      }),
    );
  });

  it('stays within bounds where a text does not', () => {
    const report = withTexts(shapes.mixed, () => 'x'.repeat(1_000_000));
    for (const line of linesOf({ ...report, sheets: report.sheets.map((sheet) => ({ ...sheet, inRepository: 'a' })) }))
      expect(line.length).toBeLessThan(16_000);
  });
});
