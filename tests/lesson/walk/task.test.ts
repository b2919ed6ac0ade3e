import { describe, expect, it } from '@jest/globals';
import { mail, thrice } from './steps.ts';
import { httpText, lessonOf, take, type Taken } from './walks.ts';

const lesson = lessonOf(mail);
const miss = 'DELETE /users/7';
const reach = 'POST /users/7/welcome-email';
const told = ({ learner }: Taken): readonly string[] =>
  learner.events.flatMap((event) => {
    if (event.kind === 'hint') return `hint: ${event.markdown}`;
    return event.kind === 'notice' ? event.text : [];
  });

describe('a task', () => {
  it('is reached by a request that makes the world what it asks for', async () => {
    const { ended, learner, kept } = await take(lesson, [reach, 'on']);
    expect(ended).toBe('done');
    expect(learner.prompts).toStrictEqual(['mail-grace #1', 'step']);
    expect(learner.saw('reached')).toStrictEqual([{ kind: 'reached', byTutor: false, spared: undefined }]);
    expect(kept).toMatchObject({
      answers: [{ question: 'mail-grace', given: 'reached', mark: 'right', believes: [] }],
      sent: [{ step: 'mail-grace', request: { method: 'POST' }, fault: 'none' }],
    });
  });

  it('puts the world back after a miss, and does not use its number again', async () => {
    const { learner, moments, numbers, kept } = await take(lesson, [miss, miss, reach]);
    expect(moments.slice(0, 3).map(({ state }) => state)).toStrictEqual(Array(3).fill(moments[0]?.state));
    expect(learner.prompts.slice(0, 3)).toStrictEqual(['mail-grace #1', 'mail-grace #2', 'mail-grace #3']);
    expect(learner.saw('exchanged').map(({ exchange }) => exchange.number)).toStrictEqual([1, 2, 3]);
    expect(numbers).toStrictEqual([3]);
    expect(kept.sent).toHaveLength(1);
  });

  it('never saves a miss, so that nothing can leave it in the world', async () => {
    const saves: number[] = [];
    await take(lesson, [miss], { save: ({ sent }) => void saves.push(sent.length) });
    expect(saves).toStrictEqual([]);
  });

  it('says what differs, and what the attempt amounts to', async () => {
    const { learner } = await take(lesson, [miss, 'POST /users/9/welcome-email', 'PUT /users/8 name=Alan']);
    expect(learner.saw('missed')).toStrictEqual([
      {
        kind: 'missed',
        because: [
          '/users/7 should hold {"name":"Grace","email":"grace@example.com"}, and nothing is there.',
          '1 should be added to the outbox, and 0 was.',
        ],
        diagnosis: 'She is gone.',
      },
      { kind: 'missed', because: ['1 should be added to the outbox, and 0 was.'], diagnosis: undefined },
      {
        kind: 'missed',
        because: [
          '/users/8 should not be there, and holds {"name":"Alan"}.',
          '1 should be added to the outbox, and 0 was.',
        ],
        diagnosis: undefined,
      },
    ]);
  });

  it.each(['GET /users', 'HEAD /users/7', 'OPTIONS /users'])(
    'takes %s for a look, and not for an attempt',
    async (look) => {
      const { learner, numbers, state } = await take(lesson, [look, 'hint', reach, 'on']);
      expect(learner.saw('missed')).toStrictEqual([]);
      expect(learner.saw('exchanged').map(({ exchange }) => exchange.number)).toStrictEqual([1, 2]);
      expect(learner.saw('reached')).toHaveLength(1);
      expect(numbers).toStrictEqual([2]);
      expect(state).toHaveProperty(['resources', '/users/7']);
    },
  );

  it('tells what a look changed on a broken server, and takes that back', async () => {
    const { learner, state } = await take(lesson, ['GET /users/7?do=delete', reach, 'on'], {
      server: 'get-performs-actions',
    });
    expect(learner.saw('found').flatMap(({ findings }) => findings.map(({ claim }) => claim.id))).toStrictEqual([
      'get-changes-nothing',
    ]);
    expect(learner.saw('missed')).toStrictEqual([]);
    expect(state).toHaveProperty(['resources', '/users/7']);
  });

  it('tells a look that the author foresaw as the mistake that it is', async () => {
    const mistakes = [{ request: 'GET /users/7/welcome-email', because: 'A GET asks for no mail.' }];
    const { learner } = await take(lessonOf({ ...mail, mistakes }), ['GET /users/7/welcome-email', reach, 'on']);
    expect(learner.saw('missed')).toMatchObject([{ diagnosis: 'A GET asks for no mail.' }]);
  });

  it('tells a mistake by what it did, however it was written', async () => {
    const { learner } = await take(lesson, ['DELETE /users/7 X-Reason:none']);
    expect(learner.saw('missed')).toMatchObject([{ diagnosis: 'She is gone.' }]);
  });

  it('counts as a miss what the server never came to see', async () => {
    const { learner, state, moments } = await take(lesson, ['BREW /users', 'POST /_tutor/reset']);
    expect(learner.saw('missed')).toMatchObject([{ diagnosis: undefined }, { diagnosis: undefined }]);
    expect(state).toStrictEqual(moments[0]?.state);
  });

  it('puts the world back though an attempt resets the server', async () => {
    const after = lessonOf({ ...thrice, predict: [] }, mail);
    const { state, moments } = await take(after, ['on', 'on', 'on', 'POST /_tutor/reset']);
    expect(state).toStrictEqual(moments[3]?.state);
    expect(state).toHaveProperty(['resources', '/users/1']);
  });

  it('is solved by the tutor where it is skipped', async () => {
    const { ended, learner, kept, state } = await take(lesson, [miss, 'skip', 'on']);
    expect(ended).toBe('done');
    expect(learner.saw('reached')).toStrictEqual([{ kind: 'reached', byTutor: true, spared: undefined }]);
    expect(kept.answers).toMatchObject([{ question: 'mail-grace', given: 'skipped', mark: 'open' }]);
    expect(state).toMatchObject({ effects: { outbox: [{ to: 'grace@example.com' }] } });
  });

  it('tells what an attempt shows to be broken on the server of the walk, and nothing that holds', async () => {
    const rename = {
      ...mail,
      goal: { '/users/7': { name: 'Bo' } },
      solution: httpText('PUT', '/users/7', '{"name":"Bo"}'),
    };
    const taken = await take(lessonOf(rename), ['PUT /users/7 name=Bo', 'skip', 'on'], { server: 'put-merges' });
    const found = taken.learner.saw('found').flatMap(({ findings }) => findings);
    expect(found.map(({ claim, verdict }) => [claim.id, verdict.outcome])).toStrictEqual([
      ['put-replaces-whole', 'contradicted'],
      ['put-replaces-whole', 'contradicted'],
    ]);
    expect((await take(lessonOf(rename), ['PUT /users/7 name=Bo', 'on'])).learner.saw('found')).toStrictEqual([]);
  });

  it('is given up where its solution misses on the server of the walk', async () => {
    const put = {
      ...mail,
      goal: { '/users/1': { name: 'Alice' } },
      solution: httpText('PUT', '/users/1', '{"name":"Alice"}'),
    };
    const taken = await take(lessonOf(put), ['skip', 'on'], { server: 'put-needs-existing' });
    expect(taken).toMatchObject({ ended: 'done', kept: { answers: [{ given: 'skipped', mark: 'open' }], sent: [] } });
    expect(taken.learner.saw('missed')).toMatchObject([{ diagnosis: undefined }]);
    expect(taken.state).toStrictEqual(taken.moments[0]?.state);

    const from = { ...taken.kept, steps: [] };
    const resumed = await take(lessonOf(put), ['on'], { server: 'put-needs-existing', from });
    expect(resumed.learner.prompts).toStrictEqual(['step']);
    for (const each of [taken, resumed]) {
      expect(told(each)).toStrictEqual(['On this server, the solution does not reach the goal.']);
      expect(each.learner.saw('reached')).toStrictEqual([]);
    }
  });

  it('hands out what is given of the request', async () => {
    const { learner } = await take(lesson, []);
    expect(learner.challenges).toStrictEqual([{ step: 'mail-grace', number: 1, given: '? /users/7/welcome-email' }]);
  });

  it('can be left by going back', async () => {
    const { learner, kept } = await take(lesson, [miss, 'back', reach]);
    expect(learner.prompts).toStrictEqual(['mail-grace #1', 'mail-grace #2', 'mail-grace #2', 'step']);
    expect(kept.sent).toHaveLength(1);
  });
});

