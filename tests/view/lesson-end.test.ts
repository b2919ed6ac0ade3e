import { expect, it } from '@jest/globals';
import type { KeptAnswer } from '../../src/lesson/progress.ts';
import type { Look } from '../../src/text/look.ts';
import { lessonEnd } from '../../src/view/lesson-end.ts';
import type { LessonPlace } from '../../src/view/place.ts';
import { traceOf } from '../helpers.ts';
import { lessonOf } from './lessons.ts';
import { narrow, readOut, screen, wide } from './screens.ts';

const answer = (mark: KeptAnswer['mark'], ...believes: readonly string[]): KeptAnswer => ({
  question: `q-${mark}-${believes.join()}`,
  given: 'two',
  mark,
  believes,
});

const answers = [
  answer('right'),
  answer('wrong', 'put-appends-a-copy', 'post-is-idempotent'),
  answer('wrong', 'put-appends-a-copy'),
  answer('wrong', 'post-uses-my-id'),
  answer('wrong', 'nobody-knows'),
  answer('wrong'),
  answer('open', 'put-merges'),
];

function told(
  look: Look,
  given: readonly KeptAnswer[],
  lesson = 3,
  requests: readonly string[] = ['GET /users'],
  next: LessonPlace['next'] = { number: 4, title: 'Replace, create, do' },
): string {
  const event = { kind: 'finished' as const, lesson: lessonOf(1), answers: given, trace: traceOf(...requests) };
  return screen(lessonEnd(event, look, { lesson, lessons: 5, next: lesson < 5 ? next : undefined }));
}

it('sets each belief that an answer fits beside what is so', () => {
  expect(told(wide, answers, 3, ['GET /users', 'GET /users'])).toMatchInlineSnapshot(`
    "
    Once more, please
    Lesson done. 6 answers, 1 right.
    2 exchanges. Looked at: the server's resources and mails, nothing beyond.

    Some of your answers fit these beliefs:

        Belief  Two PUTs make two. RFC 9110 defines it otherwise.
        Truth   PUT asks for what is at its URL to be created or replaced;
                nothing more is asked for, however often.
                                                         RFC 9110 §9.3.4, §9.2.2

        Belief  The id in my content becomes the URL. HTTP leaves this to each
                server.
        Truth   This server chooses the URL of what a POST creates.
                                                                 RFC 9110 §9.3.3

    Next is lesson 4 of 5: Replace, create, do.
    "
  `);
  expect(told(narrow, answers)).toMatchInlineSnapshot(`
    "
    Once more, please
    Lesson done. 6 answers, 1 right.
    1 exchange. Looked at: the server's
    resources and mails, nothing beyond.

    Some of your answers fit these beliefs:

      Belief: Two PUTs make two. RFC 9110
      defines it otherwise.
      Truth: PUT asks for what is at its URL
      to be created or replaced; nothing
      more is asked for, however often.
                     RFC 9110 §9.3.4, §9.2.2

      Belief: The id in my content becomes
      the URL. HTTP leaves this to each
      server.
      Truth: This server chooses the URL of
      what a POST creates.   RFC 9110 §9.3.3

    Next is lesson 4 of 5: Replace, create,
    do.
    "
  `);
  expect(told(readOut, answers)).toMatchInlineSnapshot(`
    "
    Once more, please
    Lesson done. 6 answers, 1 right.
    1 exchange. Looked at: the server's resources and mails, nothing beyond.

    Some of your answers fit these beliefs:

    Belief: Two PUTs make two. RFC 9110 defines it otherwise.
    Truth: PUT asks for what is at its URL to be created or replaced; nothing more
    is asked for, however often.
    RFC 9110 section 9.3.4, section 9.2.2

    Belief: The id in my content becomes the URL. HTTP leaves this to each server.
    Truth: This server chooses the URL of what a POST creates.
    RFC 9110 section 9.3.3

    Next is lesson 4 of 5: Replace, create, do.
    "
  `);
});

it('ends the course with one next thing', () => {
  expect(told(wide, [answer('right')], 5)).toMatchInlineSnapshot(`
    "
    Once more, please
    Lesson done. 1 answer, 1 right.
    1 exchange. Looked at: the server's resources and mails, nothing beyond.

    That was the last lesson. Next: take an API that you use. Which of its
    requests may you send twice?
    "
  `);
});

it('counts no answers where there are none', () => {
  expect(told(wide, [])).toMatchInlineSnapshot(`
    "
    Once more, please
    Lesson done.
    1 exchange. Looked at: the server's resources and mails, nothing beyond.

    Next is lesson 4 of 5: Replace, create, do.
    "
  `);
});

it('names what comes next, after the last lesson one that is not done', () => {
  const end = (place: LessonPlace): string => {
    const event = { kind: 'finished' as const, lesson: lessonOf(1), answers: [], trace: [] };
    return lessonEnd(event, wide, place).slice(-2).join(' ').trim();
  };
  const asking = { number: 5, title: 'Which method?' };
  expect(end({ lesson: 4, lessons: 5, next: asking, open: 3 })).toBe('Next is lesson 5 of 5: Which method?');
  const first = { number: 1, title: 'Two ways' };
  expect(end({ lesson: 5, lessons: 5, next: first, open: 3 })).toBe(
    'That was the last lesson. 3 lessons are not done yet. Next is lesson 1 of 5: Two ways.',
  );
  expect(end({ lesson: 5, lessons: 5, next: first, open: 1 })).toMatch(/One lesson is not done yet\./);
});
