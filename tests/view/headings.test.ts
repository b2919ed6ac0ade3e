import { expect, it } from '@jest/globals';
import type { LessonEvent } from '../../src/lesson/learner.ts';
import { lessonHead, stepHead } from '../../src/view/step-intro.ts';
import { traceOf } from '../helpers.ts';
import { lessonOf } from './lessons.ts';
import { narrow, readOut, screen, wide } from './screens.ts';

const place = { lesson: 3, lessons: 5 };
const url = 'http://127.0.0.1:41234';
const begun = { kind: 'lesson' as const, lesson: lessonOf(7), url, resumed: false, resent: [] };
const step = (number: number) => ({ kind: 'step' as const, lesson: lessonOf(7), number });

it('says what a lesson is about, how long it takes, and where its server is', () => {
  expect(screen(lessonHead(begun, wide, place))).toMatchInlineSnapshot(`
    "
    Once more, please                           lesson 3 of 5 · 12 min · 7 steps
    What to do when the reply never came.
    A new server for this lesson: http://127.0.0.1:41234
    "
  `);
  expect(screen(lessonHead(begun, narrow, place))).toMatchInlineSnapshot(`
    "
    Once more, please
    lesson 3 of 5 · 12 min · 7 steps
    What to do when the reply never came.
    A new server for this lesson:
    http://127.0.0.1:41234
    "
  `);
  expect(screen(lessonHead(begun, readOut, place))).toMatchInlineSnapshot(`
    "
    Once more, please
    lesson 3 of 5, 12 min, 7 steps
    What to do when the reply never came.
    A new server for this lesson: http://127.0.0.1:41234
    "
  `);
});

it('says that a lesson goes on', () => {
  const resent = traceOf('GET /users').map((exchange) => ({ step: 'look', exchange }));
  const resumed = { ...begun, lesson: lessonOf(1), resumed: true, resent };
  expect(screen(lessonHead(resumed, wide, place))).toMatchInlineSnapshot(`
    "
    Once more, please                            lesson 3 of 5 · 12 min · 1 step
    What to do when the reply never came.
    A new server for this lesson: http://127.0.0.1:41234
    You go on where you were: what you had sent was sent to this server again.
    "
  `);
});

it('says which step it is', () => {
  expect(stepHead(step(2), wide, place)).toEqual([
    'Once more, please                                lesson 3 of 5 · step 2 of 7',
  ]);
  expect(stepHead(step(2), narrow, place)).toEqual(['Once more, please', '3/5, step 2/7']);
  expect(stepHead(step(2), readOut, place)).toEqual(['Once more, please', 'lesson 3 of 5, step 2 of 7']);
});

it('does not name the lesson again right after its head', () => {
  const previous: LessonEvent = begun;
  expect(stepHead(step(1), wide, { ...place, previous })).toEqual([]);
  expect(stepHead(step(4), narrow, { ...place, previous })).toEqual(['step 4 of 7']);
});