describe('a task that spares', () => {
  const claim = {
    ...mail,
    say: 'Claim a name.',
    goal: { '/users/ada': { name: 'Mia' } },
    spares: { '/users/ada': { name: 'Eve' } },
    solution: httpText('PUT', '/users/ada', '{"name":"Mia"}').replace('\n', '\nIf-None-Match: *\n'),
    mistakes: [{ request: httpText('PUT', '/users/ada', '{"name":"Mia"}'), because: 'It replaces.' }],
  };
  const rename = {
    ...mail,
    goal: { '/users/7': { name: 'Gail' } },
    spares: { '/users/7': null },
  };
  const plain = 'PUT /users/ada name=Mia';
  const guarded = `${plain} If-None-Match:*`;

  it('is missed by a request that is only lucky', async () => {
    const { learner, moments, state } = await take(lessonOf(claim), [plain]);
    expect(learner.saw('missed')).toStrictEqual([
      {
        kind: 'missed',
        because: [
          'On another server, which holds {"name":"Eve"} at /users/ada, the same request was answered 204: ' +
            '/users/ada should hold {"name":"Eve"}, and holds {"name":"Mia"}.',
        ],
        diagnosis: 'It replaces.',
      },
    ]);
    expect(state).toStrictEqual(moments[0]?.state);
  });

  it('is reached by one that takes care, and says what was seen of that', async () => {
    const { learner, state } = await take(lessonOf(claim), [guarded, 'on']);
    const spared =
      'On another server, which holds {"name":"Eve"} at /users/ada, the same request was answered 412, and changed nothing.';
    expect(learner.saw('reached')).toStrictEqual([{ kind: 'reached', byTutor: false, spared }]);
    expect(state).toHaveProperty(['resources', '/users/ada'], { name: 'Mia' });
  });

  it('looks beside only for a request that does what is asked for', async () => {
    const { learner } = await take(lessonOf(claim), ['PUT /users/ada name=Eva']);
    expect(learner.saw('missed')).toMatchObject([
      { because: ['/users/ada should hold {"name":"Mia"}, and holds {"name":"Eva"}.'] },
    ]);
  });

  it.each([
    ['PUT /users/7 name=Gail', 'missed', 'reached'],
    ['PUT /users/7 name=Gail If-Match:*', 'reached', 'missed'],
  ] as const)('can spare that nothing is there: %s', async (line, seen, unseen) => {
    const { learner } = await take(lessonOf(rename), [line]);
    expect(learner.saw(seen)).toHaveLength(1);
    expect(learner.saw(unseen)).toStrictEqual([]);
    expect(JSON.stringify(learner.saw(seen))).toMatch(/On another server, which holds nothing at \/users\/7, the same/);
  });

  it('is given up where its solution takes no care on the server of the walk', async () => {
    const taken = await take(lessonOf(claim), ['skip', 'on'], { server: 'etag-is-only-for-caching' });
    expect(told(taken)).toStrictEqual(['On this server, the solution does not reach the goal.']);
    expect(taken.learner.saw('missed')).toMatchObject([{ diagnosis: undefined }]);
  });
});

