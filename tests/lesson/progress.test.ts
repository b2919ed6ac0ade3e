import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FAULTS } from '../../src/http/sending.ts';
import { decodeProgress } from '../../src/lesson/progress-form.ts';
import type { LessonProgress, Progress, QuizProgress, KeptSending } from '../../src/lesson/progress.ts';
import {
  lessonProgressOf,
  noProgress,
  quizAnswersOf,
  stateOf,
  withLesson,
  withoutCourse,
  withoutLesson,
  withoutQuiz,
  withQuiz,
} from '../../src/lesson/progress.ts';

const sent: KeptSending = {
  step: 'same-put-twice',
  request: { method: 'PUT', target: '/users/1', headers: [['Content-Type', 'application/json']], body: '{}' },
  fault: 'none',
};
const taken: LessonProgress = {
  hash: 'abc',
  steps: ['same-put-twice'],
  answers: [{ question: 'how-many', given: 'three', mark: 'wrong', believes: ['put-appends'] }],
  sent: [sent, { ...sent, fault: 'apply-then-drop', server: 'put-appends' }],
  done: false,
};
const started = withLesson(noProgress, 'http', 'put-twice', taken);

describe('a lesson’s progress', () => {
  it('is absent before the lesson is taken', () => {
    expect(lessonProgressOf(noProgress, 'http', 'put-twice')).toBeUndefined();
    expect(lessonProgressOf(started, 'http', 'post-twice')).toBeUndefined();
    expect(lessonProgressOf(started, 'rest', 'put-twice')).toBeUndefined();
  });

  it('is what was put there last, beside that of other lessons and courses', () => {
    const two = withLesson(withLesson(started, 'rest', 'put-twice', taken), 'http', 'post-twice', taken);
    const finished = withLesson(two, 'http', 'put-twice', { ...taken, done: true });
    expect(lessonProgressOf(finished, 'http', 'put-twice')).toEqual({ ...taken, done: true });
    expect(lessonProgressOf(finished, 'http', 'post-twice')).toEqual(taken);
    expect(lessonProgressOf(finished, 'rest', 'put-twice')).toEqual(taken);
  });

  it('is gone after a reset, and no other lesson’s is', () => {
    const reset = withoutLesson(withLesson(started, 'http', 'post-twice', taken), 'http', 'put-twice');
    expect(lessonProgressOf(reset, 'http', 'put-twice')).toBeUndefined();
    expect(lessonProgressOf(reset, 'http', 'post-twice')).toEqual(taken);
  });

  it('is gone with its course, and no other course’s is', () => {
    const reset = withoutCourse(withLesson(started, 'rest', 'put-twice', taken), 'http');
    expect(lessonProgressOf(reset, 'http', 'put-twice')).toBeUndefined();
    expect(lessonProgressOf(reset, 'rest', 'put-twice')).toEqual(taken);
  });

  it('is the same after a reset, where there was nothing to forget', () => {
    expect(withoutLesson(started, 'http', 'post-twice')).toBe(started);
    expect(withoutCourse(started, 'rest')).toBe(started);
  });

  it('leaves the progress it came from as it was', () => {
    expect(noProgress).toEqual({ version: 2, courses: {} });
    withoutLesson(started, 'http', 'put-twice');
    expect(lessonProgressOf(started, 'http', 'put-twice')).toEqual(taken);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is a matter of its own under the id %s',
    (id) => {
      expect(lessonProgressOf(noProgress, id, id)).toBeUndefined();
      const kept = withLesson(noProgress, id, id, taken);
      expect(lessonProgressOf(kept, id, id)).toEqual(taken);
      expect(lessonProgressOf(kept, 'http', 'hash')).toBeUndefined();
      expect(lessonProgressOf(withoutLesson(kept, id, id), id, id)).toBeUndefined();
      expect(Object.getPrototypeOf(kept.courses)).toBe(Object.prototype);
      expect('lessons' in {}).toBe(false);
    },
  );
});

describe('what is kept of a quiz', () => {
  const answer = (question: string, given = 'one') => ({ question, given });
  const begun = withQuiz(started, 'http', { of: 'all', answers: [answer('a'), answer('b')] });

  it('is what was answered in it, by one tutor or another', () => {
    expect(quizAnswersOf(started, 'http', 'all')).toEqual([]);
    expect(quizAnswersOf(begun, 'http', 'all')).toEqual([answer('a'), answer('b')]);
    const more = withQuiz(begun, 'http', { of: 'all', answers: [answer('b', 'two'), answer('c')] });
    expect(quizAnswersOf(more, 'http', 'all')).toEqual([answer('a'), answer('b', 'two'), answer('c')]);
    expect(quizAnswersOf(more, 'http', 'core')).toEqual([]);
  });

  it('stands beside the lessons and other quizzes', () => {
    const two = withQuiz(withLesson(begun, 'http', 'more', taken), 'http', { of: 'core', answers: [answer('a')] });
    expect(lessonProgressOf(two, 'http', 'put-twice')).toEqual(taken);
    expect(withoutQuiz(two, 'http', 'core')).toEqual(withLesson(begun, 'http', 'more', taken));
    expect(withoutQuiz(two, 'http', 'other')).toBe(two);
    expect(quizAnswersOf(withoutCourse(two, 'http'), 'http', 'all')).toEqual([]);
  });
});

describe('stateOf', () => {
  it.each([
    ['new', undefined, 'abc'],
    ['started', taken, 'abc'],
    ['done', { ...taken, done: true }, 'abc'],
    ['changed', taken, 'xyz'],
    ['changed', { ...taken, done: true }, 'xyz'],
    ['started', { ...taken, hash: 'of-the-file' }, 'xyz'],
    ['done', { ...taken, hash: 'of-the-file', done: true }, 'xyz'],
  ])('is %s', (state, progress, hash) => {
    expect(stateOf(progress, { hash, fileHash: 'of-the-file' })).toBe(state);
  });
});

describe('decodeProgress', () => {
  it('reads back whatever was kept', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(decodeProgress(JSON.parse(JSON.stringify(progress)))).toEqual({ kind: 'progress', progress });
      }),
    );
  });

  it('reads what version 1 kept, which knew no hashes of steps and no quizzes', () => {
    expect(decodeProgress({ version: 1, courses: { http: { lessons: { 'put-twice': taken } } } })).toEqual({
      kind: 'progress',
      progress: started,
    });
  });

  it.each([3, 4, Number.MAX_SAFE_INTEGER])('tells version %d apart as newer, whatever else it holds', (version) => {
    expect(decodeProgress({ version, courses: 'not what they were', more: [] })).toEqual({ kind: 'newer', version });
  });

  it.each([
    ['nothing', undefined, 'expected object'],
    ['null', null, 'expected object'],
    ['a list', [], 'expected object'],
    ['a text', 'progress', 'expected object'],
    ['an empty object', {}, 'version'],
    ['version 0', { version: 0, courses: {} }, 'version'],
    ['half a version', { version: 1.5, courses: {} }, 'version'],
    ['an endless version', { version: Infinity, courses: {} }, 'version'],
    ['a version in words', { version: '2', courses: {} }, 'version'],
    ['no courses', { version: 1 }, 'courses'],
    ['courses in a list', { version: 1, courses: [] }, 'courses'],
    ['courses of null', { version: 1, courses: null }, 'courses'],
    ['a member too many', { version: 1, courses: {}, more: 1 }, 'more'],
    ['a course without lessons', { version: 1, courses: { http: {} } }, 'courses.http.lessons'],
    ['a course whose key is no id', { version: 1, courses: { 'Put Twice': { lessons: {} } } }, 'courses.Put Twice'],
    ['a lesson with a list missing', lesson({ ...taken, steps: undefined }), 'courses.http.lessons.put-twice.steps'],
    ['a fault nobody knows', lesson({ ...taken, sent: [{ ...sent, fault: 'fire' }] }), 'put-twice.sent.0.fault'],
    ['a field of three', lesson({ ...taken, sent: [withHeaders(['a', 'b', 'c'])] }), 'sent.0.request.headers.0'],
  ])('refuses %s, naming the place', (_, value, place) => {
    expect(decodeProgress(value)).toEqual({ kind: 'invalid', because: expect.stringContaining(place) });
  });

  it.each([
    '{"version":1,"courses":{},"__proto__":{"polluted":true}}',
    '{"version":1,"courses":{"__proto__":{"lessons":{}}}}',
    '{"version":1,"courses":{"http":{"lessons":{"__proto__":{"polluted":true}}}}}',
    '{"version":1,"courses":{"http":{"__proto__":{"polluted":true},"lessons":{}}}}',
  ])('refuses a prototype: %s', (text) => {
    expect(decodeProgress(JSON.parse(text))).toEqual({
      kind: 'invalid',
      because: expect.stringContaining('__proto__'),
    });
    expect('polluted' in {}).toBe(false);
  });

  it('names three faults at most, so that it stays one sentence', () => {
    const { because } = decodeProgress(lesson({ ...taken, hash: 1, steps: 1, sent: 1, done: 1 })) as {
      because: string;
    };
    expect(because.split('; ')).toEqual([
      expect.stringContaining('put-twice.hash: '),
      expect.stringContaining('put-twice.steps: '),
      expect.stringContaining('put-twice.sent: '),
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(['progress', 'newer', 'invalid']).toContain(decodeProgress(value).kind);
      }),
    );
  });
});

