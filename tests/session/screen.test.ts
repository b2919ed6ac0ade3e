import { describe, expect, it } from '@jest/globals';
import { eventsTo, lessonPlaceOf, screenOf } from '../../src/session/screen.ts';
import type { LessonEvent } from '../../src/lesson/learner.ts';
import { requestOf, traceOf } from '../helpers.ts';
import { lookOf } from '../view/looks.ts';
import { courseOf } from './courses.ts';

const look = lookOf(60);
const place = { lesson: 1, lessons: 2 };
const [exchange] = traceOf('GET /users/1');

function shown(put: (screen: ReturnType<typeof screenOf>) => void): string {
  const texts: string[] = [];
  put(screenOf(look, place, (text) => void texts.push(text)));
  return texts.join('');
}

describe('a screen', () => {
  it.each<[string, Parameters<typeof shown>[0], string]>([
    [
      'events',
      ({ show }) => {
        show({ kind: 'notice', text: 'Nothing to send.' });
      },
      'Nothing to send.',
    ],
    [
      'questions',
      ({ ask }) => {
        ask({ id: 'a', text: 'Why?', options: [{ id: 'so', text: 'So' }] });
      },
      '1) So',
    ],
    [
      'that nothing was sent',
      ({ raw }) => {
        raw(undefined);
      },
      'Nothing was sent yet.',
    ],
    [
      'bytes',
      ({ raw }) => {
        raw(exchange && { kind: 'exchanged', exchange });
      },
      'GET /users/1 HTTP/1.1',
    ],
    [
      'a challenge',
      ({ challenge }) => {
        challenge({ step: 'a', number: 1, given: 'PUT ?' });
      },
      'Fill in:  PUT ?',
    ],
    [
      'how to be rid of a draft',
      ({ draft }) => {
        draft();
      },
      'What you typed stands there again',
    ],
    [
      'what can be typed',
      ({ help }) => {
        help();
      },
      'everything is saved',
    ],
    [
      'mistakes',
      ({ mistyped }) => {
        mistyped({ line: 1, column: 5, message: 'name a path.' }, 'PUT');
      },
      'Column 5: name a path.',
    ],
    [
      'remarks',
      ({ remark }) => {
        remark('Press Enter.');
      },
      'Press Enter.',
    ],
  ])('shows %s', (_, put, text) => {
    expect(shown(put)).toContain(text);
  });

  it('says at each prompt what is asked for', () => {
    const toSend = { kind: 'send' as const, number: 2, request: requestOf('GET /users') };
    const { prompts } = screenOf(look, place, () => undefined);
    expect(prompts.wait({ kind: 'step', repeatable: true })).toMatch(/^Enter next .*2\) again .*3\) raw .*4\) back/);
    expect(prompts.wait({ ...toSend, decides: false })).toMatch(/^Enter sends #2 .*2\) skip/);
    expect(prompts.wait({ ...toSend, decides: true })).toMatch(/^Enter sends #2 .*2\) raw .*3\) back/);
    expect(prompts.request({ step: 'a', number: 3, given: undefined })).toBe('#3 ');
    expect([prompts.answer, prompts.more]).toStrictEqual(['', '…']);
  });

  it('puts a reply right below the request that was expected before it', () => {
    const texts: string[] = [];
    const see = eventsTo((text) => void texts.push(text), look, place);
    const request = requestOf('GET /users/1');
    const expectation = { status: 404, because: 'nothing is there.' };
    const events: LessonEvent[] = [{ kind: 'expecting', number: 1, request, expectation }];
    if (exchange !== undefined) events.push({ kind: 'exchanged', exchange }, { kind: 'exchanged', exchange });
    events.forEach(see);
    expect(texts.map((text) => text.includes('GET /users/1'))).toStrictEqual([true, false, true]);
  });
});

describe('the place of a lesson', () => {
  it('is told with its course', () => {
    const course = courseOf();
    const places = course.lessons.map((file) => lessonPlaceOf(course, file));
    const second = { number: 2, title: 'The second lesson' };
    expect(places).toStrictEqual([
      { ...{ course: 'A course', lesson: 1, lessons: 2, fields: [] }, next: second, open: 0 },
      { ...{ course: 'A course', lesson: 2, lessons: 2, fields: [] }, next: undefined, open: 0 },
    ]);
  });
});
