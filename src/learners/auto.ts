import type { Request } from '../http/message.ts';
import { answersOf, REFERENT } from '../questions/answering.ts';
import { NOT_SURE, type Option, type Question } from '../questions/question.ts';
import type { LessonEvent, Learner, Said } from '../lesson/learner.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { stepOf } from '../lesson/notes.ts';
import { serverOf } from '../lesson/server-of.ts';

/** Whether the answer of an automatic learner is known to be right, or only shows what a decision does. */
export type Source = 'known' | 'shown';

/** What an automatic learner tells, beside the events that every learner sees. */
export interface AutoView {
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
    return { given: answersOf(named ?? REFERENT, about)[0] ?? NOT_SURE, source: 'known' };
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
