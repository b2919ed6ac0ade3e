import { describe, expect, it } from '@jest/globals';
import { thrice } from './steps.ts';
import { lessonOf, take } from './walks.ts';

describe('reading', () => {
  it('is shown, with the comparison filled from what the lesson has shown so far', async () => {
    const { learner } = await take(lessonOf({ ...thrice, predict: [] }, { read: 'So:', table: ['PUT', 'POST'] }), [
      'skip',
      'on',
    ]);
    const [event] = learner.saw('read');
    expect(event).toMatchObject({ markdown: 'So:', table: { methods: ['PUT', 'POST'] } });
    expect(event?.table?.rows[0]?.cells.map(({ seen }) => seen?.text)).toStrictEqual([
      '#1 created /users/1',
      undefined,
    ]);
  });

  it('needs no comparison', async () => {
    const { learner, kept } = await take(lessonOf({ read: 'So.' }), ['on']);
    expect(learner.saw('read')).toStrictEqual([{ kind: 'read', markdown: 'So.', table: undefined }]);
    expect(kept).toMatchObject({ done: true, steps: [] });
  });

  it('has no hint, and nothing to send again', async () => {
    const { learner } = await take(lessonOf({ read: 'So.' }), ['hint', 'again', 'back', 'skip']);
    expect(learner.saw('notice')).toHaveLength(2);
    expect(learner.prompts).toStrictEqual(['step', 'step', 'step', 'step']);
  });
});
