import type { Course } from '../../lesson/course.ts';
import { quizAnswersOf, withQuiz, withoutQuiz, type KeptAnswer } from '../../lesson/progress.ts';
import { SKIPPED } from '../../lesson/walk/asking.ts';
import type { Item } from '../../quiz/item.ts';
import type { SheetHead } from '../../quiz/sheet.ts';
import type { QuizQuestion } from '../../quiz/source.ts';
import type { ProgressStore } from '../context.ts';

/** A quiz at a prompt, kept until it is over. */
export interface KeptQuiz {
  /** What was answered, as far as it still answers what is asked. */
  readonly answers: () => readonly KeptAnswer[];
  readonly save: (answers: readonly KeptAnswer[]) => void;
  readonly forget: () => void;
}

/** The quiz of these questions, in a store. */
export function keptQuiz(
  store: ProgressStore,
  course: Course,
  { head, questions }: { readonly head: SheetHead; readonly questions: readonly QuizQuestion[] },
): KeptQuiz {
  const of = nameOf(head);
  const asked = new Map(questions.map(({ item }) => [item.id, { item, hash: hashOf(course, item) }]));
  return {
    answers: () =>
      quizAnswersOf(store.read(), course.id, of).flatMap(({ question, given, hash }) => {
        const now = asked.get(question);
        const isOffered = given === SKIPPED || now?.item.options.some(({ id }) => id === given) === true;
        if (now === undefined || !isOffered || now.hash !== hash) return [];
        return [{ question, given, mark: 'open' as const, believes: [] }];
      }),
    save: (given) => {
      const answers = given.map(({ question, given: option }) => {
        const hash = asked.get(question)?.hash;
        return { question, given: option, ...(hash === undefined ? {} : { hash }) };
      });
      store.update((progress) => withQuiz(progress, course.id, { of, answers }));
    },
    forget: () => {
      store.update((progress) => withoutQuiz(progress, course.id, of));
    },
  };
}

// The same questions make the same quiz.
function nameOf({ version, lessons, seed, maker, generate }: SheetHead): string {
  const made = generate === undefined ? '' : `, ${generate} made by ${maker} from ${seed}`;
  return `version ${version}: ${lessons?.join(' ') ?? 'all lessons'}${made}`;
}

// A question that was made stays what it is, and has none.
function hashOf({ lessons }: Course, { id, lesson }: Item): string | undefined {
  const hashes = lessons.find((each) => each.lesson.id === lesson?.id)?.stepHashes ?? {};
  const step = id.replace(/^[^/]*\//, '');
  return Object.hasOwn(hashes, step) ? hashes[step] : undefined;
}
