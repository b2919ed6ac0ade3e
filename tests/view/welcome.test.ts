import { expect, it } from '@jest/globals';
import type { LessonStatus } from '../../src/lesson/lesson-status.ts';
import { welcomeText, type PartShown } from '../../src/view/menu.ts';
import { lookOf } from './looks.ts';
import { lesson, standings } from './standings.ts';

const course = { title: 'PUT and POST', parts: [{ title: 'Core', standings }], next: 0 };

it('promises, says how long it takes, how far one is, and how to leave', () => {
  expect(welcomeText({ ...course, welcome: 'Send it again, or not?' }, lookOf(80))).toMatchInlineSnapshot(`
    "
      http-tutor · PUT and POST

      Send it again, or not?

        1  Two ways to send data                        done   4 min
        2  Once more, please                     1 of 3 done  12 min
        3  Replace, create, do                 changed since   4 min
        4  Two ways to send data                               4 min

      Nothing leaves this computer. Every answer is saved; quit any time.
      In a lesson, type any time:  back  skip  hint  raw  quit  ?

    "
  `);
  expect(welcomeText(course, lookOf(40))).toMatchInlineSnapshot(`
    "
    http-tutor · PUT and POST

    1  Two ways to send data            done
    2  Once more, please         1 of 3 done
    3  Replace, create, do     changed since
    4  Two ways to send data           4 min

    Nothing leaves this computer. Every
    answer is saved; quit any time.
    In a lesson, type any time:  back  skip
    hint  raw  quit  ?
    "
  `);
});

const further: PartShown = {
  title: 'Further',
  standings: ['Two editors', 'Only if it is new', 'What cannot be seen from outside'].map((title) => ({
    ...lesson,
    title,
  })),
};
const done: PartShown = { title: 'Core', standings: standings.map((each) => ({ ...each, state: 'done' })) };
const begun = { ...further, standings: [{ ...lesson, state: 'done' as const }, ...further.standings] };
const last = { title: 'Last', standings: [lesson] };
const ten = { title: 'Ten', standings: Array<LessonStatus>(10).fill(lesson) };

it('shows the lessons of the part that one is in, and what the others are about', () => {
  const core = { title: 'Core', standings };
  expect(welcomeText({ ...course, parts: [core, further, last] }, lookOf(80))).toMatchInlineSnapshot(`
    "
      http-tutor · PUT and POST

        Core
        1  Two ways to send data                        done   4 min
        2  Once more, please                     1 of 3 done  12 min
        3  Replace, create, do                 changed since   4 min
        4  Two ways to send data                               4 min
        Further                                               12 min
        5 Two editors · 6 Only if it is new · 7 What cannot be seen from outside
        Last                                                   4 min
        8 Two ways to send data

      Nothing leaves this computer. Every answer is saved; quit any time.
      In a lesson, type any time:  back  skip  hint  raw  quit  ?

    "
  `);
  expect(welcomeText({ ...course, parts: [done, begun], next: 5 }, lookOf(80))).toMatchInlineSnapshot(`
    "
      http-tutor · PUT and POST

        Core                                            done  24 min
        1 Two ways to send data · 2 Once more, please · 3 Replace, create, do ·
        4 Two ways to send data
        Further
        5  Two ways to send data                        done   4 min
        6  Two editors                                         4 min
        7  Only if it is new                                   4 min
        8  What cannot be seen from outside                    4 min

      Nothing leaves this computer. Every answer is saved; quit any time.
      In a lesson, type any time:  back  skip  hint  raw  quit  ?

    "
  `);
  expect(welcomeText({ ...course, parts: [core, begun] }, lookOf(40))).toMatchInlineSnapshot(`
    "
    http-tutor · PUT and POST

    Core
    1  Two ways to send data            done
    2  Once more, please         1 of 3 done
    3  Replace, create, do     changed since
    4  Two ways to send data           4 min
    5 to 8  Further              1 of 4 done

    Nothing leaves this computer. Every
    answer is saved; quit any time.
    A part's name shows its lessons.
    "
  `);
  expect(welcomeText({ ...course, parts: [core, begun] }, lookOf(80, { plain: true }))).toMatchInlineSnapshot(`
    "
    http-tutor - PUT and POST

    Core
    1  Two ways to send data                            done   4 min
    2  Once more, please                         1 of 3 done  12 min
    3  Replace, create, do                     changed since   4 min
    4  Two ways to send data                                   4 min
    Further                                      1 of 4 done  16 min
    5 Two ways to send data; 6 Two editors; 7 Only if it is new; 8 What cannot
    be seen from outside

    Nothing leaves this computer. Every answer is saved; quit any time.
    In a lesson, type any time:  back  skip  hint  raw  quit  ?

    "
  `);
  expect(welcomeText({ ...course, parts: [ten] }, lookOf(80))).toContain('     9  Two ways to send data');
});
