import { expect, it } from '@jest/globals';
import { standingsText } from '../../src/view/course.ts';
import { lookOf } from './looks.ts';
import { lesson, standings } from './standings.ts';

const course = { title: 'PUT and POST', standings };

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