function lesson(kept: unknown): unknown {
  return { version: 1, courses: { http: { lessons: { 'put-twice': kept } } } };
}

function withHeaders(...headers: readonly string[][]): unknown {
  return { ...sent, request: { ...sent.request, headers } };
}

const anyId = fc.oneof(fc.constantFrom('constructor', 'prototype'), fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '__proto__', '\u0000', '\ufeff'));
const anySent: fc.Arbitrary<KeptSending> = fc.record(
  {
    step: anyText,
    request: fc.record({
      method: anyText,
      target: anyText,
      headers: fc.array(fc.tuple(anyText, anyText)),
      body: anyText,
    }),
    fault: fc.constantFrom(...FAULTS),
    server: anyId,
  },
  { requiredKeys: ['step', 'request', 'fault'], noNullPrototype: true },
);
const anyHashes = fc.dictionary(anyId, anyText, { maxKeys: 3, noNullPrototype: true });
const anyLesson: fc.Arbitrary<LessonProgress> = fc.record(
  {
    hash: anyText,
    stepHashes: anyHashes,
    steps: fc.array(anyText),
    answers: fc.array(
      fc.record({
        question: anyText,
        given: anyText,
        mark: fc.constantFrom('open', 'right', 'wrong'),
        believes: fc.array(anyText),
      }),
    ),
    sent: fc.array(anySent),
    done: fc.boolean(),
  },
  { requiredKeys: ['hash', 'steps', 'answers', 'sent', 'done'], noNullPrototype: true },
);
const anyQuiz: fc.Arbitrary<QuizProgress> = fc.record({
  of: anyText,
  answers: fc.array(
    fc.record(
      { question: anyText, given: anyText, hash: anyText },
      { requiredKeys: ['question', 'given'], noNullPrototype: true },
    ),
  ),
});
const anyLessons = fc.record(
  { lessons: fc.dictionary(anyId, anyLesson, { maxKeys: 3, noNullPrototype: true }), quizzes: fc.array(anyQuiz) },
  { requiredKeys: ['lessons'], noNullPrototype: true },
);
const anyProgress: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(2 as const),
  courses: fc.dictionary(anyId, anyLessons, { maxKeys: 3, noNullPrototype: true }),
});
