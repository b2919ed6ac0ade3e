import { describe, expect, it } from '@jest/globals';
import { begunAnew, stillHolding, withSession } from '../../src/lesson/lesson-status.ts';
import type { LessonProgress, KeptSending } from '../../src/lesson/progress.ts';

const content = { hash: 'now', stepHashes: { one: '1', two: '2', three: '3' }, fileHash: 'of-the-file' };
const nothing: LessonProgress = { hash: 'now', steps: [], answers: [], sent: [], done: false };

const answer = (question: string, given = 'yes') => ({ question, given, mark: 'right' as const, believes: [] });
const sent = (step: string): KeptSending => ({
  step,
  request: { method: 'GET', target: '/', headers: [], body: '' },
  fault: 'none',
});

/** Progress in which these steps are finished, and these were begun. */
function work(finished: readonly string[], begun: readonly string[] = [], given?: string): LessonProgress {
  const all = [...finished, ...begun];
  return {
    ...nothing,
    stepHashes: Object.fromEntries(Object.entries(content.stepHashes).filter(([step]) => all.includes(step))),
    steps: finished,
    answers: all.map((step) => answer(`${step}/1`, given)),
    sent: all.map(sent),
  };
}

const ofVersion1 = ({ hash, steps, answers, sent: requests, done }: LessonProgress): LessonProgress => ({
  hash,
  steps,
  answers,
  sent: requests,
  done,
});

describe('what still holds of a lesson', () => {
  it('is all of it, where its steps are what they were', () => {
    expect(stillHolding(work(['one'], ['two']), content)).toStrictEqual(work(['one'], ['two']));
    expect(stillHolding({ ...work(['one']), hash: 'old' }, content).steps).toStrictEqual(['one']);
  });

  it('is all but what was done in a step that has changed, or is no more', () => {
    const kept = work(['three', 'one', 'gone'], ['two']);
    const {
      steps,
      answers,
      sent: requests,
    } = stillHolding(kept, { ...content, stepHashes: { ...content.stepHashes, one: 'x' } });
    expect(steps).toStrictEqual(['three']);
    expect(answers.map(({ question }) => question)).toStrictEqual(['two/1', 'three/1']);
    expect(requests.map(({ step }) => step)).toStrictEqual(['two', 'three']);
  });

  it.each([
    ['the same file', 'of-the-file', ['one/1', 'two/1']],
    ['another file, of which only finished steps are trusted', 'another', ['one/1']],
  ])('is known of version 1 by the file: %s', (_, hash, questions) => {
    const kept = { ...ofVersion1(work(['one'], ['two'])), hash };
    expect(stillHolding(kept, content).answers.map(({ question }) => question)).toStrictEqual(questions);
  });

  it('is what was done, where it begins anew', () => {
    expect(begunAnew({ ...work(['one']), done: true })).toStrictEqual({ ...nothing, done: true });
  });
});

describe('what two tutors did in one lesson', () => {
  const merged = (kept: LessonProgress | undefined, before: LessonProgress, now: LessonProgress) =>
    withSession(kept, { before, now }, content);

  it('is what one did, where there was only one', () => {
    expect(merged(undefined, nothing, work(['one'], ['two']))).toStrictEqual(work(['one'], ['two']));
    expect(merged(work(['one']), work(['one']), work(['one', 'two']))).toStrictEqual(work(['one', 'two']));
  });

  it('stays finished and done, whatever the one does that was left open', () => {
    const kept = { ...work(['one', 'two', 'three']), done: true };
    expect(merged(kept, nothing, nothing)).toStrictEqual(kept);
    expect(merged(kept, nothing, work([], ['one'], 'no'))).toStrictEqual(kept);
    expect(merged(kept, work(['one', 'two']), work(['one']))).toStrictEqual(kept);
  });

  it('is of each step what came last, where both finished it or neither did', () => {
    expect(merged(work(['one']), nothing, work(['one'], [], 'no'))).toStrictEqual(work(['one'], [], 'no'));
    expect(merged(work([], ['one']), nothing, work([], ['one'], 'no'))).toStrictEqual(work([], ['one'], 'no'));
  });

  it('is put together step by step, in the order of the lesson', () => {
    expect(merged(work(['three']), work(['one']), work(['one', 'two'])).steps).toStrictEqual(['two', 'three']);
  });

  it('is done once one has done it in this session, and not by what another has forgotten', () => {
    expect(merged(undefined, nothing, { ...nothing, done: true }).done).toBe(true);
    const done = { ...work(['one']), done: true };
    expect(merged(undefined, done, { ...work(['one', 'two']), done: true })).toMatchObject({
      done: false,
      steps: ['two'],
    });
  });

  it('keeps what was done in a step that has changed since, until it is done again', () => {
    const old = { ...work(['one', 'two']), stepHashes: { one: '1', two: 'old' } };
    expect(merged(old, work(['one']), work(['one']))).toStrictEqual(old);
    const again = merged(old, work(['one']), work(['one'], ['two'], 'yes'));
    expect(again).toMatchObject({ steps: ['one'], stepHashes: { one: '1', two: '2' } });
  });

  it('keeps what was done in a step that is no more, and what version 1 did not know', () => {
    const kept = ofVersion1(work(['one', 'gone']));
    const left = merged(kept, work(['one']), work(['one'], ['two']));
    expect(left).toMatchObject({ steps: ['one', 'gone'], stepHashes: { one: '1', two: '2' } });
    expect(left.sent.map(({ step }) => step)).toStrictEqual(['one', 'two', 'gone']);
  });
});
