import { describe, expect, it } from '@jest/globals';
import { freshNotes, withFinished } from '../../../src/lesson/walk-state.ts';
import { placeIn } from '../../../src/lesson/walk/resume.ts';
import { crossing, dropping, lostPost, mail, reading, scenario, tea, thrice, words } from './steps.ts';
import { lessonOf, take, type Taken } from './walks.ts';

const lesson = lessonOf(reading, thrice, dropping, reading, lostPost, scenario, mail, words, reading);

const late = { experiment: 'late', say: 'Late.', send: [{ request: tea, fault: 'delay', ms: 1 }] };

it('has what another client sent again, and what came late, as it was', async () => {
  const taken = await take(lessonOf(crossing, late), ['skip', 'on', 'on', 'on']);
  const resumed = await take(lessonOf(crossing, late), [], { from: taken.kept });
  expect(resumed.state).toStrictEqual(taken.state);
  expect(resumed.kept.sent).toStrictEqual(taken.kept.sent);
  expect(taken.kept.sent.at(-1)).toMatchObject({ fault: 'delay', ms: 1 });
});

const stepByStep = [
  ...['two', 'status-200-or-204', 'on', 'on'],
  ...['two', 'on', 'on'],
  ...['on', 'leave-it', 'on'],
  ...['two', 'on'],
  ...['POST /users/7/welcome-email', 'on'],
  ...['so', 'on'],
];

const withDetours = [
  ...['hint', 'four', 'not-sure', 'again', 'on', 'again', 'on'],
  ...['two', 'on', 'back', 'four', 'skip', 'on', 'two', 'on', 'again', 'on'],
  ...['on', 'leave-it', 'again', 'on', 'back', 'on', 'send-again', 'again', 'on'],
  ...['four', 'on'],
  ...['hint', 'DELETE /users/7', 'hint', 'again', 'POST /users/7/welcome-email', 'again', 'on'],
  ...['other', 'on'],
];

const skipped = ['skip', 'on', 'skip', 'on', 'skip', 'on', 'skip', 'on', 'skip', 'on', 'skip', 'on'];

describe.each([
  ['step by step', stepByStep],
  ['with detours', withDetours],
  ['with all skipped', skipped],
])('a lesson taken %s', (_, script) => {
  it('goes on as if it had not been quit, wherever that was', async () => {
    const whole = await take(lesson, script, { reads: true });
    expect({ ended: whole.ended, said: whole.learner.said() }).toStrictEqual({ ended: 'done', said: script.length });
    for (const [index, moment] of whole.moments.entries()) {
      const resumed = await take(lesson, script.slice(moment.said), { reads: true, from: moment.kept });
      expect(resumed.moments[0]?.state).toStrictEqual(moment.state);
      expect(asked(resumed)).toStrictEqual(asked(whole).slice(asked(whole, index).length));
      expect(resumed.state).toStrictEqual(whole.state);
      expect(resumed.notes.progress).toStrictEqual(whole.notes.progress);
    }
  }, 60_000);
});

