import type { Finding } from '../evidence/finding.ts';
import type { Request } from '../http/message.ts';
import type { Bench } from '../lesson/bench.ts';
import type { Course, LessonFile } from '../lesson/course.ts';
import type { Learner, LessonEvent, Said } from '../lesson/learner.ts';
import type { Lesson, LessonStep } from '../lesson/lesson.ts';
import { freshNotes, stepOf } from '../lesson/walk-state.ts';
import { serverOf } from '../lesson/server-of.ts';
import { walk } from '../lesson/walk/walk.ts';
import { answersOf, REFERENCE_RESPONDENT } from '../questions/simulate.ts';
import { NOT_SURE, type Option, type Question } from '../questions/question.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import { worldOf, type World } from '../semantics/world.ts';
import type { Look } from '../text/look.ts';
import { questionText } from '../view/question.ts';
import { remarkText } from '../view/remark.ts';
import { eventsTo, lessonPlaceOf } from './screen.ts';

/** The things that playing takes from outside. */
export interface AutoPlay {
  /** Returns the view that is told what happens in a lesson. */
  readonly viewOf: (course: Course, file: LessonFile) => AutoView;
  readonly startBench: (world: World, semantics: Semantics) => Promise<Bench>;
  /** The id of the semantics that answer where a step names none. */
  readonly semantics: string;
}

/** Plays lessons one after the other, without a person. Gives what came out otherwise than the lessons say. */
export async function playCourse(
  course: Course,
  files: readonly LessonFile[],
  stage: AutoPlay,
): Promise<readonly Surprise[]> {
  const all: Surprise[] = [];
  for (const file of files) all.push(...(await play(file, stage.viewOf(course, file), stage)));
  return all;
}

async function play({ lesson, hash }: LessonFile, view: AutoView, stage: AutoPlay): Promise<readonly Surprise[]> {
  const surprises = surprisesIn(lesson);
  const learner = autoLearner(lesson, {
    see: (event) => {
      view.see(event);
      surprises.see(event);
    },
    asked: view.asked,
  });
  const bench = await stage.startBench(worldOf(lesson.world), rfc9110);
  try {
    await walk({ lesson, learner, bench, server: stage.semantics, save: () => undefined }, freshNotes(hash));
    return surprises.all();
  } finally {
    await bench.close();
  }
}

/** Tells what happens as a learner would see it. */
export function readably(out: (text: string) => void, look: Look): AutoPlay['viewOf'] {
  return (course, file) => ({
    see: eventsTo(out, look, lessonPlaceOf(course, file)),
    asked: (question, { text }, source) => {
      out(questionText(question, look) + remarkText(`${told[source]}${text}.`, look));
    },
  });
}

const told = {
  known: 'Answered: ',
  shown: 'To show what it does: ',
} as const satisfies Record<Source, string>;

/** The source of an automatic learner's answer: it is known to be right, or only shows what a decision does. */
type Source = 'known' | 'shown';

/** The things that an automatic learner tells, beside the events that every learner sees. */
interface AutoView {
  readonly see: (event: LessonEvent) => void;
  readonly asked: (question: Question, given: Option, source: Source) => void;
}

/** Plays a lesson without a person: answers are worked out here, since a walk hands out no key. */
export function autoLearner(lesson: Lesson, view: AutoView): Learner {
  const said = <T>(value: T): Promise<Said<T>> => Promise.resolve({ kind: 'said', value });
  const tried = new Set<string>();
  return {
    see: view.see,
    pause: () => said(undefined),
    choose: (question) => {
      const { given, source } = answerTo(lesson, question);
      view.asked(question, given, source);
      return said(given.id);
    },
    // On another server than the reference, a solution may miss its goal: then it will miss it again.
    compose: ({ step }) => {
      if (tried.has(step)) return Promise.resolve({ kind: 'skip' });
      tried.add(step);
      return said(solutionOf(lesson, step));
    },
  };
}

// A scenario is run on the semantics that its step names, else on the reference; a question in words is looked up; where
// there is nothing to know, the first option is taken to show what it does.
function answerTo(
  { steps }: Lesson,
  { id, about, options }: Question,
): { readonly given: Option; readonly source: Source } {
  const step = steps.find((each) => 'id' in each && each.id === stepOf(id));
  if (about !== undefined) {
    const named = step?.kind === 'experiment' ? serverOf(step) : undefined;
    return { given: answersOf(named ?? REFERENCE_RESPONDENT, about)[0] ?? NOT_SURE, source: 'known' };
  }
  return step?.kind === 'words-quiz'
    ? { given: step.right, source: 'known' }
    : { given: options[0] ?? NOT_SURE, source: 'shown' };
}

function solutionOf({ steps }: Lesson, id: string): Request {
  const [solution] = steps.flatMap((step) => (step.kind === 'task' && step.id === id ? [step.solution] : []));
  if (solution === undefined) throw new Error(`no task ${id} in this lesson`);
  return solution;
}

/** A result other than a lesson says: in which step, and a sentence of what was expected and what was found. */
interface Surprise {
  readonly lesson: string;
  readonly step: string;
  readonly because: string;
}

/** Gathers what comes out otherwise while the tutor itself plays a lesson. */
interface Surprises {
  readonly see: (event: LessonEvent) => void;
  readonly all: () => readonly Surprise[];
}

/** Watches the events of a lesson for surprises. Each is told once, though a solution that misses is sent a second time. */
function surprisesIn(lesson: Lesson): Surprises {
  const found = new Map<string, Surprise>();
  let step: LessonStep | undefined;
  const add = (because: string): void => {
    const name = step !== undefined && 'id' in step ? step.id : '';
    found.set(`${name} ${because}`, { lesson: lesson.id, step: name, because });
  };
  return {
    see: (event) => {
      if (event.kind === 'step') step = lesson.steps[event.number - 1];
      if (event.kind === 'missed') add(missed(event.because));
      if (event.kind === 'found' && step !== undefined) for (const each of otherwise(event.findings, step)) add(each);
    },
    all: () => [...found.values()],
  };
}

function otherwise(findings: readonly Finding[], step: LessonStep): readonly string[] {
  const shows = step.kind === 'experiment' ? step.shows : {};
  return findings.flatMap(({ claim: { id }, verdict: { outcome }, because }) => {
    const expected = shows[id];
    if (expected === outcome) return [];
    const wanted = expected === undefined ? 'not listed' : `expected ${expected}`;
    return [`${id}: ${wanted}, found ${outcome}: ${because}`];
  });
}

function missed(because: readonly string[]): string {
  return `goal: expected that the solution reaches it, found that it does not: ${because.join(' ')}`;
}
