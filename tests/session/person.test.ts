import { describe, expect, it } from '@jest/globals';
import { Interrupted } from '../../src/errors.ts';
import { textOf } from '../../src/http/message.ts';
import { person } from '../../src/session/person.ts';
import { COMMANDS, type Challenge, type Learner, type Next, type Said } from '../../src/lesson/learner.ts';
import { lost, requestOf, traceOf } from '../helpers.ts';
import { dropping, thrice, words } from '../lesson/walk/steps.ts';
import { lessonOf } from '../lesson/walk/walks.ts';
import { fileOf } from './courses.ts';
import { keepingScreen, typing } from './fakes.ts';

const next: Next = { kind: 'step', repeatable: true };
const toSend: Next = { kind: 'send', number: 2, request: requestOf('GET /users'), decides: false };
const toDecide: Next = { ...toSend, decides: true };
const question = {
  id: 'thrice/1',
  text: 'How many?',
  options: [
    { id: 'none', text: 'none at all' },
    { id: 'two', text: '2 users' },
    { id: 'not-sure', text: 'not sure' },
  ],
};
const challenge: Challenge = { step: 'save-it', number: 3, given: 'PUT /users/1 ?' };

// What a person says who types these lines at one prompt of the walk.
async function said<T>(lines: readonly string[], prompt: (learner: Learner) => Promise<Said<T>>) {
  const screen = keepingScreen();
  const prompter = typing(...lines);
  const learner = person(screen, prompter);
  return { said: await prompt(learner), shown: screen.shown, prompts: prompter.prompts, left: prompter.left() };
}

const pausing = (lines: readonly string[], at: Next = next) => said(lines, ({ pause }) => pause(at));
const choosing = (...lines: readonly string[]) => said(lines, ({ choose }) => choose(question));
const composing = (...lines: readonly string[]) => said(lines, ({ compose }) => compose(challenge));

