import { describe, expect, it } from '@jest/globals';
import { crossing, dropping, lostPost, tea, thrice } from './steps.ts';
import { httpText, lessonOf, take } from './walks.ts';

const put = httpText('PUT', '/users/8', '{"name":"Alan"}');
const kindsIn = ({ learner }: Awaited<ReturnType<typeof take>>): readonly string[] =>
  learner.events.map(({ kind }) => kind);

describe('an experiment', () => {
  it('is predicted, observed and explained, in this order', async () => {
    const taken = await take(lessonOf(thrice), ['two', 'status-200-or-204', 'on', 'on']);
    expect(taken.learner.prompts).toStrictEqual(['thrice/1', 'thrice/2', 'send #3', 'step']);
    expect(kindsIn(taken).slice(2)).toStrictEqual([
      ...['say', 'expecting', 'exchanged', 'upcoming', 'exchanged', 'exchanged'],
      ...['observed', 'marked', 'marked', 'found', 'finished'],
    ]);
  });

  it('shows what is to be sent before it asks about it, and not what is to go wrong with it', async () => {
    const { learner } = await take(lessonOf(thrice), ['two', 'quit']);
    expect(learner.saw('upcoming')).toMatchObject([{ first: 2, sendings: [{ fault: 'none' }, { fault: 'none' }] }]);
    expect(learner.prompts[0]).toBe('thrice/1');
  });

  it('lets another client act without asking the learner, and says who it is before and after', async () => {
    const { learner, kept } = await take(lessonOf(crossing), ['holds-name-alice', 'on', 'on']);
    expect(learner.prompts).toStrictEqual(['crossing/1', 'send #3', 'step']);
    expect(learner.saw('upcoming')).toMatchObject([{ sendings: [{ by: 'other' }, {}] }]);
    expect(learner.saw('exchanged').map(({ exchange }) => exchange.by)).toStrictEqual([undefined, 'other', undefined]);
    expect(kept.sent.map(({ by }) => by)).toStrictEqual([undefined, 'other', undefined]);
  });

  it('expects something of another client too, where the tutor sends for it', async () => {
    const { learner } = await take(lessonOf({ ...crossing, worked: 2 }), []);
    expect(learner.saw('expecting')).toMatchObject([{ number: 1 }, { number: 2, by: 'other' }]);
  });

  it('shows no reply before the predictions are made', async () => {
    const { learner } = await take(lessonOf({ ...thrice, worked: 0, predict: [{ count: '/users' }] }), []);
    expect(learner.prompts).toStrictEqual(['thrice/1']);
    expect(learner.saw('exchanged')).toStrictEqual([]);
  });

  it('sends nothing before the learner had a word, where nothing is to be predicted', async () => {
    const { learner } = await take(lessonOf({ ...thrice, worked: 0, predict: [] }), ['on']);
    expect(learner.prompts).toStrictEqual(['send #1', 'send #2']);
    expect(learner.saw('exchanged')).toHaveLength(1);
  });

  it('lets a server answer that nobody supposes, without telling how it works, and marks by what it did', async () => {
    const step = {
      ...thrice,
      server: 'put-changes-on-third-call',
      send: [{ request: put, times: 3 }],
      worked: 1,
      predict: [{ count: '/users' }],
      shows: { 'put-repeat-adds-nothing': 'contradicted' },
    };
    const { learner } = await take(lessonOf(step), ['three', 'on', 'on', 'on']);
    expect(learner.saw('say')).toMatchObject([{ server: { kind: 'handler', id: 'put-changes-on-third-call' } }]);
    expect(learner.questions[0]?.options.map(({ id }) => id)).toContain('three');
    expect(learner.saw('marked')).toMatchObject([{ marked: { right: true, observed: { id: 'three' } } }]);
    expect(learner.saw('found')).toMatchObject([{ findings: [{ verdict: { outcome: 'contradicted' } }] }]);
  });

  it('expects of such a server the replies of the reference, and for its reasons', async () => {
    const reachable = httpText('PUT', '/users/7', '{"name":"Grace","email":"grace@example.com"}');
    const step = {
      ...thrice,
      server: 'put-mails-unasked',
      send: [{ request: reachable }],
      worked: 1,
      predict: [],
      shows: {},
    };
    const { learner, state } = await take(lessonOf(step), ['on']);
    expect(learner.saw('expecting')).toMatchObject([
      { expectation: { status: 204, because: '/users/7 holds just this already.' } },
    ]);
    expect(state).toMatchObject({ effects: { outbox: [{ to: 'grace@example.com' }] } });
  });

  it('asks nothing that no misconception would answer otherwise', async () => {
    const { learner } = await take(lessonOf({ ...thrice, predict: [{ count: '/orders' }] }), []);
    expect(learner.prompts).toStrictEqual(['send #2']);
  });

  it('asks in the numbers that its requests will have', async () => {
    const { learner } = await take(lessonOf(thrice, dropping), ['two', 'status-200-or-204', 'on', 'on']);
    expect(learner.questions.map(({ text }) => /#\d+/.exec(text)?.[0])).toStrictEqual(['#3', '#2', '#5']);
  });

  it.each([
    [undefined, 201],
    ['reference', 201],
    ['put-needs-existing', 404],
  ])('says whose server answers, and expects what that one does: %s', async (server, status) => {
    const { learner } = await take(lessonOf({ ...thrice, server }), []);
    const told = learner.saw('say')[0]?.server;
    expect(told?.kind === 'reference' ? told.kind : told?.id).toBe(server);
    expect(learner.saw('expecting')).toMatchObject([{ number: 1, expectation: { status } }]);
    expect(learner.saw('exchanged')).toMatchObject([{ exchange: { seen: { response: { status } } } }]);
  });

  it('expects what a reference does where the lesson names no server', async () => {
    const { learner } = await take(lessonOf(thrice), [], { server: 'put-needs-existing' });
    expect(learner.saw('expecting')).toMatchObject([{ expectation: { status: 201 } }]);
    expect(learner.saw('exchanged')).toMatchObject([{ exchange: { seen: { response: { status: 404 } } } }]);
  });

  it('begins in the world as it is, though its first request never came to be seen', async () => {
    const brewing = {
      ...thrice,
      worked: 0,
      send: [{ request: httpText('BREW', '/users') }, { request: tea }],
      predict: [],
    };
    const { moments } = await take(lessonOf(brewing), ['on', 'on']);
    const from = moments.at(-1)?.kept;
    const { learner } = await take(lessonOf(brewing), [], from === undefined ? {} : { from });
    expect(learner.saw('observed')[0]?.before.resources.size).toBe(1);
  });
});

describe('skipping an experiment', () => {
  it.each([
    ['at its first prediction', ['skip'], ['skipped', 'skipped']],
    ['at its second prediction', ['two', 'skip'], ['two', 'skipped']],
    ['while it waits', ['two', 'status-200-or-204', 'skip'], ['two', 'status-200-or-204']],
  ])('sends the rest without asking: %s', async (_, script, given) => {
    const { learner, state, kept } = await take(lessonOf(thrice), script);
    const whole = await take(lessonOf(thrice), ['two', 'status-200-or-204', 'on']);
    expect(learner.prompts.slice(script.length)).toStrictEqual(['step']);
    expect(state).toStrictEqual(whole.state);
    expect(kept.answers.map((answer) => answer.given)).toStrictEqual(given);
  });

  it('leaves open what was skipped, and shows what came of it', async () => {
    const { learner, kept } = await take(lessonOf(thrice), ['skip']);
    expect(kept.answers).toMatchObject([
      { given: 'skipped', mark: 'open', believes: [] },
      { given: 'skipped', mark: 'open', believes: [] },
    ]);
    expect(learner.saw('marked')).toMatchObject([
      { marked: { given: undefined, right: false, observed: { id: 'two' } }, beside: undefined },
      { marked: { given: undefined, right: false, observed: { id: 'status-200-or-204' } }, beside: undefined },
    ]);
  });

  it('goes on at its end', async () => {
    expect((await take(lessonOf(thrice), ['skip', 'skip'])).ended).toBe('done');
  });
});

describe('in an experiment', () => {
  it.each<[string, readonly string[]]>([
    ['a prediction', []],
    ['a request', ['two', 'status-200-or-204']],
    ['a decision', ['on']],
  ])('there is no hint and nothing to send again at %s', async (what, script) => {
    const lesson = lessonOf(what === 'a decision' ? lostPost : thrice);
    const { learner } = await take(lesson, [...script, 'hint', 'again']);
    expect(learner.saw('notice').map(({ text }) => text)).toStrictEqual([
      'No hint here: hints belong to tasks.',
      'Nothing to send again here.',
    ]);
    expect(new Set(learner.prompts.slice(-3)).size).toBe(1);
  });
});
