import type { EventOf } from '../lesson/learner.ts';
import { misconceptionNamed } from '../semantics/misconceptions/index.ts';
import { standingOf, type Misconception } from '../semantics/misconceptions/misconception.ts';
import { hang, pad, under } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { cited, indented, isNarrow, opposite, sentences, spaced } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { byNumber } from '../text/wording.ts';
import type { LessonPlace } from './place.ts';

/** The end of a lesson: what was looked at, what came out otherwise than answered, and one next thing. */
export function lessonEnd({ lesson, answers, trace }: EventOf<'finished'>, look: Look, place: LessonPlace): string[] {
  const beliefs = believed(answers.filter(({ mark }) => mark === 'wrong'));
  return spaced(
    [
      ...sentences(look, look.paint.strong(line(lesson.title))),
      ...sentences(look, 'Lesson done.', ...scores(answers)),
      ...sentences(look, look.paint.faint(lookedAt(trace.length))),
    ],
    beliefs.length === 0 ? [] : sentences(look, fitting(beliefs)),
    ...beliefs.map((each) => indented(look, (room) => corrected(each, room))),
    sentences(look, goingOn(place)),
  );
}

type Answers = EventOf<'finished'>['answers'];

// If an answer fits several beliefs, the first is named.
function believed(wrong: Answers): Misconception[] {
  const ids = new Set(wrong.flatMap(({ believes }) => believes.slice(0, 1)));
  return [...ids].flatMap((id) => misconceptionNamed(id) ?? []);
}

function fitting(beliefs: readonly Misconception[]): string {
  return `Some of your answers fit ${beliefs.length === 1 ? 'a belief' : 'these beliefs'}:`;
}

function corrected(each: Misconception, look: Look): string[] {
  return [
    ...labelled('Belief', `${each.belief} ${standingOf(each, 'any')}`.trimEnd(), '', look),
    ...labelled('Truth', each.truth, look.paint.faint(cited(each.reference, look)), look),
  ];
}

function labelled(label: string, text: string, source: string, look: Look): string[] {
  if (look.plain || isNarrow(look)) return opposite(`${label}: ${text}`, source, look);
  return hang(under(pad(label, LABEL)), look.columns, (columns) => opposite(text, source, { ...look, columns }));
}

const LABEL = 8;

function scores(answers: Answers): string[] {
  const given = answers.filter(({ mark }) => mark !== 'open');
  if (given.length === 0) return [];
  const right = given.filter(({ mark }) => mark === 'right').length;
  return [`${byNumber(given.length, { one: '1 answer', other: `${given.length} answers` })}, ${right} right.`];
}

function lookedAt(exchanges: number): string {
  const count = byNumber(exchanges, { one: '1 exchange', other: `${exchanges} exchanges` });
  return `${count}. Looked at: the server's resources and mails, nothing beyond.`;
}

function goingOn({ lesson, lessons, next, open = 0 }: LessonPlace): string {
  if (next === undefined) {
    return 'That was the last lesson. Next: take an API that you use. Which of its requests may you send twice?';
  }
  const name = `lesson ${next.number} of ${lessons}: ${line(next.title)}`;
  if (lesson < lessons) return ended(`Next is ${name}`);
  const others = byNumber(open, { one: 'One lesson is', other: `${open} lessons are` });
  return `That was the last lesson. ${others} not done yet. ${ended(`Next is ${name}`)}`;
}

// A title may end a sentence itself.
function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
