import { describe, expect, it } from '@jest/globals';
import { claimNamed } from '../../../src/evidence/claims/index.ts';
import { REPEATS, repeatText } from '../../../src/lesson/walk/experiment-results.ts';
import { lost, traceOf } from '../../helpers.ts';
import { alice, crossing, dropping, lostPost, tea, thrice } from './steps.ts';
import { httpText, lessonOf, take } from './walks.ts';

describe('the end of an experiment', () => {
  it('shows the worlds, and what was found', async () => {
    const { learner } = await take(lessonOf(dropping), ['two', 'on']);
    expect(learner.saw('observed')).toMatchObject([{ exchanges: [{ number: 1 }, { number: 2 }] }]);
    expect(learner.saw('observed')[0]?.before.resources.size).toBe(1);
    expect(learner.saw('found')).toMatchObject([
      { findings: [{ claim: { id: 'post-repeat' }, verdict: { outcome: 'added-nothing' } }] },
    ]);
  });

  it('shows the worlds once: what each decision about sending again leaves was told of them', async () => {
    const { learner } = await take(lessonOf(lostPost), ['on', 'leave-it']);
    expect(learner.events.map(({ kind }) => kind)).toContain('ends');
    expect(learner.saw('observed')).toStrictEqual([]);
  });

  it('tells of no finding where the lesson asks for none', async () => {
    expect((await take(lessonOf(lostPost), ['on', 'leave-it'])).learner.saw('found')).toStrictEqual([]);
  });

  it('tells of a rule that was broken, whether or not the lesson lists it', async () => {
    const { learner } = await take(
      lessonOf({ ...thrice, predict: [], shows: { 'put-creates-with-201': 'upheld' } }),
      ['on', 'on', 'on'],
      {
        server: 'put-appends-a-copy',
      },
    );
    const found = learner.saw('found').flatMap(({ findings }) => findings);
    expect(found.map(({ claim, verdict }) => [claim.id, verdict.outcome])).toStrictEqual([
      ['put-creates-with-201', 'upheld'],
      ['put-repeat-adds-nothing', 'contradicted'],
    ]);
  });

  it('sends the last request again, as often as the learner likes, and judges anew', async () => {
    const once = { experiment: 'once', say: 'Once.', send: [{ request: tea }], shows: { 'post-repeat': 'untested' } };
    const { learner, kept, state } = await take(lessonOf(once), ['on', 'again', 'again']);
    expect(learner.prompts).toStrictEqual(['send #1', 'step', 'step', 'step']);
    const outcomes = learner.saw('found').map(({ findings }) => findings[0]?.verdict);
    expect(outcomes).toMatchObject([
      { outcome: 'untested' },
      { outcome: 'added', evidence: [{ number: 1 }, { number: 2 }] },
      { outcome: 'added', evidence: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    ]);
    expect(kept.sent).toMatchObject([{ step: 'once' }, { step: 'once', fault: 'none' }, { step: 'once' }]);
    expect(state).toMatchObject({ resources: { '/orders/3': { item: 'tea' } } });
  });

  it('judges what is sent again whatever the lesson is about, and says the one thing that is new', async () => {
    const silent = { experiment: 'silent', say: 'Once.', send: [{ request: alice }] };
    const { learner } = await take(lessonOf(silent), ['on', 'again']);
    expect(learner.saw('notice')).toMatchObject([{ text: 'The same PUT: 204 this time, and nothing changed.' }]);
    expect(learner.saw('found').map(({ findings }) => findings.map(({ because }) => because))).toStrictEqual([
      ['After #1, #2 changed no resource. That agrees with §9.2.2.'],
    ]);
    const broken = await take(lessonOf(silent), ['on', 'again'], { server: 'put-appends-a-copy' });
    expect(broken.learner.saw('notice')).toMatchObject([
      { text: 'The same PUT: 204 this time, and it created /users/2.' },
    ]);
    expect(broken.learner.saw('found')[0]?.findings).toMatchObject([{ verdict: { outcome: 'contradicted' } }]);
  });

  it('says of a repeat without a reply that none came', () => {
    const [first] = traceOf(lost('POST /orders {}'));
    expect(first && repeatText(first)).toMatch(/^The same POST: no reply this time, and /);
    expect(REPEATS.filter((id) => claimNamed(id) === undefined)).toStrictEqual([]);
  });

  it('tells no rule about repeats where what is sent again shows none', async () => {
    const look = { experiment: 'look', say: 'Look.', send: [{ request: httpText('GET', '/users') }] };
    const { learner } = await take(lessonOf(look), ['on', 'again']);
    expect(learner.saw('found')).toStrictEqual([]);
    expect(learner.saw('notice')).toMatchObject([{ text: 'The same GET: 200 this time, and nothing changed.' }]);
  });

  it('sends again what the learner sent last, whatever another client sent since', async () => {
    const left = { ...crossing, worked: 0, send: crossing.send.slice(0, 2), predict: [] };
    const { learner } = await take(lessonOf(left), ['on', 'again']);
    const sent = learner
      .saw('exchanged')
      .map(({ exchange: { request, by } }) => [String.fromCharCode(...request.body), by]);
    expect(sent).toStrictEqual([
      ['{"name":"Alice"}', undefined],
      ['{"name":"Bob"}', 'other'],
      ['{"name":"Alice"}', undefined],
    ]);
  });

  it('sends it again without its fault', async () => {
    const faulty = { ...lostPost, again: undefined };
    const { learner } = await take(lessonOf(faulty), ['on', 'again']);
    expect(learner.saw('exchanged').map(({ exchange }) => exchange.seen.kind)).toStrictEqual(['lost', 'response']);
  });

  it('has no hint', async () => {
    const { learner } = await take(lessonOf(lostPost), ['on', 'leave-it', 'hint']);
    expect(learner.saw('notice')).toMatchObject([{ text: 'No hint here: hints belong to tasks.' }]);
  });

  it('marks predictions by what the lesson sends, whatever is sent again', async () => {
    const posts = { ...thrice, send: [{ request: tea, times: 2 }], predict: [{ count: '/orders' }], shows: {} };
    const { moments } = await take(lessonOf(posts), ['two', 'again', 'again']);
    const from = moments.at(-1)?.kept;
    const { learner, state } = await take(lessonOf(posts), [], from === undefined ? {} : { from });
    expect(state).toHaveProperty(['resources', '/orders/4']);
    expect(learner.saw('marked')).toMatchObject([{ marked: { right: true, observed: { id: 'two' } } }]);
  });
});
