import { describe, expect, it } from '@jest/globals';
import { NOT_SURE } from '../../../src/questions/question.ts';
import { scenarioQuestion, wordsQuestion } from '../../../src/lesson/walk/quiz.ts';
import { lostPost, scenario, words } from './steps.ts';
import { lessonOf, take } from './walks.ts';

describe('a question about a scenario', () => {
  const lesson = lessonOf(scenario);

  it('shows what is to be sent, asks, and then runs it', async () => {
    const { learner } = await take(lesson, ['two', 'on']);
    expect(learner.prompts).toStrictEqual(['what-then', 'step']);
    expect(learner.events.map(({ kind }) => kind).slice(2)).toStrictEqual([
      ...['scenario', 'exchanged', 'exchanged', 'marked', 'finished'],
    ]);
    expect(learner.saw('scenario')).toMatchObject([
      { markdown: 'Twice.', scenario: { sendings: [{ fault: 'none' }, {}] }, ask: { kind: 'count' } },
    ]);
  });

  it.each([
    ['two', 'right', undefined],
    ['three', 'wrong', 'put-appends-a-copy'],
    ['not-sure', 'wrong', undefined],
  ])('is marked by the reference: %s is %s', async (given, mark, belief) => {
    const { learner, kept } = await take(lesson, [given], { server: 'put-appends-a-copy' });
    expect(kept.answers).toMatchObject([{ question: 'what-then', given, mark }]);
    expect(kept.answers[0]?.believes[0]).toBe(belief);
    expect(learner.saw('marked')).toMatchObject([{ marked: { right: mark === 'right', observed: { id: 'two' } } }]);
  });

  it('offers the options that its step names, whatever else would fit', async () => {
    const { learner } = await take(lessonOf({ ...scenario, options: ['one', 'two', 'three'] }), []);
    expect(learner.questions[0]?.options.map(({ id }) => id).sort()).toStrictEqual(['not-sure', 'one', 'three', 'two']);
  });

  it('is open where it was skipped', async () => {
    const { kept, learner } = await take(lesson, ['skip', 'on']);
    expect(kept.answers).toMatchObject([{ given: 'skipped', mark: 'open' }]);
    expect(learner.saw('marked')).toMatchObject([{ marked: { given: undefined } }]);
  });

  it('is run on a server of its own, in the first world of the lesson', async () => {
    const { learner, moments, state, numbers } = await take(lessonOf(lostPost, scenario), ['skip', 'on', 'three']);
    expect(state).toStrictEqual(moments[1]?.state);
    expect(numbers).toStrictEqual([1, 2]);
    const [marked] = learner.saw('marked');
    expect(marked?.marked.question.about?.scenario.world.resources.size).toBe(1);
    expect(marked?.beside).toMatchObject({
      pairs: [{ here: [{ number: 1 }, { number: 2 }], divergesAt: { number: 2 } }],
    });
  });

  it('is passed over where no misconception would answer otherwise', async () => {
    const alike = lessonOf({ ...scenario, question: { count: '/orders' } }, words);
    expect(
      alike.steps.map((step) => step.kind === 'scenario-quiz' && scenarioQuestion(alike, step))[0],
    ).toBeUndefined();
    expect((await take(alike, [])).learner.prompts).toStrictEqual(['in-words']);
  });

  it.each([['back'], ['quit']])('can be left: %s', async (command) => {
    const { learner, kept } = await take(lessonOf(words, scenario), ['so', 'on', command]);
    expect(kept.answers).toHaveLength(command === 'back' ? 0 : 1);
    expect(learner.saw('marked')).toStrictEqual([]);
  });

  it('that was answered before the tutor was quit is not put again', async () => {
    const { kept } = await take(lesson, ['three']);
    const { learner } = await take(lesson, [], { from: kept });
    expect(learner.prompts).toStrictEqual(['step']);
    expect(learner.saw('marked')).toMatchObject([{ marked: { given: { id: 'three' } } }]);
  });
});

describe('a question in words', () => {
  const lesson = lessonOf(words);
  const [so, other] = words.choices;

  it.each([
    ['so', 'right', [], so, so?.because],
    ['other', 'wrong', ['put-merges'], other, other?.because],
    ['third', 'wrong', [], words.choices[2], words.choices[2]?.because],
    ['not-sure', 'wrong', [], undefined, so?.because],
  ])('is answered with feedback of its own: %s is %s', async (id, mark, believes, given, because) => {
    const { learner, kept } = await take(lesson, [id]);
    expect(kept.answers).toStrictEqual([{ question: 'in-words', given: id, mark, believes }]);
    expect(learner.saw('worded')).toStrictEqual([{ kind: 'worded', given, right: so, because }]);
  });

  it('is open where it was skipped, and tells what is right', async () => {
    const { learner, kept, ended } = await take(lesson, ['skip', 'on']);
    expect(ended).toBe('done');
    expect(kept.answers).toStrictEqual([{ question: 'in-words', given: 'skipped', mark: 'open', believes: [] }]);
    expect(learner.saw('worded')).toStrictEqual([
      { kind: 'worded', given: undefined, right: so, because: so?.because },
    ]);
  });

  it('hands out no key', () => {
    const [step] = lesson.steps;
    const question = step?.kind === 'words-quiz' ? wordsQuestion(step) : undefined;
    expect(question).toStrictEqual({
      id: 'in-words',
      text: 'Why?',
      options: [{ id: 'so', text: 'So' }, { id: 'other', text: 'Other' }, { id: 'third', text: 'Third' }, NOT_SURE],
    });
  });

  it.each([['back'], ['quit']])('can be left: %s', async (command) => {
    expect((await take(lesson, [command])).learner.saw('worded')).toStrictEqual([]);
  });

  it('that was answered before the tutor was quit is not put again', async () => {
    const { kept } = await take(lesson, ['other']);
    const { learner } = await take(lesson, [], { from: kept });
    expect(learner.prompts).toStrictEqual(['step']);
    expect(learner.saw('worded')).toMatchObject([{ given: { id: 'other' } }]);
  });
});
