import { describe, expect, it } from '@jest/globals';
import type { Exchange } from '../../src/evidence/exchange.ts';
import {
  answerIn,
  exchangesIn,
  freshNotes,
  rewound,
  traceIn,
  withAnswer,
  withCorrected,
  withDone,
  withExchange,
  withFinished,
  type WalkState,
} from '../../src/lesson/walk-state.ts';
import type { KeptAnswer } from '../../src/lesson/progress.ts';
import { lost, traceOf } from '../helpers.ts';
import { dropping, reading, thrice, words } from './walk/steps.ts';
import { lessonOf } from './walk/walks.ts';

const fresh = freshNotes('a-hash');
const trace = traceOf('PUT /users/1 {"name":"Alice"}', lost('POST /users {}'));
const [put, post] = trace as readonly [Exchange, Exchange];
const answer = (question: string, given = 'one'): KeptAnswer => ({ question, given, mark: 'open', believes: [] });

describe('notes', () => {
  it('of a lesson that begins hold nothing but whether it was done before', () => {
    expect(fresh).toStrictEqual({
      trace: [],
      next: 1,
      progress: { hash: 'a-hash', steps: [], answers: [], sent: [], done: false },
    });
    expect(freshNotes('a-hash', true).progress.done).toBe(true);
    expect(withDone(fresh).progress.done).toBe(true);
  });

  it('of an exchange hold what it takes to have it again', () => {
    const notes = withExchange(
      withExchange(fresh, { id: 'first' }, put, { fault: 'none' }),
      { id: 'second', server: 'put-merges' },
      { ...post, by: 'other' },
      { fault: 'delay', ms: 500 },
    );
    expect(notes.progress.sent).toStrictEqual([
      {
        step: 'first',
        request: {
          method: 'PUT',
          target: '/users/1',
          headers: [['Content-Type', 'application/json']],
          body: '{"name":"Alice"}',
        },
        fault: 'none',
      },
      {
        step: 'second',
        request: expect.objectContaining({ method: 'POST' }),
        fault: 'delay',
        server: 'put-merges',
        ms: 500,
        by: 'other',
      },
    ]);
    expect({ trace: traceIn(notes), next: notes.next }).toStrictEqual({
      trace: [put, { ...post, by: 'other' }],
      next: 3,
    });
    expect(exchangesIn(notes, 'second')).toHaveLength(1);
    expect(exchangesIn(notes, 'third')).toStrictEqual([]);
  });

  it('hold one answer to a question', () => {
    const notes = [answer('a'), answer('b'), answer('a', 'two')].reduce(withAnswer, fresh);
    expect(notes.progress.answers).toStrictEqual([answer('b'), answer('a', 'two')]);
    expect(answerIn(notes, 'a')).toStrictEqual(answer('a', 'two'));
    expect(answerIn(notes, 'c')).toBeUndefined();
  });

  it('hold nobody to a belief that was corrected later in the lesson', () => {
    const answer = (question: string, believes: readonly string[]) =>
      ({ question, given: 'two', mark: 'wrong', believes }) as const;
    const answers = [
      answer('a', ['put-merges', 'put-needs-existing']),
      answer('b', ['put-needs-existing']),
      answer('c', []),
    ];
    const notes = withCorrected(answers.reduce(withAnswer, fresh), ['put-merges']);
    expect(notes.progress.answers.map(({ believes }) => believes)).toEqual([[], ['put-needs-existing'], []]);
  });

  it('hold a finished step once', () => {
    expect(['a', 'b', 'a'].reduce(withFinished, fresh).progress.steps).toStrictEqual(['b', 'a']);
  });
});

describe('notes rewound', () => {
  const lesson = lessonOf(reading, thrice, dropping, words);
  const answers = ['thrice/1', 'dropping/1', 'dropping/again', 'in-words'].map((question) => answer(question));
  const sent = withExchange(withExchange(fresh, { id: 'thrice' }, put, { fault: 'none' }), { id: 'dropping' }, post, {
    fault: 'none',
  });
  const notes: WalkState = answers.reduce(withAnswer, ['thrice', 'dropping'].reduce(withFinished, sent));

  it.each([
    ['the first', 0, [], [], []],
    ['one in the middle', 2, [put], ['thrice'], ['thrice/1']],
    ['the last', 3, [put, post], ['thrice', 'dropping'], ['thrice/1', 'dropping/1', 'dropping/again']],
  ])('to %s step are as they were when it began', (_, index, exchanges, steps, questions) => {
    const { trace: kept, next, progress } = rewound(notes, lesson, index);
    expect(kept.map(({ exchange }) => exchange)).toStrictEqual(exchanges);
    expect(progress.sent).toHaveLength(exchanges.length);
    expect(progress.steps).toStrictEqual(steps);
    expect(progress.answers.map(({ question }) => question)).toStrictEqual(questions);
    expect(next).toBe(3);
  });
});
