import type { Request } from '../http/message.ts';
import { answerOn } from '../questions/index.ts';
import type { Question } from '../questions/question.ts';
import type { LessonEvent, Learner, Said } from '../lesson/learner.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';

/** What an automatic learner tells, beside the events that every learner sees. */
export interface AutoView {
  readonly see: (event: LessonEvent) => void;
  readonly asked: (question: Question, given: string) => void;
}

/** Plays a lesson without a person, with the answers of the reference: worked out here, since a walk hands out no key. */
export function autoLearner(lesson: Lesson, view: AutoView): Learner {
  const said = <T>(value: T): Promise<Said<T>> => Promise.resolve({ kind: 'said', value });
  return {
    see: view.see,
    pause: () => said(undefined),
    choose: (question) => {
      const given = answerTo(lesson, question);
      view.asked(question, given);
      return said(given);
    },
    compose: ({ step }) => said(solutionOf(lesson, step)),
  };
}

// A scenario is run on the reference; a question in words is looked up; a lost reply is sent again.
function answerTo({ steps }: Lesson, { id, about, options }: Question): string {
  if (about !== undefined) return answerOn(rfc9110, about.ask, about.scenario).id;
  const choices = steps.flatMap((step) => (step.kind === 'words-quiz' && step.id === id ? step.choices : []));
  const [answer] = [...choices.filter(({ right }) => right === true), ...options];
  return answer?.id ?? '';
}

function solutionOf({ steps }: Lesson, id: string): Request {
  const [solution] = steps.flatMap((step) => (step.kind === 'task' && step.id === id ? [step.solution] : []));
  if (solution === undefined) throw new Error(`no task ${id} in this lesson`);
  return solution;
}
