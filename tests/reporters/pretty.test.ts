import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prettyReport } from '../../src/reporters/pretty.ts';
import { widthOf } from '../../src/text/layout.ts';
import type { Look } from '../../src/text/look.ts';
import { bare, lookOf, painted } from '../view/looks.ts';
import { anyHostile, withTexts } from './hostile.ts';
import { poor, prompted, reportOn, shapes } from './reports.ts';

const wide = lookOf(80);
const narrow = lookOf(40);
const plain = lookOf(80, { plain: true, unicode: false });

const anyLook: fc.Arbitrary<Look> = fc
  .tuple(fc.integer({ min: 40, max: 200 }), fc.boolean(), fc.boolean())
  .map(([columns, isPlain, unicode]) => lookOf(columns, { plain: isPlain, unicode }));

const UNANSWERED = { grade: 'unanswered', given: undefined, beliefs: [] } as const;

describe('pretty', () => {
  it('tells of a sheet: the verdict, then what was not right', () => {
    expect(prettyReport(shapes.poor, wide)).toMatchInlineSnapshot(`
      "
        Not passed: 0 % right, pass mark 80 %.

        poor.yaml: 0 of 5 questions right, 3 wrong, 1 not sure, 1 unanswered.

        WRONG  once-more/put-counts                                          line 10
            How many users will the server hold after #3?
              The server holds no users. PUT creates one where there is none.
              PUT /users/eve {"name":"Eve"}, three times
              one of: none, one, three, not sure
            Answered: three
            That answer fits a belief: “Two PUTs make two.” RFC 9110 defines it
            otherwise.
            Go to the lesson: Once more, please (once-more)

        WRONG  once-more/post-counts                                         line 15
            How many orders will the server hold after #2?
              POST to /orders creates an order, each time.
              POST /orders {"item":"tea"}, twice
              one of: one, two, not sure
            Answered: one
            That answer fits a belief: “An equal POST is dropped.” HTTP allows this;
            this server declares otherwise.
            Go to the lesson: Once more, please (once-more)

        WRONG  replace-create-do/left-out                                    line 20
            What does GET /users/eve return after #2?
              #1 PUT /users/eve {"name":"Eve","email":"eve@example.com"}
              #2 PUT /users/eve {"name":"Eva"}
              one of:
              - {"name":"Eva"}
              - {"name":"Eva","email":"eve@example.com"}
              - not sure
            Answered: {"name":"Eva","email":"eve@example.com"}
            That answer fits a belief: “PUT changes only the members I send.” RFC
            9110 defines it otherwise.
            Go to the lesson: Replace, create, do (replace-create-do)

        NOT SURE  replace-create-do/no-reply-to-a-post                       line 25
            A POST got no reply, and you know nothing else about the server. What do
            you know?
              one of:
              - It was not carried out
              - It may have been carried out or not
              - It was carried out
              - not sure
            Answered: not sure
            Go to the lesson: Replace, create, do (replace-create-do)

        UNANSWERED  made-1/1                                                 line 30
            How many notes will the server hold after #2?
              PUT /notes/1 milk, twice
              one of: one, two, not sure
            Not answered, which counts as wrong.

        Not passed: 0 % right, pass mark 80 %.

      "
    `);
    expect(prettyReport(shapes.poor, narrow)).toMatchInlineSnapshot(`
      "
      Not passed: 0 % right, pass mark 80 %.

      poor.yaml: 0 of 5 questions right, 3
      wrong, 1 not sure, 1 unanswered.

      WRONG  once-more/put-counts      line 10
        How many users will the server hold
        after #3?
          The server holds no users. PUT
            creates one where there is none.
          PUT /users/eve {"name":"Eve"},
            three times
          one of: none, one, three, not sure
        Answered: three
        That answer fits a belief: “Two PUTs
        make two.” RFC 9110 defines it
        otherwise.
        Go to the lesson: Once more, please
        (once-more)

      WRONG  once-more/post-counts     line 15
        How many orders will the server hold
        after #2?
          POST to /orders creates an order,
            each time.
          POST /orders {"item":"tea"}, twice
          one of: one, two, not sure
        Answered: one
        That answer fits a belief: “An equal
        POST is dropped.” HTTP allows this;
        this server declares otherwise.
        Go to the lesson: Once more, please
        (once-more)

      WRONG  replace-create-do/left-out
                                       line 20
        What does GET /users/eve return after
        #2?
          #1 PUT /users/eve {"name":"Eve",
            "email":"eve@example.com"}
          #2 PUT /users/eve {"name":"Eva"}
          one of:
          - {"name":"Eva"}
          - {"name":"Eva",
            "email":"eve@example.com"}
          - not sure
        Answered: {"name":"Eva",
        "email":"eve@example.com"}
        That answer fits a belief: “PUT
        changes only the members I send.” RFC
        9110 defines it otherwise.
        Go to the lesson: Replace, create, do
        (replace-create-do)

      NOT SURE
          replace-create-do/no-reply-to-a-post
                                       line 25
        A POST got no reply, and you know
        nothing else about the server. What do
        you know?
          one of:
          - It was not carried out
          - It may have been carried out or
            not
          - It was carried out
          - not sure
        Answered: not sure
        Go to the lesson: Replace, create, do
        (replace-create-do)

      UNANSWERED  made-1/1             line 30
        How many notes will the server hold
        after #2?
          PUT /notes/1 milk, twice
          one of: one, two, not sure
        Not answered, which counts as wrong.

      Not passed: 0 % right, pass mark 80 %.

      "
    `);
    expect(prettyReport(shapes.poor, plain)).toMatchInlineSnapshot(`
      "
      Not passed: 0 % right, pass mark 80 %.

      poor.yaml: 0 of 5 questions right, 3 wrong, 1 not sure, 1 unanswered.

      Wrong: once-more/put-counts
      line 10
      How many users will the server hold after #3?
      The server holds no users. PUT creates one where there is none.
      PUT /users/eve {"name":"Eve"}, three times
      one of: none, one, three, not sure
      Answered: three
      That answer fits a belief: "Two PUTs make two." RFC 9110 defines it
      otherwise.
      Go to the lesson: Once more, please (once-more)

      Wrong: once-more/post-counts
      line 15
      How many orders will the server hold after #2?
      POST to /orders creates an order, each time.
      POST /orders {"item":"tea"}, twice
      one of: one, two, not sure
      Answered: one
      That answer fits a belief: "An equal POST is dropped." HTTP allows this;
      this server declares otherwise.
      Go to the lesson: Once more, please (once-more)

      Wrong: replace-create-do/left-out
      line 20
      What does GET /users/eve return after #2?
      #1 PUT /users/eve {"name":"Eve","email":"eve@example.com"}
      #2 PUT /users/eve {"name":"Eva"}
      one of:
      - {"name":"Eva"}
      - {"name":"Eva","email":"eve@example.com"}
      - not sure
      Answered: {"name":"Eva","email":"eve@example.com"}
      That answer fits a belief: "PUT changes only the members I send." RFC 9110
      defines it otherwise.
      Go to the lesson: Replace, create, do (replace-create-do)

      Not sure: replace-create-do/no-reply-to-a-post
      line 25
      A POST got no reply, and you know nothing else about the server. What do you
      know?
      one of:
      - It was not carried out
      - It may have been carried out or not
      - It was carried out
      - not sure
      Answered: not sure
      Go to the lesson: Replace, create, do (replace-create-do)

      Unanswered: made-1/1
      line 30
      How many notes will the server hold after #2?
      PUT /notes/1 milk, twice
      one of: one, two, not sure
      Not answered, which counts as wrong.

      Not passed: 0 % right, pass mark 80 %.

      "
    `);
  });

  it('says little where all is right', () => {
    expect(prettyReport(shapes.perfect, wide)).toMatchInlineSnapshot(`
      "
        Passed: 100 % right, pass mark 80 %.

        perfect.yaml: 5 of 5 questions right.

      "
    `);
  });

  it('tells of several as a class, then a line each', () => {
    expect(prettyReport(shapes.class, wide)).toMatchInlineSnapshot(`
      "
        Not passed: 2 of 4 sheets passed, pass mark 80 %.

        question                              right  wrong  unanswered
        once-more/put-counts                  1      3      0
        once-more/post-counts                 3      1      0
        replace-create-do/left-out            3      1      0
        replace-create-do/no-reply-to-a-post  3      1      0
        made-1/1                              2      1      1

        The commonest beliefs that wrong answers fit:

        · 3 answers: “Two PUTs make two.” RFC 9110 defines it otherwise.
        · 1 answer: “PUT only updates what is there.” HTTP leaves this to each
          server.
        · 1 answer: “An equal POST is dropped.” HTTP leaves this to each server.
        · 1 answer: “PUT changes only the members I send.” RFC 9110 defines it
          otherwise.

        sheet         result      right
        poor.yaml     Not passed  0 %
        good.yaml     Passed      80 %
        fair.yaml     Not passed  60 %
        perfect.yaml  Passed      100 %

      "
    `);
    expect(prettyReport(shapes.class, narrow)).toMatchInlineSnapshot(`
      "
      Not passed: 2 of 4 sheets passed, pass
      mark 80 %.

      question: once-more/put-counts
      right: 1
      wrong: 3
      unanswered: 0

      question: once-more/post-counts
      right: 3
      wrong: 1
      unanswered: 0

      question: replace-create-do/left-out
      right: 3
      wrong: 1
      unanswered: 0

      question:
        replace-create-do/no-reply-to-a-post
      right: 3
      wrong: 1
      unanswered: 0

      question: made-1/1
      right: 2
      wrong: 1
      unanswered: 1

      The commonest beliefs that wrong answers
      fit:

      · 3 answers: “Two PUTs make two.” RFC
        9110 defines it otherwise.
      · 1 answer: “PUT only updates what is
        there.” HTTP leaves this to each
        server.
      · 1 answer: “An equal POST is dropped.”
        HTTP leaves this to each server.
      · 1 answer: “PUT changes only the
        members I send.” RFC 9110 defines it
        otherwise.

      sheet         result      right
      poor.yaml     Not passed  0 %
      good.yaml     Passed      80 %
      fair.yaml     Not passed  60 %
      perfect.yaml  Passed      100 %

      Not passed: 2 of 4 sheets passed, pass
      mark 80 %.

      "
    `);
    expect(prettyReport(shapes.class, plain)).toMatchInlineSnapshot(`
      "
      Not passed: 2 of 4 sheets passed, pass mark 80 %.

      question: once-more/put-counts
      right: 1
      wrong: 3
      unanswered: 0

      question: once-more/post-counts
      right: 3
      wrong: 1
      unanswered: 0

      question: replace-create-do/left-out
      right: 3
      wrong: 1
      unanswered: 0

      question: replace-create-do/no-reply-to-a-post
      right: 3
      wrong: 1
      unanswered: 0

      question: made-1/1
      right: 2
      wrong: 1
      unanswered: 1

      The commonest beliefs that wrong answers fit:

      3 answers: "Two PUTs make two." RFC 9110 defines it otherwise.
      1 answer: "PUT only updates what is there." HTTP leaves this to each server.
      1 answer: "An equal POST is dropped." HTTP leaves this to each server.
      1 answer: "PUT changes only the members I send." RFC 9110 defines it otherwise.

      sheet: poor.yaml
      result: Not passed
      right: 0 %

      sheet: good.yaml
      result: Passed
      right: 80 %

      sheet: fair.yaml
      result: Not passed
      right: 60 %

      sheet: perfect.yaml
      result: Passed
      right: 100 %

      Not passed: 2 of 4 sheets passed, pass mark 80 %.

      "
    `);
  });

  it('tells of how much of the course was asked, where that is not all', () => {
    expect(prettyReport(shapes.narrowed, wide).split('WRONG')[0]).toMatchInlineSnapshot(`
      "
        Passed: 80 % right, pass mark 80 %.

        narrowed.yaml: 4 of 5 questions right, 1 wrong. 4 of the course's 18
        questions were asked.

        "
    `);
    expect(prettyReport(shapes.narrowedClass, wide).split(/(?=^ *sheet )/m)[1]).toMatchInlineSnapshot(`
      "  sheet          result  right  asked
        narrowed.yaml  Passed  80 %   4 of 18
        perfect.yaml   Passed  100 %  4 of 4

      "
    `);
  });

  it('names nobody before the sheets', () => {
    expect(prettyReport(shapes.class, wide).split(/^ *sheet /m)[0]).not.toContain('.yaml');
  });

  it('shows what is wrong with a sheet that cannot be graded', () => {
    expect(prettyReport(shapes.broken, wide)).toMatchInlineSnapshot(`
      "
        Not graded.

      broken.yaml:7:29  expected one of none, one, three, not-sure; did you mean one?
            once-more/put-counts:   oen
                                      ^
      broken.yaml:9:3  unknown question
            once-more/put: one
            ^

      "
    `);
    expect(prettyReport(shapes.mixed, wide)).toMatchInlineSnapshot(`
      "
        Not passed: 1 of 3 sheets passed, pass mark 80 %.

        question                              right  wrong  unanswered
        once-more/put-counts                  0      2      0
        once-more/post-counts                 1      1      0
        replace-create-do/left-out            1      1      0
        replace-create-do/no-reply-to-a-post  1      1      0
        made-1/1                              2      0      0

        The commonest beliefs that wrong answers fit:

        · 1 answer: “PUT only updates what is there.” HTTP leaves this to each
          server.
        · 1 answer: “Two PUTs make two.” RFC 9110 defines it otherwise.
        · 1 answer: “An equal POST is dropped.” HTTP leaves this to each server.
        · 1 answer: “PUT changes only the members I send.” RFC 9110 defines it
          otherwise.

        sheet        result      right
        good.yaml    Passed      80 %
        broken.yaml  Not graded  -
                     Not passed  20 %

      broken.yaml:7:29  expected one of none, one, three, not-sure; did you mean one?
            once-more/put-counts:   oen
                                      ^
      broken.yaml:9:3  unknown question
            once-more/put: one
            ^

      "
    `);
  });

  it('tells the right answers where they were asked for', () => {
    expect(prettyReport(shapes.full, wide)).toMatchInlineSnapshot(`
      "
        Not passed: 20 % right, pass mark 80 %.

        full.yaml: 1 of 5 questions right, 3 wrong, 1 not sure.

        WRONG  once-more/put-counts                                          line 10
            How many users will the server hold after #3?
              The server holds no users. PUT creates one where there is none.
              PUT /users/eve {"name":"Eve"}, three times
              one of: none, one, three, not sure
            Answered: three
            That answer fits a belief: “Two PUTs make two.” RFC 9110 defines it
            otherwise.
            PUT asks for what is at its URL to be created or replaced; nothing more
            is asked for, however often. (RFC 9110 §9.3.4, §9.2.2) The right answer:
            one.
            Go to the lesson: Once more, please (once-more)

        WRONG  once-more/post-counts                                         line 15
            How many orders will the server hold after #2?
              POST to /orders creates an order, each time.
              POST /orders {"item":"tea"}, twice
              one of: one, two, not sure
            Answered: one
            That answer fits a belief: “An equal POST is dropped.” HTTP allows this;
            this server declares otherwise.
            POST promises nothing about a repeat; this server drops none for being
            equal. (RFC 9110 §9.3.3, §9.2.2) The right answer: two.
            Go to the lesson: Once more, please (once-more)

        WRONG  replace-create-do/left-out                                    line 20
            What does GET /users/eve return after #2?
              #1 PUT /users/eve {"name":"Eve","email":"eve@example.com"}
              #2 PUT /users/eve {"name":"Eva"}
              one of:
              - {"name":"Eva"}
              - {"name":"Eva","email":"eve@example.com"}
              - not sure
            Answered: {"name":"Eva","email":"eve@example.com"}
            That answer fits a belief: “PUT changes only the members I send.” RFC
            9110 defines it otherwise.
            PUT asks for the whole state of its target to be replaced: what is left
            out is no part of the state that is asked for. (RFC 9110 §9.3.4) The
            right answer: {"name":"Eva"}.
            Go to the lesson: Replace, create, do (replace-create-do)

        NOT SURE  replace-create-do/no-reply-to-a-post                       line 25
            A POST got no reply, and you know nothing else about the server. What do
            you know?
              one of:
              - It was not carried out
              - It may have been carried out or not
              - It was carried out
              - not sure
            Answered: not sure
            The right answer: It may have been carried out or not.
            Go to the lesson: Replace, create, do (replace-create-do)

        Not passed: 20 % right, pass mark 80 %.

      "
    `);
  });

  it('names no line where an answer has no place in its sheet', () => {
    const placeless = reportOn({ ...poor, answers: poor.answers.map((each) => ({ ...each, place: undefined })) });
    expect(prettyReport(placeless, wide)).not.toMatch(/line \d/);
  });

  it('tells of a quiz at a prompt by belief, which questions fit it and where to go on', () => {
    expect(prettyReport(shapes.prompted, wide)).toMatchInlineSnapshot(`
      "
        Not passed: 20 % right, pass mark 80 %. 1 of 5 questions right, 3 wrong, 1
        not sure.

        “Two PUTs make two.” RFC 9110 defines it otherwise.
            · Once more, please: How many users will the server hold after #3?
            To go on: Once more, please
              npx http-tutor start once-more --course cart

        “An equal POST is dropped.” HTTP leaves this to each server.
            · Once more, please: How many orders will the server hold after #2?
            To go on: Once more, please
              npx http-tutor start once-more --course cart

        “PUT changes only the members I send.” RFC 9110 defines it otherwise.
            · Replace, create, do: What does GET /users/eve return after #2?
            To go on: Replace, create, do
              npx http-tutor start replace-create-do --course cart

        Not sure:
            · Replace, create, do: A POST got no reply, and you know nothing else
              about the server. What do you know?

      "
    `);
    expect(prettyReport(shapes.prompted, narrow)).toMatchInlineSnapshot(`
      "
      Not passed: 20 % right, pass mark 80 %.
      1 of 5 questions right, 3 wrong, 1 not
      sure.

      “Two PUTs make two.” RFC 9110 defines it
      otherwise.
        · Once more, please: How many users
          will the server hold after #3?
        To go on: Once more, please
          npx http-tutor start once-more --course cart

      “An equal POST is dropped.” HTTP leaves
      this to each server.
        · Once more, please: How many orders
          will the server hold after #2?
        To go on: Once more, please
          npx http-tutor start once-more --course cart

      “PUT changes only the members I send.”
      RFC 9110 defines it otherwise.
        · Replace, create, do: What does GET
          /users/eve return after #2?
        To go on: Replace, create, do
          npx http-tutor start replace-create-do --course cart

      Not sure:
        · Replace, create, do: A POST got no
          reply, and you know nothing else
          about the server. What do you know?

      Not passed: 20 % right, pass mark 80 %.
      1 of 5 questions right, 3 wrong, 1 not
      sure.

      "
    `);
    const left = reportOn({ ...prompted, answers: prompted.answers.map((each) => ({ ...each, ...UNANSWERED })) });
    expect(prettyReport(left, wide)).toMatch(/Unanswered:\n +· Once more, please: How many users/);
    const many = [...prompted.answers, ...prompted.answers].map((each) => ({ ...each, ...UNANSWERED }));
    expect(prettyReport(reportOn({ ...prompted, answers: many }), wide)).toMatch(
      /notes[^\n]*\n +and 5 more questions\n/,
    );
    const nowhere = reportOn({
      ...prompted,
      answers: prompted.answers.map((each) => ({ ...each, lesson: undefined })),
    });
    expect(prettyReport(nowhere, wide)).not.toMatch(/To go on/);
  });

  it('has nothing to show of no sheet', () => {
    expect(prettyReport(shapes.none, wide)).toBe('\n  Not passed: 0 of 0 sheets passed, pass mark 80 %.\n\n');
  });

  it('says the same in colour', () => {
    for (const report of Object.values(shapes)) {
      const shown = prettyReport(report, lookOf(80, { paint: painted }));
      expect(shown).not.toBe(bare(shown));
      expect(bare(shown)).toBe(prettyReport(report, wide));
    }
  });

  // But where it keeps a line from being a command, and where the line is one that can be copied.
  it('fits the screen', () => {
    fc.assert(
      fc.property(anyHostile, anyLook, (text, look) => {
        for (const report of [shapes.poor, shapes.prompted, shapes.class]) {
          const harmless = text.replaceAll(/[:#]/g, ';');
          for (const line of prettyReport(
            withTexts(report, () => harmless),
            look,
          ).split('\n'))
            if (!/^ *npx /.test(line)) expect(widthOf(line)).toBeLessThanOrEqual(look.columns);
        }
      }),
    );
  });

  it('has no control character, and no line that would be a command in a log of GitHub', () => {
    fc.assert(
      fc.property(anyHostile, anyLook, (text, look) => {
        for (const report of Object.values(shapes)) {
          const shown = prettyReport(
            withTexts(report, () => text),
            look,
          );
          expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
          expect(shown).not.toMatch(/^\s*::|##\[/m);
        }
      }),
    );
  });

  it('stays within bounds where a text does not', () => {
    for (const text of ['x', '漢', '\u001b', ' a'])
      expect(
        prettyReport(
          withTexts(shapes.mixed, () => text.repeat(1_000_000)),
          wide,
        ).length,
      ).toBeLessThan(200_000);
  });
});
