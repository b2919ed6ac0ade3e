import { describe, expect, it } from '@jest/globals';
import { stateJson } from '../../../src/semantics/state.ts';
import type { World } from '../../../src/semantics/world.ts';
import { alice, lostPost, lostPut, thrice } from './steps.ts';
import { httpText, lessonOf, take, type Taken } from './walks.ts';

const pathsIn = ({ resources }: World): readonly string[] =>
  [...resources.keys()].filter((path) => path !== '/users/7');

const held = ({ learner }: Taken): unknown =>
  learner.saw('ends').map(({ ends }) =>
    ends.map(({ decision, taken, again, world, otherwise }) => ({
      decision,
      taken,
      again: again?.number,
      holds: pathsIn(world),
      otherwise: pathsIn(otherwise),
    })),
  )[0];

const worlds = ({ learner }: Taken): unknown =>
  learner.saw('ends').map(({ ends }) => ends.map(({ world }) => stateJson(world)));

describe('after a lost reply', () => {
  it('asks whether to send again, in words that name the request', async () => {
    const { learner } = await take(lessonOf(lostPost), ['on']);
    expect(learner.questions).toMatchObject([
      {
        id: 'lost-post/again',
        text: 'No reply to #1  POST /orders  {"item":"tea"}. Send it again?',
        options: [{ id: 'send-again' }, { id: 'leave-it' }],
      },
    ]);
  });

  it.each([
    ['PUT', lostPut, 'send-again', ['/users/1'], ['/users/1'], 2],
    ['PUT', lostPut, 'leave-it', ['/users/1'], ['/users/1'], 1],
    ['POST', lostPost, 'send-again', ['/orders/1', '/orders/2'], ['/orders/1'], 2],
    ['POST', lostPost, 'leave-it', ['/orders/1', '/orders/2'], ['/orders/1'], 1],
  ])('shows what both decisions about a %s leave (%#)', async (_, step, decision, sentAgain, left, sent) => {
    const taken = await take(lessonOf(step), ['on', decision]);
    expect(held(taken)).toStrictEqual([
      // Had it not arrived, sending it again would be sending it once, and leaving it would leave nothing.
      { decision: 'send-again', taken: decision === 'send-again', again: 2, holds: sentAgain, otherwise: left },
      { decision: 'leave-it', taken: decision === 'leave-it', again: undefined, holds: left, otherwise: [] },
    ]);
    const end = taken.learner.saw('ends')[0]?.ends.find((each) => each.taken);
    expect(end && stateJson(end.world)).toStrictEqual(taken.state);
    expect(taken.learner.saw('ends')).toMatchObject([{ byTutor: false }]);
    expect(taken.kept.sent).toHaveLength(sent);
    expect(taken.kept.answers).toMatchObject([{ given: decision, mark: 'open', believes: [] }]);
  });

  it.each([
    ['PUT', lostPut, 'send-again', ['/users/1'], ['/users/1']],
    ['PUT', lostPut, 'leave-it', ['/users/1'], ['/users/1']],
    ['POST', lostPost, 'send-again', ['/orders/1'], ['/orders/1', '/orders/2']],
    ['POST', lostPost, 'leave-it', ['/orders/1'], ['/orders/1', '/orders/2']],
  ])(
    'shows what both decisions about a %s leave that did not arrive (%#)',
    async (...[, lost, decision, once, twice]) => {
      const [sending] = lost.send;
      const taken = await take(lessonOf({ ...lost, send: [{ ...sending, fault: 'drop-before-apply' }] }), [
        'on',
        decision,
      ]);
      expect(held(taken)).toStrictEqual([
        // Had it arrived, sending it again would be sending it twice, and leaving it would leave what it did.
        { decision: 'send-again', taken: decision === 'send-again', again: 2, holds: once, otherwise: twice },
        { decision: 'leave-it', taken: decision === 'leave-it', again: undefined, holds: [], otherwise: once },
      ]);
    },
  );

  it('uses up the number under which it shows what sending again would have done', async () => {
    const { learner } = await take(lessonOf(lostPost, thrice), ['on', 'leave-it', 'on']);
    expect(learner.saw('unanswered').map(({ exchange }) => exchange.number)).toStrictEqual([1]);
    expect(learner.saw('exchanged').map(({ exchange }) => exchange.number)).toStrictEqual([3]);
  });

  it('tells what the server did only once the learner has decided', async () => {
    const { learner } = await take(lessonOf(lostPost), ['on', 'leave-it']);
    const kinds = learner.events.map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('upcoming'))).toStrictEqual(['upcoming', 'unanswered', 'ends']);
  });

  it('does not call a claim untested that the learner chose not to test', async () => {
    const { learner } = await take(lessonOf({ ...lostPost, shows: { 'post-repeat': 'added' } }), ['on', 'leave-it']);
    expect(learner.saw('found')).toStrictEqual([]);
  });

  it.each([
    ['at the request', ['skip']],
    ['at the decision', ['on', 'skip']],
  ])('is sent again by the tutor where the learner skips: %s', async (_, script) => {
    const { learner, kept } = await take(lessonOf(lostPost), script);
    expect(learner.prompts.at(-1)).toBe('step');
    expect(learner.saw('ends')).toMatchObject([{ byTutor: true, ends: [{ taken: true, again: { number: 2 } }, {}] }]);
    expect(kept).toMatchObject({ answers: [{ given: 'skipped', mark: 'open' }], sent: { length: 2 } });
  });

  it.each([
    ['before the decision', ['on'], ['lost-post/again']],
    ['after sending again', ['on', 'send-again'], ['step']],
    ['after sending again, and again', ['on', 'send-again', 'again'], ['step']],
    ['after leaving it', ['on', 'leave-it'], ['step']],
    ['after leaving it, and sending it after all', ['on', 'leave-it', 'again'], ['step']],
    ['after skipping', ['skip'], ['step']],
  ])('goes on with the same ends %s', async (_, script, prompts) => {
    const taken = await take(lessonOf(lostPost), script);
    const resumed = await take(lessonOf(lostPost), [], { from: taken.kept });
    expect(resumed.learner.prompts).toStrictEqual(prompts);
    expect(worlds(resumed)).toStrictEqual(worlds(taken));
    expect(resumed.state).toStrictEqual(taken.state);
  });

  it('can be left, and decided anew', async () => {
    const { learner, kept } = await take(lessonOf(lostPost), ['on', 'back', 'on', 'leave-it', 'back', 'on']);
    expect(learner.prompts).toStrictEqual([
      ...['send #1', 'lost-post/again', 'send #2', 'lost-post/again', 'step'],
      ...['send #4', 'lost-post/again'],
    ]);
    expect(kept).toMatchObject({ answers: [], sent: { length: 1 } });
  });

  it('leaves the other decision to the server of the step', async () => {
    const { learner } = await take(lessonOf({ ...lostPost, server: 'post-is-idempotent' }), ['on', 'leave-it']);
    const holds = learner.saw('ends')[0]?.ends.map(({ world }) => world.resources.size);
    expect(holds).toStrictEqual([2, 2]);
  });

  it('counts what was sent before it', async () => {
    const after = { ...lostPost, send: [{ request: alice }, ...lostPost.send] };
    const taken = await take(lessonOf(after), ['on', 'on', 'leave-it']);
    expect(held(taken)).toMatchObject([
      { again: 3, holds: ['/users/1', '/orders/1', '/orders/2'] },
      { holds: ['/users/1', '/orders/1'] },
    ]);
  });

  it.each([
    ['apply-then-drop', ['/orders/1', '/orders/2'], ['/orders/1']],
    ['drop-before-apply', ['/orders/1'], []],
  ])('lets the learner look before the decision (%s)', async (fault, twice, once) => {
    const [sending] = lostPost.send;
    const look = { request: httpText('GET', '/orders') };
    const taken = await take(lessonOf({ ...lostPost, send: [{ ...sending, fault }, look] }), ['on', 'on', 'leave-it']);
    const kinds = taken.learner.events.map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('upcoming'))).toStrictEqual([...['upcoming', 'unanswered', 'exchanged', 'ends']]);
    expect(held(taken)).toMatchObject([
      { decision: 'send-again', again: 3, holds: twice },
      { decision: 'leave-it', taken: true, holds: once },
    ]);
  });

  it('is announced where the learner is about to send: there a number must not skip it', async () => {
    const { learner } = await take(lessonOf(lostPost, { ...thrice, predict: [] }), ['on', 'leave-it', 'on']);
    const sending = learner.pauses.flatMap((next) => (next.kind === 'send' ? next.decides : []));
    expect(sending).toStrictEqual([true, false]);
  });

  it('asks nothing where the reply came all the same', async () => {
    const brewing = { ...lostPost, send: [{ fault: 'apply-then-drop', request: httpText('BREW', '/users') }] };
    const { learner } = await take(lessonOf(brewing), ['on']);
    expect(learner.prompts).toStrictEqual(['send #1', 'step']);
    expect(learner.saw('ends')).toStrictEqual([]);
    expect(learner.saw('observed')).toHaveLength(1);
  });
});
