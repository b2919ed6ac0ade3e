import type { Course } from '../lesson/course.ts';
import type { Lesson, Step, StepOf } from '../lesson/lesson.ts';
import { scenarioQuestion, wordsQuestion } from '../lesson/walk/quiz.ts';
import { rightAnswer } from '../questions/answering.ts';
import { madeQuestion } from '../questions/made/index.ts';
import { beliefsBy, type Posed } from '../questions/pose.ts';
import type { Item, LessonName } from './item.ts';
import { plain } from './plain.ts';
import { settingOf } from './setting.ts';

/** The questions of a course's lessons, in their order. */
export function courseItems({ lessons }: Pick<Course, 'lessons'>): readonly Item[] {
  return lessons.flatMap(({ lesson }) => lesson.steps.flatMap((step) => itemsIn(lesson, step)));
}

/** So many questions made from a seed. */
export function madeItems(seed: number, count: number): readonly Item[] {
  return Array.from({ length: count }, (_, index) => madeItem(madeQuestion(MAKER, seed, index + 1)));
}

// A later one makes other questions: a sheet that has those of this one has to be read with this one.
const MAKER = 1;

/** A question that was made, as an item. */
export function madeItem(question: Posed): Item {
  return computed(question, question.id, undefined);
}

function itemsIn(lesson: Lesson, step: Step): readonly Item[] {
  if (step.kind === 'words-quiz') return [inWords(lesson, step)];
  const question = step.kind === 'scenario-quiz' ? scenarioQuestion(lesson, step) : undefined;
  return question === undefined ? [] : [computed(question, idIn(lesson, question), nameOf(lesson))];
}

// A key is worked out, never written down.
function computed(question: Posed, id: string, lesson: LessonName | undefined): Item {
  const { text, options, about } = question;
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

function believedIn({ options, about }: Posed): Item['believes'] {
  const beliefsOf = beliefsBy(about);
  const believes = options.map(({ id }) => [id, beliefsOf(id).map((mind) => mind.id)] as const);
  return Object.fromEntries(believes.filter(([, beliefs]) => beliefs.length > 0));
}

function inWords(lesson: Lesson, step: StepOf<'words-quiz'>): Item {
  const { choices } = step;
  return {
    id: idIn(lesson, step),
    lesson: nameOf(lesson),
    text: plain(step.question),
    setting: [],
    options: wordsQuestion(step).options.map(({ id, text }) => ({ id, text: plain(text) })),
    // No lesson is read whose question has not exactly one right choice.
    right: String(choices.find(({ right }) => right)?.id),
    believes: Object.fromEntries(
      choices.flatMap(({ id, believes }) => (believes === undefined ? [] : [[id, [believes]] as const])),
    ),
    because: Object.fromEntries(choices.map(({ id, because }) => [id, plain(because)])),
  };
}

const nameOf = ({ id, title }: Lesson): LessonName => ({ id, title });
const idIn = (lesson: Lesson, { id }: { readonly id: string }): string => `${lesson.id}/${id}`;
