import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { count, ms, times, within } from './table.mjs';
import { median, timed } from './turns.mjs';

const TURNS = 7;
const MADE = 500;
const BUDGET = 2000;

/** Making questions, and grading a sheet of answers, without the start of the command around it. */
export async function quiz() {
  const { courseOf, gradeWrong, make } = await import(await bundled('quizzed.mjs'));
  const course = courseOf(join(import.meta.dirname, '../lessons'));
  const making = [];
  const grading = [];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    making.push(MADE / ((await timed(() => make(turn, MADE))) / 1000));
    grading.push(await timed(() => gradeWrong(course)));
  }
  const rate = median(making.slice(1));
  return {
    rows: [
      [
        'made questions',
        `${count(rate)}/s`,
        '-',
        times(rate / BUDGET),
        `${count(BUDGET)}/s or more`,
        within(rate >= BUDGET),
      ],
      [`grading a sheet of ${course.questions.length}, all wrong`, ms(median(grading.slice(1))), '-', '-', '-', '-'],
    ],
  };
}
