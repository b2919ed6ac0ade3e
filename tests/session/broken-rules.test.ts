import { expect, it } from '@jest/globals';
import type { LessonEvent } from '../../src/lesson/learner.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { freshNotes } from '../../src/lesson/walk-state.ts';
import { walk } from '../../src/lesson/walk/walk.ts';
import { serverBeliefs } from '../../src/semantics/misconceptions/index.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { autoLearner } from '../../src/session/auto-play.ts';
import { readCourse } from '../../src/shell/files/lesson-files.ts';
import { startBench } from '../../src/shell/server/bench.ts';
import { bundledLessons } from '../system.ts';

const { lessons } = readCourse(bundledLessons);

// The rule that each server breaks that no server may be, and the lesson that shows it.
const rules: Readonly<Record<string, readonly [rule: string, lesson: string]>> = {
  'put-appends-a-copy': ['put-repeat-adds-nothing', 'once-more'],
  'put-merges': ['put-replaces-whole', 'replace-create-do'],
  'weak-tag-matches': ['false-precondition-performs-nothing', 'two-editors'],
  'etag-is-only-for-caching': ['false-precondition-performs-nothing', 'two-editors'],
  'none-match-means-304': ['false-none-match-is-304-or-412', 'only-if-new'],
  'if-match-merges': ['false-precondition-performs-nothing', 'two-editors'],
  'put-always-200': ['put-creates-with-201', 'two-ways'],
  'put-always-201': ['put-replaces-with-200-or-204', 'two-ways'],
  'put-picks-its-own-url': ['put-stores-at-target', 'two-ways'],
  'put-uses-body-id': ['put-stores-at-target', 'comparison'],
  'put-repeats-its-effect': ['put-repeat-adds-nothing', 'reply-and-effect'],
  'delete-shifts-ids': ['delete-repeat-removes-nothing', 'reply-and-effect'],
  'get-performs-actions': ['get-changes-nothing', 'safe-get'],
  'allow-is-optional': ['method-not-allowed-has-allow', 'who-names-the-url'],
  'precondition-beats-415': ['refusal-comes-before-precondition', 'only-if-new'],
  'null-is-stored': ['merge-patch-sets-what-it-names', 'patch'],
  'merge-patch-merges-lists': ['merge-patch-sets-what-it-names', 'patch'],
  'patch-half-applies': ['failed-patch-changes-nothing', 'patch'],
};

/** The rules that are told to be broken, step by step, where `--auto` plays a lesson on a server. */
async function brokenIn(lesson: Lesson, server: string): Promise<readonly string[]> {
  const bench = await startBench({ world: worldOf(lesson.world), semantics: rfc9110 });
  const broken: string[] = [];
  let step = 0;
  const see = (event: LessonEvent): void => {
    if (event.kind === 'step') step = event.number;
    if (event.kind !== 'found' || isOfItsOwn(lesson, step)) return;
    const contradicted = event.findings.filter(({ verdict }) => verdict.outcome === 'contradicted');
    broken.push(...contradicted.map(({ claim }) => claim.id));
  };
  const learner = autoLearner(lesson, { see, asked: () => undefined });
  try {
    await walk({ lesson, learner, bench, server, save: () => undefined }, freshNotes('0'));
    return broken;
  } finally {
    await bench.close();
  }
}

// There the server of the step answers, whoever answers elsewhere.
function isOfItsOwn({ steps }: Lesson, number: number): boolean {
  const step = steps[number - 1];
  return step?.kind === 'experiment' && step.server !== undefined;
}

const lessonNamed = (id: string): Lesson => {
  const found = lessons.find(({ lesson }) => lesson.id === id);
  if (found === undefined) throw new Error(`There is no lesson ${id}.`);
  return found.lesson;
};

it('is shown of each server that breaks a specification', () => {
  const ids = serverBeliefs.filter(({ standing }) => standing === 'rfc').map(({ id }) => id);
  expect(Object.keys(rules)).toEqual(ids);
});

it.each(Object.entries(rules))('is caught in a lesson: what %s breaks, %j', async (server, [rule, lesson]) => {
  expect(await brokenIn(lessonNamed(lesson), server)).toContain(rule);
});

it.each([...new Set(Object.values(rules).map(([, lesson]) => lesson))])(
  'is broken in no step of %s on the reference',
  async (lesson) => {
    expect(await brokenIn(lessonNamed(lesson), 'reference')).toEqual([]);
  },
);
