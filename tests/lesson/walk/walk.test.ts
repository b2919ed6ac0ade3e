import { describe, expect, it } from '@jest/globals';
import { Interrupted } from '../../../src/errors.ts';
import { dropping, lostPost, mail, reading, scenario, thrice, words } from './steps.ts';
import { lessonOf, take, type Moment } from './walks.ts';

const lesson = lessonOf(reading, thrice, dropping, mail, words);
const thriceOn = ['two', 'status-200-or-204', 'on', 'on'];
const droppingOn = ['two', 'on', 'on'];
const mailOn = ['POST /users/7/welcome-email', 'on'];

const stateAt = (moments: readonly Moment[], prompt: string): unknown =>
  moments.find((moment) => moment.prompt === prompt)?.state;

describe('a walk', () => {
  it('takes the steps in order, and ends with all that was gathered', async () => {
    const script = ['on', ...thriceOn, ...droppingOn, ...mailOn, 'so', 'on'];
    const { ended, notes, kept, learner, numbers } = await take(lesson, script);
    expect(ended).toBe('done');
    expect(numbers).toStrictEqual([1, 2, 3, 4, 5, 6]);
    expect(kept).toBe(notes.progress);
    expect(kept).toMatchObject({ done: true, steps: ['thrice', 'dropping', 'mail-grace', 'in-words'] });
    expect(learner.saw('step').map(({ number }) => number)).toStrictEqual([1, 2, 3, 4, 5]);
    expect(learner.saw('finished')).toMatchObject([{ lesson, answers: kept.answers, trace: { length: 6 } }]);
    expect(learner.events.at(-1)).toMatchObject({ kind: 'finished' });
  });

  it('tells first which lesson it is, and where its server is', async () => {
    const { learner } = await take(lesson, []);
    expect(learner.events[0]).toMatchObject({ kind: 'lesson', lesson, resumed: false });
    expect(learner.events[0]).toHaveProperty('url', expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/));
  });

  it.each<[string, readonly string[], boolean]>([
    ['nothing', [], false],
    ['an answer', ['on', 'two'], true],
    ['a step', ['on', ...thriceOn], true],
  ])('says whether it goes on: after %s', async (_, script, resumed) => {
    const { kept } = await take(lesson, script);
    expect((await take(lesson, [], { from: kept })).learner.saw('lesson')).toMatchObject([{ resumed }]);
  });

  it('says that it goes on where only something was sent', async () => {
    const first = lessonOf(lostPost);
    const { kept } = await take(first, ['on']);
    expect(kept).toMatchObject({ answers: [], sent: { length: 1 } });
    expect((await take(first, [], { from: kept })).learner.saw('lesson')).toMatchObject([{ resumed: true }]);
  });

  it('can be quit at any prompt, with everything saved', async () => {
    const script = ['on', ...thriceOn, ...droppingOn, ...mailOn, 'so', 'on'];
    for (const said of script.keys()) {
      const { ended, notes, kept } = await take(lesson, [...script.slice(0, said), 'quit', 'on']);
      expect({ said, ended, progress: notes.progress }).toStrictEqual({ said, ended: 'quit', progress: kept });
    }
  });

  it('is left by an interrupt, with everything saved', async () => {
    const kept: unknown[] = [];
    const asked = (prompt: string): void => {
      if (prompt === 'step') throw new Interrupted();
    };
    const save = (progress: unknown): void => void kept.push(progress);
    await expect(take(lessonOf(thrice), ['two', 'status-200-or-204', 'on'], { asked, save })).rejects.toThrow(
      Interrupted,
    );
    const { moments } = await take(lessonOf(thrice), ['two', 'status-200-or-204', 'on']);
    expect(kept.at(-1)).toStrictEqual(moments.at(-1)?.kept);
  });
});

describe('going back', () => {
  it.each<[string, readonly string[], string]>([
    ['in the middle of an experiment, to the one before', ['on', ...thriceOn, 'two', 'back'], 'thrice/1'],
    ['at the end of an experiment', ['on', ...thriceOn, 'two', 'on', 'back'], 'thrice/1'],
    ['over a step with a server of its own', ['on', ...thriceOn, ...droppingOn, 'back'], 'dropping/1'],
    ['over what missed a goal', ['on', ...thriceOn, ...droppingOn, 'DELETE /users/7', 'back'], 'dropping/1'],
    ['over a task', ['on', ...thriceOn, ...droppingOn, ...mailOn, 'back'], 'mail-grace'],
  ])('puts the world back: %s', async (_, script, prompt) => {
    const { learner, moments, state, notes, kept } = await take(lesson, script);
    const first = moments.findIndex((moment) => moment.prompt.startsWith(prompt));
    expect(learner.prompts.at(-1)).toMatch(new RegExp(`^${prompt}`));
    expect(state).toStrictEqual(moments[first]?.state);
    expect(kept).toStrictEqual(moments[first]?.kept);
    expect(notes).toMatchObject({ progress: kept, trace: { length: kept.sent.length } });
  });

  it('gives no number twice', async () => {
    const { learner } = await take(lesson, ['on', ...thriceOn, 'back', ...thriceOn]);
    expect(learner.saw('exchanged').map(({ exchange }) => exchange.number)).toStrictEqual([1, 2, 3, 4, 5, 6]);
  });

  it('begins the first step anew', async () => {
    const { learner, moments, state } = await take(lessonOf(thrice), ['two', 'back']);
    expect(learner.prompts).toStrictEqual(['thrice/1', 'thrice/2', 'thrice/1']);
    expect(state).toStrictEqual(stateAt(moments, 'thrice/1'));
  });

  it('over a step with a server of its own leaves the next to the server of the walk', async () => {
    const posts = lessonOf({ ...dropping, server: undefined, experiment: 'posts' }, dropping);
    const { learner } = await take(posts, ['two', 'on', 'on', 'two', 'back', 'two', 'on']);
    const effects = learner.saw('exchanged').map(({ exchange: { served } }) => 'step' in served && served.step.effects);
    expect(effects.slice(-2)).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it('leaves the world where nothing was sent', async () => {
    const { moments, state, kept } = await take(lessonOf(words, scenario), ['so', 'on', 'back']);
    expect(state).toStrictEqual(moments[0]?.state);
    expect(kept).toMatchObject({ answers: [], steps: [] });
  });
});
