import { describe, expect, it } from '@jest/globals';
import { mail } from './steps.ts';
import { httpText, lessonOf, take } from './walks.ts';

const mistakes = [
  { request: httpText('DELETE', '/users/7'), because: 'She is gone.' },
  { request: httpText('GET', '/users'), because: 'That only looks.' },
  { request: httpText('PUT', '/users/7', '{"name":"Ada"}'), because: 'She is another.' },
  { request: httpText('POST', '/mails/7'), because: 'There are no mails here.' },
];
const lesson = lessonOf({ ...mail, mistakes });

describe('an attempt that misses', () => {
  it.each([
    ['by its method and target', 'DELETE /users/7', 'She is gone.'],
    ['whatever else it says', 'DELETE /users/7?really=yes X-Reason:none', 'She is gone.'],
    ['where it changed nothing', 'GET /users', 'That only looks.'],
    ['where its target is nowhere', 'POST /mails/7 a=b', 'There are no mails here.'],
  ])('is told as the mistake that it amounts to: %s', async (_, attempt, diagnosis) => {
    expect((await take(lesson, [attempt])).learner.saw('missed')).toMatchObject([{ diagnosis }]);
  });

  it.each([
    ['to another target, though nothing changed there either', 'GET /orders'],
    ['to another that is nowhere', 'POST /mails/8 a=b'],
    ['by another method, answered the same', 'HEAD /users'],
    ['that left something else', 'PUT /users/7 name=Alan'],
    ['that the server never came to see', 'BREW /users'],
  ])('is told as none of them: %s', async (_, attempt) => {
    expect((await take(lesson, [attempt])).learner.saw('missed')).toMatchObject([{ diagnosis: undefined }]);
  });

  it('is told as none of them on another server: they are described as they come out on the reference', async () => {
    const { learner } = await take(lesson, ['DELETE /users/7'], { server: 'put-merges' });
    expect(learner.saw('missed')).toMatchObject([{ diagnosis: undefined }]);
  });
});