// The reading before a step is put again, and what missed a goal is not counted anew.
function asked({ learner }: Taken, before?: number): readonly string[] {
  const prompts = learner.prompts.slice(0, before).filter((prompt) => prompt !== 'read');
  return prompts.map((prompt) => prompt.replace(/ #.*/, ''));
}

describe('the step to go on with', () => {
  const notes = (...finished: readonly string[]) => finished.reduce(withFinished, freshNotes('a-hash'));
  const steps = lessonOf(reading, thrice, reading, reading, words, reading);

  it.each<[string, readonly string[], number]>([
    ['the first, where none is finished', [], 0],
    ['the reading before the first that is not finished', ['thrice'], 2],
    ['the first that is not finished, whatever was finished after it', ['in-words'], 0],
    ['the reading at the end, where all are finished', ['thrice', 'in-words'], 5],
  ])('is %s', (_, finished, index) => {
    expect(placeIn(steps, notes(...finished))).toBe(index);
  });

  it('is none, where all are finished and nothing is left to read', () => {
    expect(placeIn(lessonOf(words), notes('in-words'))).toBe(1);
  });

  it('is the one after a finished one, where nothing is to be read between them', () => {
    expect(placeIn(lessonOf(thrice, words), notes('thrice'))).toBe(1);
  });
});

describe('a step that is new before others that were done', () => {
  const changed = lessonOf(lostPost, thrice, reading, words, mail, reading, dropping);

  it('is taken, and then those are passed over, with all that was sent in them', async () => {
    const script = [
      'on',
      'leave-it',
      'on',
      'two',
      'status-200-or-204',
      'on',
      'on',
      'on',
      'so',
      'on',
      'skip',
      'on',
      'on',
    ];
    const { kept } = await take(changed, [...script, 'two', 'on', 'on']);
    expect(kept.done).toBe(true);
    const isNew = ({ step }: { readonly step: string }): boolean => step === 'thrice';
    const from = {
      ...kept,
      done: false,
      steps: kept.steps.filter((step) => step !== 'thrice'),
      answers: kept.answers.filter(({ question }) => !question.startsWith('thrice')),
      sent: kept.sent.filter((each) => !isNew(each)),
    };
    const again = await take(changed, ['two', 'status-200-or-204', 'on', 'on'], { from });
    expect(again.learner.prompts.slice(0, 4)).toStrictEqual(['thrice/1', 'thrice/2', 'send #4', 'step']);
    expect(again.learner.saw('notice')).toMatchObject([{ text: expect.stringMatching(/has not changed/) as unknown }]);
    expect(again).toMatchObject({ ended: 'done', notes: { progress: { done: true } } });
    expect(again.state).toStrictEqual((await take(changed, [], { from: kept })).state);
  });

  it('is gone back from without loss of those that are done', async () => {
    const from = { ...freshNotes('a-hash').progress, steps: ['lost-post', 'in-words', 'mail-grace'] };
    const { kept } = await take(changed, ['back'], { from });
    expect(kept.steps).toStrictEqual(['in-words', 'mail-grace']);
  });
});

describe('going on', () => {
  it('marks predictions again, from what was sent again', async () => {
    const { moments } = await take(lessonOf(thrice), ['four', 'status-200-or-204', 'on', 'on']);
    const resumed = await take(lessonOf(thrice), ['on'], { from: keptAt(moments, 'step') });
    expect(resumed.learner.prompts).toStrictEqual(['step']);
    expect(resumed.learner.saw('marked').map(({ marked }) => [marked.given?.id, marked.right])).toStrictEqual([
      ['four', false],
      ['status-200-or-204', true],
    ]);
  });

  it('shows what a task came to, and does not put it again', async () => {
    const { moments } = await take(lessonOf(mail), ['skip', 'on']);
    const resumed = await take(lessonOf(mail), ['on'], { from: keptAt(moments, 'step') });
    expect(resumed.learner.prompts).toStrictEqual(['step']);
    expect(resumed.learner.saw('reached')).toStrictEqual([{ kind: 'reached', byTutor: true, spared: undefined }]);
    expect(resumed.learner.saw('exchanged')).toHaveLength(1);
  });

  it('tells nothing of a prediction that was kept without an answer', async () => {
    const { moments } = await take(lessonOf(thrice), ['four', 'status-200-or-204', 'on', 'on']);
    const from = { ...keptAt(moments, 'step'), answers: [] };
    const resumed = await take(lessonOf(thrice), ['on'], { from });
    expect(resumed).toMatchObject({ ended: 'done', notes: { progress: { answers: [] } } });
    expect(resumed.learner.saw('marked')).toStrictEqual([]);
  });

  it.each([
    ['its own', 'put-needs-existing', 404],
    ['the reference, where it is not known any more', 'put-was-renamed', 201],
  ])('lets the server of a step answer again: %s', async (_, server, status) => {
    const { moments } = await take(lessonOf(thrice), ['four', 'status-200-or-204', 'on', 'on']);
    const kept = keptAt(moments, 'step');
    const from = { ...kept, sent: kept.sent.map((sent) => ({ ...sent, server })) };
    const { learner } = await take(lessonOf(thrice), [], { from });
    expect(learner.saw('exchanged')[0]).toMatchObject({ exchange: { seen: { response: { status } } } });
  });
});

function keptAt(moments: Taken['moments'], prompt: string): Taken['kept'] {
  const moment = moments.find((each) => each.prompt === prompt);
  if (moment === undefined) throw new Error(`no prompt ${prompt}`);
  return moment.kept;
}

it('asks the server that answered before, though the walk has another now', async () => {
  const script = ['two', 'status-200-or-204', 'on', 'on'];
  const taken = await take(lessonOf(thrice, words), script, { server: 'put-appends-a-copy' });
  const resumed = await take(lessonOf(thrice, words), [], { from: taken.kept });
  expect(resumed.state).toStrictEqual(taken.state);
});
