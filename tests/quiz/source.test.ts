import { describe, expect, it } from '@jest/globals';
import { courseItems, madeItems } from '../../src/quiz/items.ts';
import { sourceOf } from '../../src/quiz/source.ts';
import { courseOf, fileOf } from '../learners/courses.ts';
import { thrice, words } from '../lesson/walk/steps.ts';

const course = courseOf(
  fileOf('first', words, {
    quiz: 'how-many',
    say: 'Count them.',
    scenario: { send: [{ times: 2, request: 'POST /users\nContent-Type: application/json\n\n{}\n' }] },
    question: { count: '/users' },
  }),
  fileOf('second', thrice),
);

describe('what stands behind a question of a quiz', () => {
  it('is found for every question, and goes under its id', () => {
    const sources = courseItems(course).map(({ id }) => sourceOf(course, 1, id));
    expect(sources).toMatchObject([
      { kind: 'words', step: { id: courseItems(course)[0]?.id } },
      { kind: 'scenario', question: { id: 'first/how-many' }, say: 'Count them.' },
    ]);
  });

  it('is made again from the seed', () => {
    const [item] = madeItems(7, 1);
    const source = sourceOf(course, 7, String(item?.id));
    expect(source).toMatchObject({
      kind: 'scenario',
      question: { id: item?.id, text: item?.text, options: item?.options },
    });
  });

  it.each(['first/gone', 'second/thrice', 'third/how-many', 'made-1/0', 'made-9/1', 'made-1/x', 'how-many'])(
    'is not there for %s',
    (id) => {
      expect(sourceOf(course, 1, id)).toBeUndefined();
    },
  );
});