describe('a person', () => {
  it('is shown what there is to see', () => {
    const screen = keepingScreen();
    person(screen, typing()).see({ kind: 'notice', text: 'So.' });
    expect(screen.shown).toStrictEqual(['event: notice']);
  });

  it.each(COMMANDS.flatMap((command) => [[command], [` ${command.toUpperCase()} `]]))(
    'can type a command at any prompt: %s',
    async (line) => {
      const kind = line.trim().toLowerCase();
      expect((await pausing([line])).said).toStrictEqual({ kind });
      expect((await choosing(line)).said).toStrictEqual({ kind });
      expect((await composing(line)).said).toStrictEqual({ kind });
      expect((await composing('PUT /users/1 HTTP/1.1', 'Content-Type: text/plain', line)).said).toStrictEqual({ kind });
    },
  );

  it.each(['?', 'help', ' HELP '])('gets help at any prompt, and is asked again: %s', async (line) => {
    for (const { shown, said: answer } of [
      await pausing([line, '']),
      await choosing(line, '1'),
      await composing(line, 'quit'),
    ]) {
      expect(shown.filter((each) => each === 'help')).toHaveLength(1);
      expect(answer).toBeDefined();
    }
  });

  it('sees the last exchange byte for byte, at any prompt', async () => {
    const screen = keepingScreen();
    const learner = person(screen, typing('raw', '', 'raw', '1', 'raw', 'GET /users'));
    await learner.pause(next);
    const [first, second] = traceOf('GET /users', 'GET /users/1');
    if (first !== undefined) learner.see({ kind: 'exchanged', exchange: first });
    await learner.choose(question);
    if (second !== undefined) learner.see({ kind: 'exchanged', exchange: second });
    await learner.compose(challenge);
    expect(screen.shown.filter((each) => each.startsWith('raw'))).toStrictEqual([
      ...['raw: nothing', 'raw: #1 exchanged', 'raw: #2 exchanged'],
    ]);
  });

  it('sees a request without a reply byte for byte too: what the server did, once that is told', async () => {
    const screen = keepingScreen();
    const learner = person(screen, typing('raw', '1', 'raw', ''));
    const [exchange] = traceOf(lost('POST /users {"name":"Ada"}'));
    if (exchange === undefined) throw new Error('No request was sent.');
    learner.see({ kind: 'unanswered', exchange });
    await learner.choose(question);
    learner.see({ kind: 'ends', lost: exchange, ends: [], byTutor: false });
    await learner.pause(next);
    expect(screen.shown.filter((each) => each.startsWith('raw'))).toStrictEqual([
      ...['raw: #1 unanswered', 'raw: #1 exchanged'],
    ]);
  });

  it('sees the exchange after a lost one, though that is told of later', async () => {
    const screen = keepingScreen();
    const learner = person(screen, typing('raw', ''));
    const [first, second] = traceOf(lost('POST /users {"name":"Ada"}'), 'GET /users');
    if (first === undefined || second === undefined) throw new Error('No request was sent.');
    learner.see({ kind: 'unanswered', exchange: first });
    learner.see({ kind: 'exchanged', exchange: second });
    learner.see({ kind: 'ends', lost: first, ends: [], byTutor: false });
    await learner.pause(next);
    expect(screen.shown.at(-1)).toBe('raw: #2 exchanged');
  });

  it('sees nothing byte for byte of what was undone, nor a number that was shown before in the place of the last', async () => {
    const screen = keepingScreen();
    const learner = person(screen, typing('raw', '', 'raw', '', 'raw', ''));
    const [first, second] = traceOf('GET /users', 'GET /users/1');
    if (first === undefined || second === undefined) throw new Error('No request was sent.');
    const lesson = lessonOf(thrice, dropping);
    learner.see({ kind: 'step', lesson, number: 1 });
    learner.see({ kind: 'exchanged', exchange: first });
    learner.see({ kind: 'step', lesson, number: 2 });
    learner.see({ kind: 'exchanged', exchange: second });
    learner.see({ kind: 'step', lesson, number: 2 });
    await learner.pause(next);
    learner.see({ kind: 'exchanged', exchange: second });
    learner.see({ kind: 'exchanged', exchange: first });
    await learner.pause(next);
    learner.see({ kind: 'step', lesson, number: 1 });
    await learner.pause(next);
    expect(screen.shown.filter((each) => each.startsWith('raw'))).toStrictEqual([
      ...['raw: #1 exchanged', 'raw: #1 exchanged', 'raw: nothing'],
    ]);
  });

  it('sees what was sent in the steps before byte for byte, where a lesson goes on', async () => {
    const screen = keepingScreen();
    const learner = person(screen, typing('raw', '', 'raw', ''));
    const lesson = lessonOf(thrice, dropping);
    const [first, second] = traceOf('GET /users', 'GET /users/1');
    if (first === undefined || second === undefined) throw new Error('No request was sent.');
    const resent = [
      { step: thrice.experiment, exchange: first },
      { step: dropping.experiment, exchange: second },
    ];
    learner.see({ kind: 'lesson', lesson, url: 'http://127.0.0.1:1', resumed: true, resent });
    learner.see({ kind: 'step', lesson, number: 2 });
    await learner.pause(next);
    learner.see({ kind: 'step', lesson, number: 1 });
    await learner.pause(next);
    expect(screen.shown.filter((each) => each.startsWith('raw'))).toStrictEqual(['raw: #1 exchanged', 'raw: nothing']);
  });

  it('is interrupted where no answer comes', async () => {
    await expect(pausing([])).rejects.toThrow(Interrupted);
  });
});

describe('a person who is waited for', () => {
  it.each([
    ['', next],
    ['  ', next],
    ['1', next],
    ['next', next],
    ['Next', next],
    ['', toSend],
    ['1', toSend],
    ['send', toSend],
  ])('goes on by %j', async (line, at) => {
    const { said: answer, prompts } = await pausing([line], at);
    expect(answer).toStrictEqual({ kind: 'said', value: undefined });
    expect(prompts).toStrictEqual([{ message: `wait: ${at.kind}`, passing: true }]);
  });

  it.each([
    ['2', next, 'again'],
    ['4', next, 'back'],
    ['2', toSend, 'skip'],
    ['4', toSend, 'back'],
    ['3', toDecide, 'back'],
    ['skip', toDecide, 'skip'],
  ])('can type a number for a command: %s', async (line, at, kind) => {
    expect((await pausing([line], at)).said).toStrictEqual({ kind });
  });

  it('can type a number for what only the screen does', async () => {
    const { shown, said: answer } = await pausing(['3', '']);
    expect(shown).toStrictEqual(['raw: nothing']);
    expect(answer).toStrictEqual({ kind: 'said', value: undefined });
  });

  it.each(['5', '0', 'send', 'on', '2.5'])('is told what can be typed where it is something else: %s', async (line) => {
    const { shown, prompts } = await pausing([line, '']);
    expect(shown).toStrictEqual([expect.stringMatching(/^remark: Press Enter/)]);
    expect(prompts).toHaveLength(2);
  });
});

