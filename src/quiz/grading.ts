import { EXIT, type ExitCode } from '../exit.ts';
import type { Way } from '../lesson/diagnostic.ts';
import type { Option } from '../questions/question.ts';
import { misconceptionNamed } from '../semantics/misconceptions/index.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { saidOf, type QuizItem, type LessonName } from './item.ts';
import type { Grade, Graded, GradedSheet, Report } from './report.ts';
import { lessonAbout, type Taught } from './taught.ts';

/** The answers that one learner handed in. */
interface Submission extends Pick<GradedSheet, 'file' | 'inRepository' | 'seed'> {
  /** By question id, the ids of the options chosen; of a question that was left empty, none. */
  readonly answers: ReadonlyMap<string, string | undefined>;
  /** Returns where in the sheet the value at the end of a way begins, or its key; absent for answers at a prompt. */
  readonly placeOf?: ((way: Way, of?: 'key') => NonNullable<Graded['place']>) | undefined;
  /** The number of questions that the course had for it; as many as it has now, if nothing is said. */
  readonly ofCourse?: number | undefined;
}

/** The way in which it is graded. */
export interface Marking {
  /** The pass mark, in percent. */
  readonly pass: number;
  /** The feedback: full if the right answers are told. */
  readonly feedback: 'brief' | 'full';
  /** The whole course, which tells where to go after a wrong answer to a question that was made. */
  readonly course: Taught;
}

/** Grades answers. Whoever answered nothing has not passed, and nobody passes where nothing was asked. */
export function grade(items: readonly QuizItem[], submission: Submission, marking: Marking): GradedSheet {
  const answers = items.map((item) => graded(item, submission, marking));
  const right = answers.filter((each) => each.grade === 'right').length;
  // Multiplied first: 29 of 100 is 29 then, and not a little less.
  const percent = items.length === 0 ? 0 : (100 * right) / items.length;
  const passed = percent >= marking.pass && answers.some(({ given }) => given !== undefined);
  const { file, inRepository, seed, ofCourse = countedOf(marking.course.questions) } = submission;
  return { kind: 'graded', file, inRepository, seed, asked: countedOf(items), ofCourse, answers, percent, passed };
}

// Made ones are of no lesson.
const countedOf = (items: readonly QuizItem[]): number => items.filter(({ lesson }) => lesson !== undefined).length;

function graded(item: QuizItem, { answers, placeOf }: Submission, { feedback, course }: Marking): Graded {
  const given = item.options.find(({ id }) => id === answers.get(item.id));
  const mark: Grade = given === undefined ? 'unanswered' : given.id === item.right ? 'right' : 'wrong';
  const missing = placeOf !== undefined && !answers.has(item.id);
  const beliefs = given === undefined || mark === 'right' ? [] : believed(item, given.id);
  return {
    item,
    grade: mark,
    given,
    beliefs,
    lesson: mark === 'right' ? undefined : lessonFor(item, beliefs, course),
    missing,
    place: missing ? placeOf(['answers'], 'key') : placeOf?.(['answers', item.id]),
    feedback: feedback === 'full' && mark !== 'right' ? feedbackOn(item, given, beliefs) : undefined,
  };
}

function believed({ believes }: QuizItem, option: string): readonly Misconception[] {
  return (saidOf(believes, option) ?? []).flatMap((id) => misconceptionNamed(id) ?? []);
}

// Returns the lesson in which the likeliest belief is taught.
function lessonFor(item: QuizItem, [belief]: readonly Misconception[], course: Taught): LessonName | undefined {
  return item.lesson !== undefined || belief === undefined ? item.lesson : lessonAbout(belief, course);
}

/** Tells whether every sheet reached the pass mark. Nothing to grade is no success. */
export function allPassed({ sheets }: Pick<Report, 'sheets'>): boolean {
  return sheets.length > 0 && sheets.every((sheet) => sheet.kind === 'graded' && sheet.passed);
}

/** Returns the exit code of the tutor after a quiz. */
export function exitOf({ sheets }: Pick<Report, 'sheets'>): ExitCode {
  if (sheets.some(({ kind }) => kind === 'broken')) return EXIT.unreadable;
  return allPassed({ sheets }) ? EXIT.ok : EXIT.failed;
}

/**
 * Why what was answered is not right, then the right answer, which a reason that stood behind it would seem to be about.
 * The reason is in the author's words, where there are any, else what is so in place of the likeliest belief. An answer
 * without a reason of its own, such as none at all, has that of the right one.
 */
export function feedbackOn(
  { options, right, because }: QuizItem,
  given: Option | undefined,
  [belief]: readonly Misconception[],
): string {
  const text = options.find(({ id }) => id === right)?.text ?? right;
  const answer = `The right answer: ${text}${/[.!?]$/.test(text) ? '' : '.'}`;
  const why = saidOf(because, given?.id ?? right) ?? saidOf(because, right) ?? (belief && truthIn(belief));
  return why === undefined ? answer : `${why} ${answer}`;
}

const truthIn = ({ truth, reference }: Misconception): string => `${truth} (${reference})`;
