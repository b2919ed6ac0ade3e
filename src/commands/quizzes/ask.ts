import { ownValue } from '../../http/json.ts';
import { Interrupted, TutorError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { answersCommand, quizCommand, templateCommand, type CommandLine } from '../../lesson/command-line.ts';
import type { Course } from '../../lesson/course.ts';
import { quizAnswersOf, withoutQuiz, withQuiz, type KeptAnswer } from '../../lesson/progress.ts';
import { SKIPPED } from '../../lesson/walk/asking.ts';
import { decodeFilledIn, type AskedCourse } from '../../quiz/asked.ts';
import { grade } from '../../quiz/grading.ts';
import type { QuizItem, QuizQuestion } from '../../quiz/item.ts';
import type { SheetHead } from '../../quiz/sheet.ts';
import { quizPerson } from '../../session/quiz-session.ts';
import type { Context, ProgressStore } from '../context.ts';
import { askedCourse, headOf, questionsOf, taughtIn } from './asked-course.ts';
import { deliver, deliveriesFor, mustStayApart } from './deliver.ts';
import type { QuizOptions, Task } from './options.ts';
import { sheetText } from './sheet-text.ts';

/** Puts questions to a person. */
export const askAtPrompt: Task = async (context, lessons, options) => {
  const { whole, feedback = 'brief' } = options;
  if (whole !== undefined) throw new TutorError(NO_SHEET, EXIT.usage);
  const { file, others } = sheetIn(options.output);
  const deliveries = deliveriesFor(options, others);
  await mustStayApart(context, deliveries, file === undefined ? [] : [file]);
  if (!context.canAsk)
    throw new TutorError(needsTerminal({ program: context.program, course: options.course }), EXIT.usage);
  const quizzed = await askedCourse(context, options);
  const { course, asked } = quizzed;
  const head = headOf(quizzed, lessons, options);
  const questions = questionsOf(asked, head);
  const quiz = keptQuiz(context.progress, course, { head, questions });
  if (options.fresh === true) quiz.forget();
  const kept = quiz.answers();
  // Known before the first question is asked: nobody answers them all for nothing.
  const write = file === undefined ? undefined : await sheetWriter(context, file, asked, kept);
  const { pass = course.pass } = options;
  const room = { ...context, look: context.look(options), save: quiz.save };
  const { given, interrupted } = await quizPerson({ course, questions, pass, kept }, room);
  const broken = interrupted && leaving(quizCommand(asked.called, wordsOf(lessons, options)), interrupted, quiz);
  if (broken !== undefined && given.size === 0) throw broken;
  const submission = { file: undefined, inRepository: undefined, seed: head.seed, answers: given };
  const items = questions.map(({ item }) => item);
  if (file !== undefined) await write?.(await sheetText({ head, items, answers: given }, file, context, options));
  const sheet = grade(items, submission, { pass, feedback, course: taughtIn(course, asked) });
  // Broken off, it goes on later: on the screen there is nothing to tell yet.
  await deliver(
    context,
    { course, pass, sheets: [sheet], failures: options.junitFailures, called: asked.called },
    broken === undefined ? deliveries : deliveries.filter((each) => each.file !== undefined),
    options,
  );
  if (broken !== undefined) throw broken;
  quiz.forget();
};

// A quiz that is kept can be gone on from.
function leaving(goOn: string, cause: Interrupted, quiz: KeptQuiz): Interrupted {
  return quiz.answers().length === 0 ? cause : new Interrupted({ cause, goOn });
}

// Returns the words that a quiz was started with, but for --fresh and --course.
function wordsOf(lessons: readonly string[], options: QuizOptions): readonly string[] {
  const { generate, seed, pass, feedback, junitFailures, plain } = options;
  const valued = { generate, seed, pass, feedback, 'junit-failures': junitFailures };
  return [
    ...lessons,
    ...Object.entries(valued).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)])),
    ...options.reporter.flatMap((name) => ['--reporter', name]),
    ...options.output.flatMap((output) => ['--output', output]),
    ...(plain === true ? ['--plain'] : []),
  ];
}

type Write = (text: string) => Promise<void>;

// A sheet that this quiz left when it was broken off holds just what is kept, and gives way.
async function sheetWriter(
  context: Context,
  file: string,
  asked: AskedCourse,
  kept: readonly KeptAnswer[],
): Promise<Write> {
  const { read } = await context.readSheet(file, { decode: (value) => decodeFilledIn(asked, value), madeBy: '' });
  const answers =
    read.kind === 'value' ? [...read.value.sheet.answers].filter(([, option]) => option !== undefined) : [];
  const wasGiven = kept.filter(({ given }) => given !== SKIPPED);
  const isOurs =
    answers.length > 0 &&
    answers.length === wasGiven.length &&
    answers.every(([id, option]) => wasGiven.some(({ question, given }) => question === id && given === option));
  if (isOurs) return (text) => context.writeOver(file, text);
  await context.mustBeNew(file);
  return (text) => context.writeNew(file, text);
}

// The given answers go into a sheet, as if it had been filled in: `--output sheet=FILE`.
function sheetIn(outputs: readonly string[]): {
  readonly file: string | undefined;
  readonly others: readonly string[];
} {
  const files = outputs.flatMap((each) => /^sheet=(.*)$/s.exec(each)?.[1] ?? []);
  const [file, second] = files;
  if (file === '') throw new TutorError('--output sheet= names no file: is the variable after = empty?', EXIT.usage);
  if (second !== undefined)
    throw new TutorError('A quiz makes one sheet: leave out all but one --output sheet=FILE.', EXIT.usage);
  return { file, others: outputs.filter((each) => !each.startsWith('sheet=')) };
}

const NO_SHEET = '--whole is about sheets: name them with --answers, or leave it out.';
function needsTerminal(called: CommandLine): string {
  const nobody = 'quiz asks questions, and nobody is here to answer (no terminal, or CI is set)';
  return `${nobody}: ${templateCommand(called)} prints a sheet to fill in, and ${answersCommand(called, 'FILE')} grades it.`;
}

/** A quiz at a prompt, kept until it is over. */
export interface KeptQuiz {
  /** Returns the given answers, as far as they still answer what is asked. */
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
function hashOf({ lessons }: Course, { id, lesson }: QuizItem): string | undefined {
  const hashes = lessons.find((each) => each.lesson.id === lesson?.id)?.stepHashes ?? {};
  const step = id.replace(/^[^/]*\//, '');
  return ownValue(hashes, step);
}
