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
    ['to another target, though nothing changed there either', 'DELETE /users/9'],
    ['to another that is nowhere', 'POST /mails/8 a=b'],
    ['that left something else', 'PUT /users/7 name=Alan'],
    ['that the server never came to see', 'BREW /users'],
  ])('is told as none of them: %s', async (_, attempt) => {
    expect((await take(lesson, [attempt])).learner.saw('missed')).toMatchObject([{ diagnosis: undefined }]);
  });

  it.each(['GET /orders', 'HEAD /users'])('is a look where no mistake is that request: %s', async (look) => {
    expect((await take(lesson, [look])).learner.saw('missed')).toStrictEqual([]);
  });

  it('is a look where the mistake is what its query asks for, and the attempt has none', async () => {
    const byQuery = [{ request: httpText('GET', '/users/7?do=delete'), because: 'A GET asks for no change.' }];
    const { learner } = await take(lessonOf({ ...mail, mistakes: byQuery }), [
      'GET /users/7',
      'GET /users/7?do=remove',
    ]);
    expect(learner.saw('missed')).toMatchObject([{ diagnosis: 'A GET asks for no change.' }]);
  });

  it('is told as none of them on another server: they are described as they come out on the reference', async () => {
    const { learner } = await take(lesson, ['DELETE /users/7'], { server: 'put-merges' });
    expect(learner.saw('missed')).toMatchObject([{ diagnosis: undefined }]);
  });
});

describe('of mistakes that are answered alike', () => {
  const put = (content: string, field = ''): string => httpText('PUT', '/users/7', content).replace('\n', `\n${field}`);
  const alike = [
    { request: put('{"name":"Ada"}', 'If-Match: "r8"\n'), because: 'An old tag.' },
    { request: put('{"name":"Ada"}', 'If-Match: r1\n'), because: 'A tag in quotes.' },
    { request: put('{"name":"Eve"}', 'If-Match: "r9"\n'), because: 'Another name.' },
    { request: put('{"name":"Ada"}', 'If-None-Match: *\n'), because: 'She is there.' },
    { request: put('{"name":', ''), because: 'Half of it.' },
    { request: put('{"name', ''), because: 'A quarter of it.' },
  ];
  const conditional = lessonOf({ ...mail, mistakes: alike });

  it.each([
    ['the same value of a field', 'PUT /users/7 name=Ada If-Match:r1', 'A tag in quotes.'],
    ['the same value, before the same content', 'PUT /users/7 name=Ada If-Match:"r9"', 'Another name.'],
    ['the same content, where no value is the same', 'PUT /users/7 name=Eve If-Match:"r5"', 'Another name.'],
    ['the first, where nothing more is the same', 'PUT /users/7 name=Kit If-Match:"r5"', 'An old tag.'],
    ['the same field, however it is written', 'PUT /users/7 name=Ada if-none-match:*', 'She is there.'],
    ['the same content that is no JSON', 'PUT /users/7\nContent-Type: application/json\n\n{"name', 'A quarter of it.'],
  ])('the nearest is told: %s', async (_, attempt, diagnosis) => {
    expect((await take(conditional, [attempt])).learner.saw('missed')).toMatchObject([{ diagnosis }]);
  });

  it.each([
    ['of another field', 'PUT /users/7 name=Ada If-Unmodified-Since:"Sat, 01 Jan 2000 00:00:00 GMT"'],
    ['of one more field', 'PUT /users/7 name=Ada If-Match:"r8" If-None-Match:*'],
  ])('none is told that is answered the same for another reason: %s', async (_, attempt) => {
    expect((await take(conditional, [attempt])).learner.saw('missed')).toMatchObject([{ diagnosis: undefined }]);
  });
});

describe('a slip that can be made in any task', () => {
  const wentIn = expect.stringMatching(/^`If-Match` went into the content/) as unknown;
  const put = (content: string): string => httpText('PUT', '/users/7', content);
  const task = lessonOf({ ...mail, mistakes: [{ request: put('{"name":"Ada"}'), because: 'She is another.' }] });

  it.each([
    ['in the place of a mistake', {}, 'DELETE /users/7 If-Match=r1', lesson],
    ['where no mistake is like it', {}, 'PUT /users/8 If-Match=r1', lesson],
    ['on any server', { server: 'put-merges' }, 'PUT /users/7 If-Match=r1', lesson],
  ])('is told %s', async (_, taking, attempt, of) => {
    expect((await take(of, [attempt], taking)).learner.saw('missed')).toMatchObject([{ diagnosis: wentIn }]);
  });

  it('is told of a field that the server does not know', async () => {
    const { learner } = await take(task, [
      'PUT /users/7 name=Ada If-Matches:"r1"',
      'PUT /users/7 name=Ada X-Reason:none',
    ]);
    expect(learner.saw('missed')).toMatchObject([
      { diagnosis: expect.stringMatching(/knows no field `If-Matches`/) as unknown },
      { diagnosis: 'She is another.' },
    ]);
  });

  it('is told in the words of an author who has thought of it', async () => {
    const mistakes = [{ request: put('{"name":"Ada","If-Match":"r1"}'), because: 'That is no field.' }];
    const { learner } = await take(lessonOf({ ...mail, mistakes }), ['PUT /users/7 name=Ada If-Match=r1']);
    expect(learner.saw('missed')).toMatchObject([{ diagnosis: 'That is no field.' }]);
  });
});
