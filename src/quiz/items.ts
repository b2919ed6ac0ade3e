import { present } from '../http/present.ts';
import type { Course } from '../lesson/course.ts';
import type { Lesson, LessonStep, StepOf } from '../lesson/lesson.ts';
import { scenarioQuestion, wordsQuestion } from '../lesson/walk/quiz.ts';
import { madeQuestion } from '../questions/made/index.ts';
import { beliefsBy, type ComputedQuestion } from '../questions/multiple-choice.ts';
import { rightAnswer } from '../questions/simulate.ts';
import type { QuizItem, LessonName, QuizQuestion } from './item.ts';
import { settingOf } from './setting.ts';
import type { MakerNumber } from './sheet.ts';

/** The questions of a course's lessons, in their order. */
export function courseQuestions({ lessons }: Pick<Course, 'lessons'>): readonly QuizQuestion[] {
  return lessons.flatMap(({ lesson }) => lesson.steps.flatMap((step) => questionsIn(lesson, step)));
}

/** So many questions that a maker makes from a seed. */
export function madeQuestions(maker: MakerNumber, seed: number, count: number): readonly QuizQuestion[] {
  return Array.from({ length: count }, (_, index) => {
    const question = madeQuestion(maker, seed, index + 1);
    return { item: computed(question, undefined), source: { kind: 'scenario', question, say: undefined } };
  });
}

function questionsIn(lesson: Lesson, step: LessonStep): readonly QuizQuestion[] {
  if (step.kind === 'words-quiz') {
    const named = { ...step, id: idIn(lesson, step) };
    return [{ item: inWords(lesson, named), source: { kind: 'words', step: named } }];
  }
  const posed = step.kind === 'scenario-quiz' ? scenarioQuestion(lesson, step) : undefined;
  if (step.kind !== 'scenario-quiz' || posed === undefined) return [];
  const question = { ...posed, id: idIn(lesson, step) };
  return [{ item: computed(question, nameOf(lesson)), source: { kind: 'scenario', question, say: step.say } }];
}

// A key is worked out, never written down.
function computed(question: ComputedQuestion, lesson: LessonName | undefined): QuizItem {
  const { id, text, options, about } = question;
  return {
    id,
    lesson,
    text,
    setting: settingOf(about),
    options,
    right: rightAnswer(about).id,
    believes: believedIn(question),
  };
}

function believedIn({ options, about }: ComputedQuestion): QuizItem['believes'] {
  const beliefsOf = beliefsBy(about);
  const believes = options.map(({ id }) => [id, beliefsOf(id).map((mind) => mind.id)] as const);
  return Object.fromEntries(believes.filter(([, beliefs]) => beliefs.length > 0));
}

function inWords(lesson: Lesson, step: StepOf<'words-quiz'>): QuizItem {
  const { choices, right } = step;
  return {
    id: step.id,
    lesson: nameOf(lesson),
    text: plain(step.question),
    setting: [],
    options: wordsQuestion(step).options.map(({ id, text }) => ({ id, text: plain(text) })),
    right: right.id,
    believes: Object.fromEntries(
      choices.flatMap(({ id, believes }) => (believes === undefined ? [] : [[id, [believes]] as const])),
    ),
    because: Object.fromEntries(choices.map(({ id, because }) => [id, plain(because)])),
  };
}

const nameOf = ({ id, title }: Lesson): LessonName => ({ id, title });
const idIn = (lesson: Lesson, { id }: { readonly id: string }): string => `${lesson.id}/${id}`;

/** Markdown as plain text on one line: the marks of code and emphasis are left out, line ends are spaces. */
export function plain(markdown: string): string {
  return unmarked(markdown.trim().replaceAll(/\s+/g, ' '));
}

// Text in code is not looked into: a `*` there is one.
const MARKED = /`([^`]+)`|\*\*(?! )((?:`[^`]+`|(?!\*\*)[^`])+)\*\*|\*(?! )((?:`[^`]+`|[^*`])+)\*/g;

function unmarked(text: string): string {
  return text.replaceAll(
    MARKED,
    (_, code?: string, strong?: string, emphasis?: string) => code ?? unmarked(present(strong ?? emphasis)),
  );
}
