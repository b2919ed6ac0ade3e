import type { EventOf, LessonEvent } from '../lesson/learner.ts';
import { block } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { framed, sentences, spaced } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { answerFeedback, wordsFeedback } from './answer-feedback.ts';
import { comparison } from './comparison.ts';
import { exchanged, inShort, replyLines, unanswered } from './exchange.ts';
import { findingsText } from './findings.ts';
import { lessonEnd } from './lesson-end.ts';
import type { LessonPlace } from './place.ts';
import { hint, taskMissed, taskReached } from './remark.ts';
import { retryOutcomes } from './retry-outcomes.ts';
import { scenario, supposing, upcoming } from './scenario.ts';
import { expectationText, lessonHead, stepIntro, stepHead } from './step-intro.ts';
import { worldChanges } from './world-changes.ts';

/**
 * Returns what a learner sees of an event: lines after an empty one, or nothing if there is nothing to show. A reply
 * whose request is the event before goes right below it.
 */
export function eventText(event: LessonEvent, wanted: Look, place: LessonPlace): string {
  const look = { ...wanted, fields: place.fields };
  if (event.kind === 'exchanged' && isExpected(event, place)) {
    return block(framed(look, (page) => replyLines(event.exchange, page)));
  }
  // Right below what is supposed of them.
  if (event.kind === 'exchanged' && event.inShort) return block(framed(look, (page) => inShort(event.exchange, page)));
  const lines = framed(look, (page) => linesOf(event, page, place));
  return lines.length === 0 ? '' : block(['', ...lines]);
}

function isExpected({ exchange }: EventOf<'exchanged'>, { previous }: LessonPlace): boolean {
  return previous?.kind === 'expecting' && previous.number === exchange.number;
}

function linesOf(event: LessonEvent, look: Look, place: LessonPlace): string[] {
  switch (event.kind) {
    case 'lesson':
      return lessonHead(event, look, place);
    case 'step':
      return stepHead(event, look, place);
    case 'read':
      return spaced(prose(event.markdown, look), event.table === undefined ? [] : comparison(event.table, look));
    case 'say':
      return stepIntro(event, look);
    case 'upcoming':
      return upcoming(event, look);
    case 'scenario':
      return scenario(event, look);
    case 'supposing':
      return supposing(event, look);
    case 'expecting':
      return expectationText(event, look);
    case 'unanswered':
      return unanswered(event.exchange, look);
    case 'exchanged':
      return exchanged(event.exchange, look);
    case 'observed':
      return worldChanges(event, look);
    case 'marked':
      return answerFeedback(event, look, place);
    case 'worded':
      return wordsFeedback(event, look);
    case 'found':
      return findingsText(event, look);
    case 'ends':
      return retryOutcomes(event, look);
    case 'reached':
      return taskReached(event, look);
    case 'missed':
      return taskMissed(event, look);
    case 'hint':
      return hint(event, look);
    case 'notice':
      return sentences(look, look.paint.notice(line(event.text)));
    case 'finished':
      return lessonEnd(event, look, place);
  }
}