describe('a person who is asked', () => {
  it.each([
    ['2', 'two'],
    [' 1 ', 'none'],
    ['two', 'two'],
    ['None at all', 'none'],
    ['not-sure', 'not-sure'],
    ['NOT SURE', 'not-sure'],
  ])('answers by number, id or words: %s', async (line, id) => {
    const { said: answer, shown } = await choosing(line);
    expect(answer).toStrictEqual({ kind: 'said', value: id });
    expect(shown).toStrictEqual(['question: How many?']);
  });

  it.each(['4', '0', '', 'three', '-1'])('is asked again where it is none of the answers: %j', async (line) => {
    const { shown, prompts, said: answer } = await choosing(line, '2');
    expect(shown).toStrictEqual(['question: How many?', expect.stringMatching(/^remark: Type a number from 1 to 3\./)]);
    expect(prompts).toStrictEqual([{ message: 'answer' }, { message: 'answer' }]);
    expect(answer).toStrictEqual({ kind: 'said', value: 'two' });
  });
});

describe('a person who composes a request', () => {
  const request = async (...lines: readonly string[]): Promise<unknown> => {
    const { said: answer } = await composing(...lines);
    if (answer.kind !== 'said') return answer.kind;
    const { method, target, headers, body } = answer.value;
    return [`${method} ${target}`, ...headers.map(([name, value]) => `${name}: ${value}`), textOf(body)];
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['on one line', ['PUT /users/1 name=Bob'], ['PUT /users/1', 'Content-Type: application/json', '{"name":"Bob"}']],
    ['without content', ['GET /users'], ['GET /users', '']],
    [
      'on several lines, up to a full stop',
      ['PUT /users/1 HTTP/1.1', 'Content-Type: text/plain', '', 'Bob', ' . '],
      ['PUT /users/1', 'Content-Type: text/plain', 'Bob'],
    ],
    ['as a start line alone', ['POST /users/1/welcome-email', '.'], ['POST /users/1/welcome-email', '']],
    ['with a version', ['GET /users HTTP/1.1', 'Accept: text/plain', '.'], ['GET /users', 'Accept: text/plain', '']],
    [
      'pasted, as one input',
      ['PUT /users/1\nContent-Type: text/plain\n\nBob\nby'],
      ['PUT /users/1', 'Content-Type: text/plain', 'Bob\nby'],
    ],
    ['pasted as a start line', ['PUT /users/1 HTTP/1.1\n', '.'], ['PUT /users/1', '']],
    ['without content', ['POST /users/1/welcome-email'], ['POST /users/1/welcome-email', '']],
  ])('can type it %s', async (_, lines, sent) => {
    expect(await request(...lines)).toStrictEqual(sent);
  });

  it('sees what is given, on a line of its own, so that a command can be typed', async () => {
    const { shown, prompts } = await composing('quit');
    expect(shown).toStrictEqual(['challenge: PUT /users/1 ?']);
    expect(prompts).toStrictEqual([{ message: '#3' }]);
  });

  it('can type a command behind what comes back to be edited', async () => {
    expect((await composing('PUTT', 'PUTT hint')).said).toStrictEqual({ kind: 'hint' });
    expect((await composing('PUTT', 'PUTTquit')).said).toStrictEqual({ kind: 'quit' });
    expect((await composing('PUTT', 'GET /users')).said).toMatchObject({ kind: 'said' });
  });

  it.each([
    ['PUT /seats a:=2', 'PUT /seats a:=2PUT /seats a:=3', '{"a":3}'],
    ['PUT /seats a:=2', 'PUT /seats a:=2 PUT /seats a:=3', '{"a":3}'],
    ['PUT /seats a=x=', 'PUT /seats a=x=PUT /seats\nContent-Type: application/json\n\n{"a":3}', '{"a":3}'],
    ['? a=b', '? a=bPUT /seats a:=3', '{"a":3}'],
    ['PUT /seats a:=2', 'PUT /seats a:=2 b:=3', '{"a":2,"b":3}'],
    ['PUT /seats a=', 'PUT /seats a=PUT', '{"a":"PUT"}'],
    ['PUT', 'PUT /seats a=b', '{"a":"b"}'],
    ['PU', 'PUT /seats a=b', '{"a":"b"}'],
  ])('can type another request behind what comes back, and no other: %j, %j', async (first, second, content) => {
    const prompter = typing(first, second);
    const learner = person(keepingScreen(), prompter);
    let answer = await learner.compose(challenge);
    // What is a request already has missed, and is followed by another.
    if (prompter.left() > 0) answer = await learner.compose(challenge);
    expect(prompter.prompts.at(-1)).toMatchObject({ prefill: first });
    expect(answer.kind === 'said' && textOf(answer.value.body)).toBe(content);
  });

  it('gets back only the other request, where that is mistyped', async () => {
    const { prompts } = await composing('put /seats a=b', 'put /seats a=bPUT /seats a', 'quit');
    expect(prompts.at(-1)).toStrictEqual({ message: '#3', prefill: 'PUT /seats a' });
  });

  it('is told once how to be rid of what comes back', async () => {
    const screen = keepingScreen();
    const learner = person(screen, typing('PUTT', 'PUTTT', 'GET /users', 'quit'));
    await learner.compose(challenge);
    await learner.compose(challenge);
    expect(screen.shown.filter((each) => /^(draft|challenge)/.test(each))).toStrictEqual([
      ...['challenge: PUT /users/1 ?', 'draft'],
    ]);
  });

  it('sees the task as it was put when it is entered anew', async () => {
    const screen = keepingScreen();
    const prompter = typing('GET /users', 'back', 'quit', 'quit');
    const learner = person(screen, prompter);
    const entered = { kind: 'step' as const, lesson: fileOf('first', words).lesson, number: 1 };
    learner.see(entered);
    await learner.compose(challenge);
    await learner.compose(challenge);
    learner.see(entered);
    await learner.compose(challenge);
    await learner.compose(challenge);
    expect(screen.shown).toStrictEqual([
      ...['event: step', 'challenge: PUT /users/1 ?', 'draft', 'event: step', 'challenge: PUT /users/1 ?'],
    ]);
    expect(prompter.prompts.at(-1)).toMatchObject({ prefill: 'GET /users' });
  });

  it('is told how a request of several lines ends', async () => {
    const { shown, prompts } = await composing('PUT /users/1 HTTP/1.1', '.');
    expect(shown[1]).toMatch(/^remark: .* a full stop ends it\.$/);
    expect(prompts[1]).toStrictEqual({ message: 'more' });
  });

  it.each<[string, readonly string[], string, string]>([
    ['one line', ['PUTT'], 'PUTT', '1:5'],
    ['several', ['PUT /users/1 HTTP/1.1', 'Content', '.'], 'PUT /users/1 HTTP/1.1\nContent', '2:1'],
  ])('gets it back, explained, where it has a mistake: %s', async (_, lines, typed, place) => {
    const { shown, prompts, said: answer } = await composing(...lines, 'GET /users');
    expect(shown).toContain(`mistyped at ${place}: ${typed}`);
    expect(prompts.at(-1)).toStrictEqual({ message: '#3', prefill: typed });
    expect(answer).toMatchObject({ kind: 'said', value: { method: 'GET' } });
  });

  it('is given the same again where nothing was typed', async () => {
    const { shown, prompts } = await composing(' ', 'GET /users');
    expect(shown).toStrictEqual(['challenge: PUT /users/1 ?', 'mistyped at 1:2:  ', 'challenge: PUT /users/1 ?']);
    expect(prompts.at(-1)).toStrictEqual({ message: '#3' });
  });

  it.each<[string, readonly string[], string]>([
    ['after a hint', ['PUTT', 'hint'], 'PUTT'],
    ['after a miss', ['PUT /users/1 name=Ann'], 'PUT /users/1 name=Ann'],
    ['after a hint in the middle', ['PUT /users/1 HTTP/1.1', 'A: b', 'hint'], 'PUT /users/1 HTTP/1.1\nA: b'],
  ])('gets back what was typed last: %s', async (_, lines, prefill) => {
    const prompter = typing(...lines, 'quit');
    const learner = person(keepingScreen(), prompter);
    await learner.compose(challenge);
    await learner.compose({ ...challenge, number: 4 });
    expect(prompter.prompts.at(-1)).toStrictEqual({ message: '#4', prefill });
  });

  it('gets nothing of another task', async () => {
    const prompter = typing('GET /users', 'quit');
    const learner = person(keepingScreen(), prompter);
    await learner.compose(challenge);
    await learner.compose({ ...challenge, step: 'another' });
    expect(prompter.prompts.at(-1)).toStrictEqual({ message: '#3' });
  });
});
