import { describe, expect, it } from '@jest/globals';
import { asLines, endLine } from '../../src/session/auto-json.ts';
import { playCourse, readably } from '../../src/session/auto-play.ts';
import type { JsonObject } from '../../src/http/json.ts';
import type { Bench } from '../../src/lesson/bench.ts';
import type { LessonFile } from '../../src/lesson/course.ts';
import { startBench } from '../../src/shell/server/bench.ts';
import { dropping, lostPost, mail, thrice, words } from '../lesson/walk/steps.ts';
import { httpText } from '../lesson/walk/walks.ts';
import { lookOf } from '../view/looks.ts';
import { courseOf, fileOf } from './courses.ts';

async function played(
  files: readonly LessonFile[],
  semantics = 'reference',
  viewOf?: Parameters<typeof playCourse>[2]['viewOf'],
) {
  const course = courseOf(...files);
  const texts: string[] = [];
  const benches: Bench[] = [];
  const stage = {
    viewOf: viewOf ?? readably((text) => void texts.push(text), lookOf(76)),
    startBench: async (...[world, answering]: Parameters<Parameters<typeof playCourse>[2]['startBench']>) => {
      const bench = await startBench({ world, semantics: answering });
      benches.push(bench);
      return bench;
    },
    semantics,
  };
  const otherwise = await playCourse(course, course.lessons, stage);
  return {
    otherwise: otherwise.map(({ lesson, step, because }) => `${lesson} ${step} ${because}`),
    text: texts.join(''),
    benches,
  };
}

const alan = {
  ...mail,
  goal: { '/users/8': { name: 'Alan' } },
  solution: httpText('PUT', '/users/8', '{"name":"Alan"}'),
};

describe('what happens, as objects', () => {
  const objectsOf = async (files: readonly LessonFile[], semantics?: string): Promise<readonly JsonObject[]> => {
    const objects: JsonObject[] = [];
    await played(
      files,
      semantics,
      asLines((line) => void objects.push(JSON.parse(line) as JsonObject)),
    );
    return objects;
  };

  it('is told with the ids of its lesson and step', async () => {
    const objects = await objectsOf([fileOf('first', thrice)]);
    const told = objects.map(({ event, lesson, step }) =>
      [event, lesson, step].map((each) => JSON.stringify(each)).join(' '),
    );
    expect(told).toStrictEqual([
      ...[
        '"lesson" "first" null',
        '"step" "first" "thrice"',
        '"exchange" "first" "thrice"',
        '"answer" "first" "thrice"',
      ],
      ...[
        '"answer" "first" "thrice"',
        '"exchange" "first" "thrice"',
        '"exchange" "first" "thrice"',
        '"mark" "first" "thrice"',
      ],
      ...['"mark" "first" "thrice"', '"finding" "first" "thrice"'],
    ]);
    expect(objects[3]).toMatchObject({ question: 'thrice/1', given: 'two' });
    expect(objects.at(-1)).toStrictEqual({
      ...{ event: 'finding', lesson: 'first', step: 'thrice', claim: 'put-repeat-adds-nothing' },
      ...{ obligation: 'definition', outcome: 'upheld', exchanges: [1, 2, 3], reference: 'RFC 9110 §9.2.2' },
    });
  });

  it('ends with the code of the run', () => {
    expect(endLine(1)).toBe('{"event":"end","lesson":null,"step":null,"exit":1}\n');
  });

  it('has exchanges in the form of serve --json, with what the server did where a reply was lost', async () => {
    const objects = await objectsOf([fileOf('lossy', lostPost, dropping)]);
    const exchanges = objects.filter(({ event }) => event === 'exchange');
    expect(exchanges[0]).toMatchObject({ number: 1, delivered: false, fault: 'apply-then-drop' });
    expect(exchanges[0]).toMatchObject({
      response: { status: 201 },
      changes: [{ kind: 'created', path: '/orders/1' }],
    });
    expect(exchanges[1]).toMatchObject({ number: 2, delivered: true, fault: null });
    expect(objects.at(-1)).toMatchObject({ obligation: 'observation', outcome: 'added-nothing' });
  });

  it('marks tasks, and questions in words', async () => {
    const marks = (await objectsOf([fileOf('all', mail, words)])).filter(({ event }) => event === 'mark');
    expect(marks).toMatchObject([
      { step: 'mail-grace', right: true },
      { step: 'in-words', right: true },
    ]);
    const missing = (await objectsOf([fileOf('hard', alan)], 'put-needs-existing')).filter(
      ({ event }) => event === 'mark',
    );
    expect(missing).toMatchObject([{ observed: 'missed' }, { observed: 'missed' }]);
  });
});

describe('playing a course', () => {
  it('takes its lessons with answers that are known, one after the other', async () => {
    const { otherwise, text } = await played(courseOf().lessons);
    expect(otherwise).toStrictEqual([]);
    expect(text).toMatch(/The first lesson[^]*Answered: So\.[^]*The second lesson[^]*Answered: two\./);
  });

  it('finds what comes out otherwise than the lessons say', async () => {
    const wrong = fileOf('wrong', { ...thrice, shows: { 'put-repeat-adds-nothing': 'contradicted' } });
    expect((await played([wrong, fileOf('right', thrice)])).otherwise).toStrictEqual([
      'wrong thrice put-repeat-adds-nothing: expected contradicted, found upheld: After #1, #2 and #3 changed no resource. That agrees with §9.2.2.',
    ]);
  });

  it('finds a rule that is broken and not listed, in a task too', async () => {
    const renaming = {
      ...mail,
      goal: { '/users/7': { name: 'Bo', email: 'grace@example.com' } },
      solution: httpText('PUT', '/users/7', '{"name":"Bo","email":"grace@example.com"}'),
    };
    const creating = { ...thrice, predict: [], shows: {} };
    const { otherwise } = await played([fileOf('renames', renaming), fileOf('creates', creating)], 'put-always-201');
    expect(otherwise).toStrictEqual([
      expect.stringMatching(/^renames mail-grace put-replaces-with-200-or-204: not listed, found contradicted: #1 /),
    ]);
    const swapped = await played([fileOf('renames', renaming), fileOf('creates', creating)], 'put-always-200');
    expect(swapped.otherwise).toStrictEqual([
      expect.stringMatching(/^creates thrice put-creates-with-201: not listed, found contradicted: #1 /),
    ]);
  });

  it('finds it on another server', async () => {
    const { otherwise } = await played([fileOf('right', thrice), fileOf('again', thrice)], 'put-appends-a-copy');
    const found = ' thrice put-repeat-adds-nothing: expected upheld, found contradicted: #2, ';
    expect(otherwise.map((each) => each.includes(found))).toStrictEqual([true, true]);
  });

  it('counts a solution that misses its goal, once', async () => {
    const { otherwise } = await played([fileOf('hard', alan)], 'put-needs-existing');
    expect(otherwise.map((each) => each.replace(/:.*/, ''))).toStrictEqual(['hard mail-grace goal']);
  });

  it('leaves no server behind', async () => {
    const { benches } = await played([fileOf('right', thrice)]);
    const sending = {
      request: { method: 'GET', target: '/', headers: [], body: new Uint8Array() },
      fault: 'none' as const,
    };
    for (const bench of benches) expect(await bench.send(sending)).toMatchObject({ seen: { kind: 'refused' } });
    expect(benches).toHaveLength(1);
  });
});