describe('hints', () => {
  const [first, second] = mail.hints.map((hint) => `hint: ${hint}`);
  const later = 'The next hint opens after another try.';
  const last = 'That was the last hint.';

  it.each<[string, readonly string[], readonly unknown[]]>([
    ['at once, the first', ['hint'], [first]],
    ['the next only after another try', ['hint', 'hint', miss, 'hint'], [first, later, second]],
    ['one a try, though none was asked for before', [miss, miss, 'hint', 'hint', 'hint'], [first, second, last]],
    ['none after the last', ['hint', miss, 'hint', 'hint'], [first, second, last]],
  ])('open %s', async (_, script, hints) => {
    expect(told(await take(lesson, script))).toStrictEqual(hints);
  });
});

describe('again, in a task', () => {
  it('has nothing to send before the first attempt', async () => {
    const taken = await take(lesson, ['again']);
    expect(told(taken)).toStrictEqual(['Nothing to send again yet.']);
    expect(taken.learner.saw('exchanged')).toStrictEqual([]);
  });

  it('sends the last attempt once more', async () => {
    const { learner } = await take(lesson, ['GET /users', miss, 'again']);
    expect(learner.saw('exchanged').map(({ exchange }) => exchange.request.method)).toStrictEqual([
      ...['GET', 'DELETE', 'DELETE'],
    ]);
    expect(learner.saw('missed')).toHaveLength(2);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['after an attempt', [miss, 'OPTIONS /users', 'again'], ['DELETE', 'OPTIONS', 'OPTIONS']],
    ['where nothing else was sent', ['GET /users', 'again'], ['GET', 'GET']],
  ])('sends a look once more, if that came last: %s', async (_, script, methods) => {
    const taken = await take(lesson, script);
    expect(taken.learner.saw('exchanged').map(({ exchange }) => exchange.request.method)).toStrictEqual(methods);
    expect(told(taken)).toStrictEqual([]);
  });

  it('has nothing to send once the goal is reached', async () => {
    const taken = await take(lesson, [reach, 'again', 'hint']);
    expect(told(taken)).toStrictEqual(['Nothing to send again here.', 'No hint here: hints belong to tasks.']);
    expect(taken.learner.saw('exchanged')).toHaveLength(1);
  });
});
