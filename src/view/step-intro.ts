import type { Challenge, EventOf } from '../lesson/learner.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { block, margin, under, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { isNarrow, opposite, sentences, spaced } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { byNumber } from '../text/wording.ts';
import type { LessonPlace } from './place.ts';
import { numbered, wholeRequest } from './request.ts';

/** Tells what a step is about, and whose server answers in it, if the lesson names one. */
export function stepIntro({ markdown, server }: EventOf<'say'>, look: Look): string[] {
  return spaced(prose(markdown, look), sentences(look, look.paint.notice(named(server))));
}

function named(server: EventOf<'say'>['server']): string {
  switch (server?.kind) {
    case undefined:
      return '';
    case 'reference':
      return 'In this step the reference server answers.';
    case 'handler':
      // The learner is to find out what it does.
      return 'In this step another server answers; you know only what it declares.';
    case 'server':
      return `On the server of this step, ${server.works}.`;
  }
}

/** The head of a lesson: what it is about, how long it takes, and where its server is. */
export function lessonHead(
  { lesson, url, resumed, resent }: EventOf<'lesson'>,
  look: Look,
  place: LessonPlace,
): string[] {
  const { strong, faint } = look.paint;
  const size = [`lesson ${place.lesson} of ${place.lessons}`, `${lesson.minutes} min`, steps(lesson.steps.length)];
  return [
    ...headed(strong(line(lesson.title)), size.join(separator(look)), look),
    ...sentences(look, line(lesson.summary)),
    ...sentences(look, faint(`A new server for this lesson: ${line(url)}`)),
    ...(resumed ? sentences(look, onceMore(resent.length)) : []),
  ];
}

/** The head of a step: which one it is. Right after the head of its lesson, it says no more than that is new. */
export function stepHead({ lesson, number }: EventOf<'step'>, look: Look, place: LessonPlace): string[] {
  const follows = place.previous?.kind === 'lesson';
  if (follows && number === 1) return [];
  const title = follows ? '' : look.paint.strong(line(lesson.title));
  return headed(title, whereabouts(lesson, number, look, place), look);
}

// A heading reads from above to below if there is no room for both ends.
function headed(title: string, right: string, look: Look): string[] {
  if (!isNarrow(look)) return opposite(title, look.paint.faint(right), look);
  return [...sentences(look, title), ...sentences(look, look.paint.faint(right))];
}

function whereabouts(lesson: Lesson, number: number, look: Look, place: LessonPlace): string {
  const step = `step ${number} of ${lesson.steps.length}`;
  if (place.previous?.kind === 'lesson') return step;
  if (isNarrow(look) && !look.plain) return `${place.lesson}/${place.lessons}, step ${number}/${lesson.steps.length}`;
  return [`lesson ${place.lesson} of ${place.lessons}`, step].join(separator(look));
}

function onceMore(resent: number): string {
  if (resent === 0) return 'You go on where you were.';
  return 'You go on where you were: what you had sent was sent to this server again.';
}

function separator(look: Look): string {
  return look.plain ? ', ' : ` ${marks(look).dot} `;
}

function steps(count: number): string {
  return byNumber(count, { one: '1 step', other: `${count} steps` });
}

/** Before a request is typed for the first time: what is given of it, how one is written, and what else can be typed. */
export function challengeText({ given }: Challenge, look: Look): string {
  const indent = margin(look);
  const lines = [
    ...(given === undefined ? [] : [`Fill in:  ${look.paint.accent(line(given))}`]),
    look.paint.faint('METHOD /path name=text   or   hint   skip   back   ?'),
  ];
  return block(['', ...lines.flatMap((each) => wrap(each, look.columns, under(indent)))]);
}

/** Tells that the typed text stands at the prompt again; nothing if lines cannot be edited. */
export function draftText(look: Look): string {
  if (look.plain) return '';
  const text = 'What you typed stands there again, to be edited. Ctrl-U empties the line.';
  return block(['', ...wrap(look.paint.faint(text), look.columns, under(margin(look)))]);
}

/** Tells what the tutor expects of a request, before it is sent, and why. */
export function expectationText(event: EventOf<'expecting'>, look: Look): string[] {
  const { number, expectation } = event;
  const lead = look.plain ? '' : under(numbered(number, look)).rest;
  const sentence = `I expect ${expectation.status}: ${line(expectation.because)}`;
  return [...wholeRequest(number, event, look), ...wrap(lead + sentence, look.columns, under(lead))];
}
