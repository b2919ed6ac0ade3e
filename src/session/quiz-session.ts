import { Interrupted } from '../errors.ts';
import type { Course } from '../lesson/course.ts';
import type { Learner } from '../lesson/learner.ts';
import type { KeptAnswer } from '../lesson/progress.ts';
import { answerIn, freshNotes, withAnswer, type WalkState } from '../lesson/walk-state.ts';
import { SKIPPED } from '../lesson/walk/asking.ts';
import { askAndShow, playWordsQuiz } from '../lesson/walk/quiz.ts';
import type { Conversation, StepExit } from '../lesson/walk/walk-context.ts';
import type { QuizQuestion, Source } from '../quiz/item.ts';
import { playground } from '../semantics/playground.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { worldOf } from '../semantics/world.ts';
import { goingOnText, leavingText, questionHeadText, quizHeadText, quizHelpText } from '../view/quiz.ts';
import { remarkText } from '../view/remark.ts';
import { person } from './person.ts';
import { screenOf } from './screen.ts';
import type { SessionDeps } from './session-deps.ts';

/** The questions of a quiz, and how much of it takes to pass, in percent. */
interface Quiz {
  readonly course: Course;
  readonly questions: readonly QuizQuestion[];
  readonly pass: number;
  /** The answers given before the quiz was left. */
  readonly kept: readonly KeptAnswer[];
}

/** The outcome of a quiz: the options chosen, by question id; and what broke it off, if anything did. */
export interface Quizzed {
  readonly given: ReadonlyMap<string, string>;
  readonly interrupted: Interrupted | undefined;
}

/** The things that a quiz at a prompt takes from outside. */
interface QuizRoom extends Pick<SessionDeps, 'look' | 'out' | 'prompter' | 'startBench'> {
  /** Keeps what was answered so far. */
  readonly save: (answers: readonly KeptAnswer[]) => void;
}

/** Puts questions to a person, each answered at once with what comes of it; those that were answered before are not put. */
export async function quizPerson(quiz: Quiz, room: QuizRoom): Promise<Quizzed> {
  const { look, out } = room;
  const { questions, course, pass, kept } = quiz;
  const answered = [kept];
  // Each question has servers of its own, beside this one.
  const bench = await room.startBench(worldOf(playground), rfc9110);
  try {
    const place = { course: course.title, lesson: 1, lessons: course.lessons.length };
    const help = (): void => {
      out(quizHelpText(look));
    };
    const screen = { ...screenOf(look, place, out), help };
    const prompter = await room.prompter(look);
    const save: Conversation['save'] = ({ answers }) => {
      answered.push(answers);
      room.save(answers);
    };
    const talk = (): Conversation => ({ learner: quizzed(person(screen, prompter)), bench, save });
    out(quizHeadText({ of: questions.length, pass }, look));
    if (kept.length > 0) out(remarkText(goingOnText(kept.length), look));
    const notes = await putAll(quiz, talk, room);
    return { given: givenIn(notes.progress.answers, questions), interrupted: undefined };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { given: givenIn(answered.at(-1) ?? [], questions), interrupted: error };
  } finally {
    await bench.close();
  }
}

// In a quiz, what comes next is a question, and no step that leads back.
function quizzed(learner: Learner): Learner {
  return { ...learner, pause: () => learner.pause({ kind: 'question' }) };
}

// Each question is talked about anew: what was sent for the one before is over.
async function putAll(
  { questions, kept }: Quiz,
  talk: () => Conversation,
  { look, out }: QuizRoom,
): Promise<WalkState> {
  let notes = kept.reduce(withAnswer, freshNotes(''));
  // The number of answers when the person last said to leave: saying so twice without an answer between is meant.
  let leftAt: number | undefined;
  for (const [index, question] of questions.entries()) {
    if (answerIn(notes, question.item.id) !== undefined) continue;
    const { title } = question.item.lesson ?? {};
    out(questionHeadText({ number: index + 1, of: questions.length, lesson: title }, look));
    while (answerIn(notes, question.item.id) === undefined) {
      const left = await put(talk(), question, notes);
      notes = left.notes;
      const answered = notes.progress.answers.length;
      if (left.leaving !== 'quit') continue;
      if (leftAt === answered || answered === questions.length) return notes;
      leftAt = answered;
      out(remarkText(leavingText(questions.length - answered), look));
    }
  }
  return notes;
}

// Once a reply is shown, an answer cannot be taken back; before, there is nothing to go back to.
async function put(talk: Conversation, { item, source }: QuizQuestion, start: WalkState): Promise<StepExit> {
  let left: StepExit = { leaving: 'back', notes: start };
  while (left.leaving === 'back' && answerIn(left.notes, item.id) === undefined) {
    left = await putOnce(talk, source, left.notes);
    if (left.leaving === 'back') talk.learner.see({ kind: 'notice', text: 'In a quiz there is no way back.' });
  }
  return left;
}

function putOnce(talk: Conversation, source: Source, notes: WalkState): Promise<StepExit> {
  return source.kind === 'words'
    ? playWordsQuiz(talk, source.step, notes)
    : askAndShow(talk, source.question, source.say, notes);
}

function givenIn(answers: readonly KeptAnswer[], questions: readonly QuizQuestion[]): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ item: { id } }): [string, string][] => {
      const given = answers.find(({ question }) => question === id)?.given;
      return given === undefined || given === SKIPPED ? [] : [[id, given]];
    }),
  );
}
