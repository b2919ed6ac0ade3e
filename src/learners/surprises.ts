import type { Finding } from '../evidence/finding.ts';
import type { LessonEvent } from '../lesson/learner.ts';
import type { Lesson, Step } from '../lesson/lesson.ts';

/** What came out otherwise than a lesson says: in which step, and a sentence of what was expected and what was found. */
export interface Surprise {
  readonly lesson: string;
  readonly step: string;
  readonly because: string;
}

/** Gathers what comes out otherwise while the tutor itself plays a lesson. */
export interface Surprises {
  readonly see: (event: LessonEvent) => void;
  readonly all: () => readonly Surprise[];
}

/** Watches the events of a lesson for surprises. Each is told once, though a solution that misses is sent a second time. */
export function surprisesIn(lesson: Lesson): Surprises {
  const found = new Map<string, Surprise>();
  let step: Step | undefined;
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

function otherwise(findings: readonly Finding[], step: Step): readonly string[] {
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
