import { describe, expect, it } from '@jest/globals';
import { playCourse } from '../../src/learners/playing.ts';
import type { Bench } from '../../src/lesson/bench.ts';
import type { LessonFile } from '../../src/lesson/course.ts';
import { startBench } from '../../src/shell/bench.ts';
import { thrice } from '../lesson/walk/steps.ts';
import { lookOf } from '../view/looks.ts';
import { courseOf, fileOf } from './courses.ts';

async function played(files: readonly LessonFile[], semantics = 'reference') {
  const course = courseOf(...files);
  const texts: string[] = [];
  const benches: Bench[] = [];
  const stage = {
    look: lookOf(76),
    out: (text: string): void => void texts.push(text),
    startBench: async (...[world, answering]: Parameters<Parameters<typeof playCourse>[2]['startBench']>) => {
      const bench = await startBench({ world, semantics: answering });
      benches.push(bench);
      return bench;
    },
    semantics,
  };
  const otherwise = await playCourse(course, course.lessons, stage);
  return { otherwise: otherwise.map(({ claim }) => claim.id), text: texts.join(''), benches };
}

describe('playing a course', () => {
  it('takes its lessons with answers that are known, one after the other', async () => {
    const { otherwise, text } = await played(courseOf().lessons);
    expect(otherwise).toStrictEqual([]);
    expect(text).toMatch(/The first lesson[^]*Answered: So\.[^]*The second lesson[^]*Answered: two\./);
  });

  it('finds what comes out otherwise than the lessons say', async () => {
    const wrong = fileOf('wrong', { ...thrice, shows: { 'put-repeat-adds-nothing': 'contradicted' } });
    expect((await played([wrong, fileOf('right', thrice)])).otherwise).toStrictEqual(['put-repeat-adds-nothing']);
  });

  it('finds it on another server', async () => {
    const { otherwise } = await played([fileOf('right', thrice), fileOf('again', thrice)], 'put-appends-a-copy');
    expect(otherwise).toStrictEqual(['put-repeat-adds-nothing', 'put-repeat-adds-nothing']);
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
