import { describe, expect, it } from '@jest/globals';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { freshNotes } from '../../src/lesson/walk-state.ts';
import { walk } from '../../src/lesson/walk/walk.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { autoLearner } from '../../src/session/auto-play.ts';
import { startBench } from '../../src/shell/server/bench.ts';
import { dropping, lostPost, mail, reading, scenario, thrice, words } from '../lesson/walk/steps.ts';
import { httpText, lessonOf } from '../lesson/walk/walks.ts';

const alan = {
  ...mail,
  goal: { '/users/8': { name: 'Alan' } },
  solution: httpText('PUT', '/users/8', '{"name":"Alan"}'),
};

async function played(lesson: Lesson, server = 'reference') {
  const asked: string[] = [];
  const kinds: string[] = [];
  const learner = autoLearner(lesson, {
    see: ({ kind }) => void kinds.push(kind),
    asked: ({ id }, given, source) => void asked.push(`${id}: ${given.id} ${source}`),
  });
  const bench = await startBench({ world: worldOf(lesson.world), semantics: rfc9110 });
  const walking = { lesson, learner, bench, server, save: () => undefined };
  const { ended, notes } = await walk(walking, freshNotes('a-hash'));
  await bench.close();
  return { ended, asked, kinds, answers: notes.progress.answers };
}

describe('the automatic learner', () => {
  it('answers as the server of each step does, solves tasks, and sends again what was lost', async () => {
    const { ended, asked, answers, kinds } = await played(
      lessonOf(reading, thrice, dropping, lostPost, scenario, mail, words),
    );
    expect(ended).toBe('done');
    expect(asked).toStrictEqual([
      ...['thrice/1: two known', 'thrice/2: status-200-or-204 known', 'dropping/1: one known'],
      ...['lost-post/again: send-again shown', 'what-then: two known', 'in-words: so known'],
    ]);
    expect(answers.filter(({ mark }) => mark === 'wrong')).toStrictEqual([]);
    expect(kinds).not.toContain('missed');
  });

  it('answers as a faulty server does, where a step names one', async () => {
    const request = httpText('PUT', '/users/7', '{"email":"grace@example.com"}');
    const send = [{ request, times: 3 }];
    const mails = { experiment: 'mails', say: 'Send.', server: 'put-mails-unasked', send, predict: [{ adds: 3 }] };
    const late = { ...mails, experiment: 'late', server: 'put-changes-on-third-call', predict: [{ count: '/users' }] };
    const { asked, answers } = await played(lessonOf(mails, late));
    expect(asked).toStrictEqual(['mails/1: adds-a-mail known', 'late/1: two known']);
    expect(answers.map(({ mark }) => mark)).toStrictEqual(['right', 'right']);
  });

  it('gives a task up where its solution misses', async () => {
    const { ended, kinds } = await played(lessonOf(alan), 'put-needs-existing');
    expect(ended).toBe('done');
    expect(kinds).not.toContain('reached');
  });

  it('is not sure where there are no options', async () => {
    const learner = autoLearner(lessonOf(reading), { see: () => undefined, asked: () => undefined });
    const said = await learner.choose({ id: 'odd', text: 'Why?', options: [] });
    expect(said).toStrictEqual({ kind: 'said', value: 'not-sure' });
  });

  it('has no solution to a task of another lesson', () => {
    const learner = autoLearner(lessonOf(mail), { see: () => undefined, asked: () => undefined });
    const challenge = { step: 'another', number: 1, given: undefined };
    expect(() => learner.compose(challenge)).toThrow('no task another in this lesson');
  });
});
