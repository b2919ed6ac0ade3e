import { describe, expect, it } from '@jest/globals';
import { statusOf } from '../../../src/evidence/exchange.ts';
import type { LessonEvent } from '../../../src/lesson/learner.ts';
import { tea } from './steps.ts';
import { httpText, lessonOf, take } from './walks.ts';

const isTold = ({ kind }: LessonEvent): boolean => ['supposing', 'notice', 'exchanged', 'marked'].includes(kind);

/** What was shown once the question was answered, a word each. */
async function shownAfter(quiz: unknown, given: string) {
  const taken = await take(lessonOf(quiz), [given, 'on']);
  const shown = taken.learner.events.filter(isTold).map((event) => {
    if (event.kind === 'supposing') return event.fault;
    if (event.kind !== 'exchanged') return event.kind;
    const { number, request } = event.exchange;
    return `#${number} ${request.method} ${statusOf(event.exchange) ?? 'lost'}`;
  });
  return { ...taken, shown };
}

describe('a question about a lost reply', () => {
  const quiz = {
    quiz: 'lost',
    scenario: { send: [{ fault: 'apply-then-drop', request: tea }, { request: tea }] },
    question: { retry: { count: '/orders' } },
  };
  const bothWays = [
    ...['apply-then-drop', '#1 POST lost', '#2 POST 201'],
    ...['drop-before-apply', '#1 POST lost', '#2 POST 201', 'marked'],
  ];

  it.each(['one-or-two', 'one', 'not-sure', 'skip'])('is shown both ways, each really run: %s', async (given) => {
    const { shown, learner } = await shownAfter(quiz, given);
    expect(shown).toStrictEqual(bothWays);
    const [first, , second] = learner.saw('exchanged');
    expect(learner.saw('exchanged').map((event) => event.inShort)).toStrictEqual([true, true, true, true]);
    expect([first?.exchange.served.kind, second?.exchange.served.kind]).toStrictEqual(['served', 'not-served']);
    expect(learner.saw('marked')).toMatchObject([{ marked: { observed: { id: 'one-or-two' } } }]);
  });

  it('is set beside what is supposed, both ways', async () => {
    const { learner } = await shownAfter(quiz, 'one');
    const [beside] = learner.saw('marked').map((event) => event.beside);
    expect(beside?.pairs).toMatchObject([{ here: { length: 2 }, there: { length: 2 } }, { divergesAt: undefined }]);
    expect(beside?.pairs[0]?.divergesAt).toBeDefined();
  });
});

describe('a question which request reaches a goal', () => {
  const [full, part] = [{ name: 'Grace H', email: 'grace@example.com' }, { name: 'Grace H' }].map((content) =>
    httpText('PUT', '/users/7', JSON.stringify(content)),
  );
  const patch = httpText('POST', '/users/7', '{"name":"Grace H"}');
  const quiz = {
    quiz: 'rename',
    question: {
      which: [part, full, patch],
      goal: { '/users/7': { name: 'Grace H', email: 'grace@example.com' } },
    },
  };
  const [right, wrong] = ['put-users-7-name-grace-h-email-grace-example-com', 'put-users-7-name-grace-h'] as const;

  it('shows the request that was chosen, where it is the right one', async () => {
    const { shown, kept } = await shownAfter(quiz, right);
    expect(shown).toStrictEqual(['#1 PUT 204', 'marked']);
    expect(kept.answers).toMatchObject([{ given: right, mark: 'right' }]);
  });

  it('shows the right one too, where another was chosen', async () => {
    const { shown, learner } = await shownAfter(quiz, wrong);
    expect(shown).toStrictEqual(['notice', '#1 PUT 204', 'notice', '#1 PUT 204', 'marked']);
    const sent = learner.saw('exchanged').map(({ exchange }) => exchange.request.body.length);
    expect(sent[0]).toBeLessThan(Number(sent[1]));
  });

  it('sets beside a wrong one what it does where it is right', async () => {
    const { learner } = await shownAfter(quiz, wrong);
    expect(learner.saw('marked')).toMatchObject([
      {
        marked: { observed: { id: right } },
        beside: { mind: { id: 'put-merges' }, pairs: [{ divergesAt: { number: 1 } }] },
      },
    ]);
  });

  it.each(['not-sure', 'skip'])('shows the right one alone, where none was chosen: %s', async (given) => {
    expect((await shownAfter(quiz, given)).shown).toStrictEqual(['#1 PUT 204', 'marked']);
  });
});
