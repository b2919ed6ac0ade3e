import { beforeEach, describe, expect, it } from '@jest/globals';
import { Interrupted } from '../../src/errors.ts';
import { noProgress, withLesson, withoutLesson } from '../../src/lesson/progress.ts';
import { courseOf, fileOf } from './courses.ts';
import { reading } from '../lesson/walk/steps.ts';
import { plainLook, schoolOf, type School } from './rooms.ts';

const course = courseOf();
const [first, second] = course.lessons;

let school: School;
beforeEach(() => {
  school = schoolOf(course);
});

// What is typed at the prompts of each lesson, from its begin to its end.
const words = ['so', ''];
const mail = ['POST /users/7/welcome-email', '.', ''];
const firstLesson = [...words, ...mail, ''];
const secondLesson = ['two', '1', '', ''];

describe('the first screen', () => {
  it('shows the lessons, and begins with the one that Enter stands for', async () => {
    const { text, prompter } = await school.session(['', 'quit']);
    expect(text).toMatch(/A course[^]*The first lesson[^]*The second lesson[^]*Why\?/);
    expect(prompter.prompts[0]).toStrictEqual({
      message: "Enter: lesson 1   or a lesson's number   plain   quit   ?",
    });
    expect(text).toMatch(/To go on from what is saved:\n +npx http-tutor start --course cart\n$/);
  });

  it('can be left', async () => {
    const { text, failure, benches } = await school.session(['quit']);
    expect({ failure, benches }).toStrictEqual({ failure: undefined, benches: [] });
    expect(text).toContain('npx http-tutor start --course cart');
  });

  it.each([['2'], ['second']])('takes a lesson by number or id: %s', async (line) => {
    expect((await school.session([line, 'quit'])).text).toContain('Three times.');
  });

  it('goes on asking after help, and after what it does not know', async () => {
    const { text, prompter } = await school.session(['?', 'third', 'quit']);
    expect(text).toMatch(/back[^]*skip[^]*hint[^]*Type a lesson's number or its id\./);
    expect(prompter.prompts).toHaveLength(3);
  });

  it('shows the lessons of a part that is named', async () => {
    const lessons = [...course.lessons, fileOf('third', reading)];
    const parts = [
      { title: 'Core', lessons: lessons.slice(0, 2) },
      { title: 'Further', lessons: lessons.slice(2) },
    ];
    const { text, prompter } = await schoolOf({ ...course, parts, lessons }).session(['further', 'what', 'quit']);
    expect(text).toMatch(/3 The third lesson[^]*1 The first lesson[^]*3 {2}The third lesson/);
    expect(text).toContain("Type a lesson's number or its id, or a part's name to see its lessons.");
    expect(prompter.prompts).toHaveLength(3);
  });

  it('changes to plain text, for the lesson as well', async () => {
    const { looks } = await school.session(['plain', '1', 'quit']);
    expect(looks.slice(1)).toStrictEqual([plainLook, plainLook]);
  });

  it('offers the lesson that was begun', async () => {
    await school.session(['2', 'two', 'quit']);
    const { prompter, text } = await school.session(['', 'quit']);
    expect(prompter.prompts[0]?.message).toMatch(/^Enter: lesson 2 /);
    expect(text).toContain('You go on where you were');
  });

  it('is not shown where a lesson was chosen before', async () => {
    const { text, prompter } = await school.session(['quit'], {}, second);
    expect(text).not.toContain('The first lesson');
    expect(prompter.prompts).toHaveLength(1);
  });
});

describe('a lesson', () => {
  it('is followed by the next, which Enter begins', async () => {
    const { prompter, text } = await school.session(['', ...firstLesson, '', 'quit']);
    expect(prompter.left()).toBe(0);
    expect(prompter.prompts.at(-2)?.message).toMatch(/^Enter: lesson 2 /);
    expect(text.match(/http-tutor · A course/g)).toHaveLength(1);
    expect(school.kept('first')).toMatchObject({ done: true, hash: 'hash-of-first' });
    expect(school.kept('second')).toMatchObject({ done: false });
  });

  it('is followed after the last by one that is not done', async () => {
    const { text, prompter } = await school.session([...secondLesson, '', 'quit'], {}, second);
    expect(text).toContain('That was the last lesson. One lesson is not done yet.');
    expect(prompter.prompts.at(-2)?.message).toMatch(/^Enter: lesson 1 /);
    expect(text).toContain('Why?');
  });

  it('can be the last', async () => {
    await school.session([...firstLesson, 'quit'], {}, first);
    const { failure, prompter, text } = await school.session(secondLesson, {}, second);
    expect({ failure, left: prompter.left() }).toStrictEqual({ failure: undefined, left: 0 });
    expect(text).toMatch(/To go on from what is saved:\n +npx http-tutor start --course cart\n$/);
    expect(school.kept('second')).toMatchObject({ done: true });
  });

  it('can be left after another', async () => {
    const { failure, prompter } = await school.session([...firstLesson, 'quit'], {}, first);
    expect({ failure, left: prompter.left() }).toStrictEqual({ failure: undefined, left: 0 });
    expect(school.kept('second')).toBeUndefined();
  });

  it('goes on where it was left', async () => {
    await school.session([...words, 'quit'], {}, first);
    const { prompter, text } = await school.session([...mail, '', 'quit'], {}, first);
    expect(prompter.left()).toBe(0);
    expect(text).not.toContain('Why?');
    expect(school.kept('first')).toMatchObject({ done: true, answers: [{ given: 'so' }, { given: 'reached' }] });
  });

  it('goes on with the reading at its end', async () => {
    await school.session([...words, ...mail, 'quit'], {}, first);
    expect(school.kept('first')).toMatchObject({ done: false, steps: ['in-words', 'mail-grace'] });
    const { text } = await school.session(['', 'quit'], {}, first);
    expect(text).toContain('Some words.');
    expect(school.kept('first')).toMatchObject({ done: true });
  });

  it('is left by Ctrl-C with everything saved, and no server behind', async () => {
    const { failure, benches } = await school.session(['two', '1'], {}, second);
    expect(failure).toBeInstanceOf(Interrupted);
    expect(school.kept('second')).toMatchObject({ answers: [{ given: 'two' }, {}], sent: { length: 2 } });
    const sending = {
      request: { method: 'GET', target: '/', headers: [], body: new Uint8Array() },
      fault: 'none' as const,
    };
    expect(await benches[0]?.send(sending)).toMatchObject({ seen: { kind: 'refused' } });
  });

  it('leaves no server behind where there is nobody to ask', async () => {
    const failing = { prompter: () => Promise.reject(new Interrupted()) };
    const { failure, benches } = await school.session([], failing, second);
    expect(failure).toBeInstanceOf(Interrupted);
    const sending = {
      request: { method: 'GET', target: '/', headers: [], body: new Uint8Array() },
      fault: 'none' as const,
    };
    expect(await benches[0]?.send(sending)).toMatchObject({ seen: { kind: 'refused' } });
  });

  it('goes on at the first step that has changed since, and says so', async () => {
    await school.session([...firstLesson, 'quit'], {}, first);
    const kept = school.kept('first');
    if (kept === undefined) throw new Error('nothing is kept');
    const stepHashes = { ...kept.stepHashes, 'mail-grace': 'old' };
    school.keep((progress) => withLesson(progress, course.id, 'first', { ...kept, hash: 'old', stepHashes }));
    const { text, prompter } = await school.session([...mail, '', 'quit'], {}, first);
    expect(text).toMatch(/This lesson has changed since you were here\./);
    expect(text).not.toContain('Why?');
    expect(prompter.left()).toBe(0);
    expect(school.kept('first')).toStrictEqual(kept);
  });

  it('goes on as ever where only what comes later has changed', async () => {
    await school.session([...words, 'quit'], {}, first);
    const kept = school.kept('first');
    if (kept === undefined) throw new Error('nothing is kept');
    school.keep((progress) => withLesson(progress, course.id, 'first', { ...kept, hash: 'old' }));
    const { text } = await school.session(['quit'], {}, first);
    expect(text).not.toContain('has changed');
    expect(text).toContain('You go on where you were');
  });

  it('stays done where another tutor did it while one was open', async () => {
    await school.session([...firstLesson, 'quit'], {}, first);
    const kept = school.kept('first');
    // Opened before anything was done.
    await school.session(['other', 'quit'], { read: () => noProgress }, first);
    expect(school.kept('first')).toStrictEqual(kept);
  });

  it('is not brought back whole by a tutor that was open while it was forgotten', async () => {
    await school.session([...words, 'quit'], {}, first);
    const kept = school.kept('first');
    if (kept === undefined) throw new Error('nothing is kept');
    const opened = withLesson(noProgress, course.id, 'first', kept);
    school.keep((progress) => withoutLesson(progress, course.id, 'first'));
    await school.session([...mail, 'quit'], { read: () => opened }, first);
    expect(school.kept('first')).toMatchObject({ steps: ['mail-grace'], answers: [{ question: 'mail-grace' }] });
  });

  it('that is over can be taken again, and stays done', async () => {
    await school.session([...firstLesson, 'quit'], {}, first);
    const { text } = await school.session(['other', 'quit'], {}, first);
    expect(text).toContain('Why?');
    expect(school.kept('first')).toMatchObject({ done: true, steps: [], answers: [{ given: 'other' }] });
    const again = await school.session(['', 'quit'], {}, first);
    expect(again.text).toContain('You go on where you were');
  });

  it('answers by the semantics that was asked for', async () => {
    const { text } = await school.session(['two', '1', '', 'quit'], { semantics: 'put-appends-a-copy' }, second);
    expect(text).toContain('The server holds four');
  });
});

describe('beginning anew', () => {
  it('forgets how far a lesson was, but not that it was done', async () => {
    await school.session([...firstLesson, 'quit'], {}, first);
    await school.session([...words, 'quit'], {}, first);
    const { text } = await school.session(['other', 'quit'], { fresh: true }, first);
    expect(text).toContain('Why?');
    expect(school.kept('first')).toMatchObject({ done: true, answers: [{ given: 'other' }] });
  });

  it('keeps what there is until something new is said', async () => {
    await school.session([...words, 'quit'], {}, first);
    const before = school.kept('first');
    await school.session(['quit'], { fresh: true }, first);
    expect(school.kept('first')).toStrictEqual(before);
  });

  it('is for the first lesson alone', async () => {
    await school.session(['two', 'quit'], {}, second);
    const { text } = await school.session([...firstLesson, '', 'quit'], { fresh: true }, first);
    expect(text).toContain('You go on where you were');
  });
});

describe('the choices of a question in words', () => {
  const orderIn = (text: string): string =>
    ['So', 'Other', 'Third', 'not sure']
      .toSorted((one, other) => text.indexOf(`) ${one}`) - text.indexOf(`) ${other}`))
      .join();

  it('stand in an order that is drawn once for each learner, and that a resume shows again', async () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    const orders = seeds.map(async (seed) => {
      const own = schoolOf(course);
      const { text } = await own.session(['1', 'so'], { newSeed: () => seed });
      const again = await own.session(['1', 'back', 'quit'], { newSeed: () => seed + 1, fresh: true });
      expect(orderIn(again.text)).toBe(orderIn(text));
      return orderIn(text);
    });
    const all = new Set(await Promise.all(orders));
    expect(all.size).toBeGreaterThan(2);
    expect([...all].every((order) => order.endsWith('not sure'))).toBe(true);
  });

  it('stand in the same order though the lesson was left before anything was answered', async () => {
    for (let seed = 0; seed < 6; seed += 1) {
      const own = schoolOf(course);
      const { text } = await own.session(['1', 'quit'], { newSeed: () => seed });
      const again = await own.session(['1', 'quit'], { newSeed: () => seed + 1 });
      expect(orderIn(again.text)).toBe(orderIn(text));
    }
  });
});
