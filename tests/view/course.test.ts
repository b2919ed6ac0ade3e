import { expect, it } from '@jest/globals';
import type { Standing } from '../../src/lesson/standing.ts';
import { standingsText, welcomeText } from '../../src/view/course.ts';
import { lookOf } from './looks.ts';

const lesson: Standing = {
  id: 'two-ways',
  title: 'Two ways to send data',
  summary: 'One PUT, one POST.',
  minutes: 4,
  steps: 3,
  done: 0,
  state: 'new',
};
const course = {
  title: 'PUT and POST',
  standings: [
    { ...lesson, state: 'done', done: 3 },
    { ...lesson, id: 'once-more', title: 'Once more, please', minutes: 12, state: 'started', done: 1 },
    { ...lesson, id: 'do', title: 'Replace, create, do', state: 'changed' },
    lesson,
  ] as const,
};

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
      Type at any prompt:  back  skip  hint  raw  quit  ?

    "
  `);
  expect(welcomeText(course, lookOf(40))).toMatchInlineSnapshot(`
    "
    http-tutor · PUT and POST

    1  Two ways to send data    done   4 min
    2  Once more, please
                         1 of 3 done  12 min
    3  Replace, create, do
                       changed since   4 min
    4  Two ways to send data           4 min

    Nothing leaves this computer. Every
    answer is saved; quit any time.
    Type at any prompt:  back  skip  hint
    raw  quit  ?

    "
  `);
});

it('lists lessons with the ids that start takes', () => {
  expect(standingsText(course, lookOf(80))).toMatchInlineSnapshot(`
    "
      PUT and POST

      lesson     title                  time    state
      two-ways   Two ways to send data  4 min   done
      once-more  Once more, please      12 min  1 of 3 done
      do         Replace, create, do    4 min   changed since
      two-ways   Two ways to send data  4 min   new

    "
  `);
  expect(standingsText({ ...course, standings: [lesson] }, lookOf(80, { plain: true }))).toMatchInlineSnapshot(`
    "
    PUT and POST

    lesson: two-ways
    title: Two ways to send data
    time: 4 min
    state: new

    "
  `);
});
