import { describe, expect, it } from '@jest/globals';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { dropping, tea, thrice } from './steps.ts';
import { lessonOf, take, type Taken } from './walks.ts';

const twice = { ...thrice, predict: [{ count: '/users' }] };
const lesson: Lesson = lessonOf(twice);
const byThen = (given: string): string => (given === 'status-200-or-204' ? 'status-204' : given);
const marked = ({ learner }: Taken) => learner.saw('marked')[0];

describe('a prediction', () => {
  it('is right where it is what happened', async () => {
    const taken = await take(lesson, ['two', 'on']);
    expect(marked(taken)).toMatchObject({ marked: { given: { id: 'two' }, right: true }, beside: undefined });
    expect(taken.kept.answers).toStrictEqual([{ question: 'thrice/1', given: 'two', mark: 'right', believes: [] }]);
  });

  it('is set beside a server that it fits, where it is wrong: the same requests, sent for real', async () => {
    const taken = await take(lesson, ['four', 'on']);
    expect(marked(taken)).toMatchObject({
      marked: { given: { id: 'four' }, right: false, observed: { id: 'two' } },
      beside: {
        mind: { id: 'put-appends-a-copy' },
        pairs: [
          {
            here: [{ number: 1 }, { number: 2 }, { number: 3 }],
            there: [{ number: 1 }, { number: 2 }, { number: 3 }],
            divergesAt: { number: 2, seen: { response: { status: 204 } } },
          },
        ],
      },
    });
    expect(marked(taken)?.beside?.pairs[0]?.there[1]?.served).toMatchObject({
      step: { effects: [{ kind: 'created' }] },
    });
    expect(taken.kept.answers[0]?.mark).toBe('wrong');
    expect(taken.kept.answers[0]?.believes[0]).toBe('put-appends-a-copy');
  });

  it('leaves this server alone in that', async () => {
    const [right, wrong] = [await take(lesson, ['two', 'on']), await take(lesson, ['four', 'on'])];
    expect(wrong.state).toStrictEqual(right.state);
  });

  it('has nothing beside it where the learner was not sure', async () => {
    const taken = await take(lesson, ['not-sure', 'on']);
    expect(marked(taken)).toMatchObject({ marked: { given: { id: 'not-sure' }, right: false }, beside: undefined });
    expect(taken.kept.answers).toMatchObject([{ given: 'not-sure', mark: 'wrong', believes: [] }]);
  });

  it('has nothing beside it where it was none of the answers', async () => {
    const taken = await take(lesson, ['ninety', 'on']);
    expect(marked(taken)).toMatchObject({ marked: { given: undefined, right: false }, beside: undefined });
  });

  it('is set beside the reference where that is right, but not here', async () => {
    const taken = await take(lesson, ['two', 'on'], { server: 'put-appends-a-copy' });
    expect(marked(taken)).toMatchObject({
      marked: { given: { id: 'two' }, right: false, observed: { id: 'four' } },
      beside: { mind: { kind: 'reference' }, pairs: [{ divergesAt: { number: 2 } }] },
    });
  });

  it('is held to no misconception where the reference shares it', async () => {
    const taken = await take(lessonOf(dropping), ['two', 'on']);
    expect(taken.kept.answers).toStrictEqual([{ question: 'dropping/1', given: 'two', mark: 'wrong', believes: [] }]);
  });

  it('is right where the misconception of this server is', async () => {
    const taken = await take(lesson, ['four', 'on'], { server: 'put-appends-a-copy' });
    expect(marked(taken)).toMatchObject({ marked: { right: true }, beside: undefined });
    expect(taken.kept.answers).toMatchObject([{ mark: 'right' }]);
  });

  it('has no exchanges beside it where the belief is about a word', async () => {
    const asked = { ...thrice, worked: 0, predict: [{ status: 2 }] };
    const taken = await take(lessonOf(asked), ['status-201', 'on', 'on', 'on']);
    expect(marked(taken)?.beside).toMatchObject({ mind: { kind: 'words', id: 'same-reply-every-time' }, pairs: [] });
  });

  it('is set beside what would have come of its requests, where the belief is about the way', async () => {
    const lostFirst = [{ fault: 'apply-then-drop', request: tea }, { request: tea }];
    const asked = { ...thrice, worked: 0, send: lostFirst, predict: [{ count: '/orders' }], shows: {} };
    const taken = await take(lessonOf(asked), ['one', 'on', 'on']);
    const beside = marked(taken)?.beside;
    expect(beside?.mind).toMatchObject({ kind: expect.stringMatching(/^(?:server|scenario)$/) as unknown });
    expect(beside?.pairs).toHaveLength(1);
    expect(beside?.pairs[0]?.there).toHaveLength(2);
    expect(beside?.pairs[0]?.divergesAt).toBeDefined();
  });

  it('that an earlier version kept by another id is marked as what it is now', async () => {
    const { moments } = await take(lessonOf(thrice), ['two', 'status-200-or-204', 'on', 'on']);
    const kept = moments.at(-1)?.kept;
    const earlier = kept && { ...kept, answers: kept.answers.map((each) => ({ ...each, given: byThen(each.given) })) };
    const resumed = await take(lessonOf(thrice), ['on'], earlier === undefined ? {} : { from: earlier });
    expect(resumed.learner.prompts).toStrictEqual(['step']);
    expect(resumed.learner.saw('marked').map(({ marked: { given, right } }) => [given?.id, right])).toStrictEqual([
      ['two', true],
      ['status-200-or-204', true],
    ]);
    expect(resumed.kept.answers).toStrictEqual(kept?.answers);
  });

  it('stays open until it is marked', async () => {
    expect((await take(lesson, ['four', 'quit'])).kept.answers).toMatchObject([{ given: 'four', mark: 'open' }]);
  });
});
