import type { EventOf, Marked } from '../lesson/learner.ts';
import { rightAnswer } from '../questions/simulate.ts';
import { likeliestBelief } from '../questions/multiple-choice.ts';
import { NOT_SURE, type About } from '../questions/question.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { sides, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { cited, opposite, sentences } from '../text/page.ts';
import { numberAsked, safeAnswer, wordsFor } from './answer-words.ts';
import type { LessonPlace } from './place.ts';
import { missedText, reason } from './reason.ts';
import { asAbove, sideBySide, isShownIn } from './side-by-side.ts';

/** A prediction against what happened; where it did not, with the server that it would have been right on. */
export function answerFeedback(
  { marked: answer, beside: other }: EventOf<'marked'>,
  look: Look,
  place: LessonPlace,
): string[] {
  const { given, question } = answer;
  const { about } = question;
  if (about === undefined) return [];
  const said = verdict(answer, about, look);
  if (other === undefined || given === undefined) {
    return [...said, ...sentences(look, reason(about.ask, answer)), ...truth(answer, look, place)];
  }
  return [...said, ...(isShownIn(place.previous, other) ? asAbove : sideBySide)({ about, given, other }, look)];
}

function verdict(answer: Marked, about: About, look: Look): string[] {
  const { question, given, right, observed } = answer;
  const { ask, scenario } = about;
  const words = wordsFor(ask);
  const number = numberAsked(ask, scenario);
  if (right) return sentences(look, words.asExpected(safeAnswer(observed), ask, number));
  const undone = missedText(ask, answer);
  const isOffered = question.options.some(({ id }) => id === observed.id);
  // Both requests, the one chosen and the right one, were shown just before.
  if (undone !== '' && isOffered) return sentences(look, look.paint.strong(undone));
  const happened = look.paint.strong(words.happened(safeAnswer(observed), ask, number));
  const notOffered = isOffered ? '' : 'That was not among the answers to choose.';
  return [...sentences(look, answered(words, given), happened, notOffered), ...sentences(look, undone)];
}

function answered({ expected }: ReturnType<typeof wordsFor>, given: Marked['given']): string {
  if (given === undefined) return 'Skipped.';
  return given.id === NOT_SURE.id ? 'You were not sure.' : expected(safeAnswer(given));
}

// One reason for whoever gave no answer; none where it was told just before.
function truth(answer: Marked, look: Look, { previous }: LessonPlace): string[] {
  const mind = wantedIn(answer);
  const before = previous?.kind === 'marked' ? (previous.beside?.mind ?? wantedIn(previous.marked)) : undefined;
  if (mind === undefined || mind === before) return [];
  return opposite(mind.truth, look.paint.faint(cited(mind.reference, look)), look);
}

// By the likeliest wrong option on offer. Where a server does otherwise than the reference, its truth may not hold.
function wantedIn({ question: { about, ...question }, given, observed }: Marked): Misconception | undefined {
  const isOpen = given === undefined || given.id === NOT_SURE.id;
  if (!isOpen || about === undefined || rightAnswer(about).id !== observed.id) return undefined;
  return likeliestBelief({ ...question, about });
}

/** The answer to a question in words: a choice and, right behind it, its own reason; the right one last, where it is another. */
export function wordsFeedback({ given, right, because }: EventOf<'worded'>, look: Look): string[] {
  const reason = feedback(because, look);
  const answer = prose(`The answer is ${quoted(right.text, look)}.`, look);
  if (given === undefined) return [...answer, ...reason];
  if (given.id === right.id) return [...prose(`As you answered: ${quoted(right.text, look)}.`, look), ...reason];
  return [...prose(`You answered ${quoted(given.text, look)}.`, look), ...reason, ...answer];
}

function quoted(text: string, { plain, unicode }: Look): string {
  const words = text.replace(/\.$/, '');
  return unicode && !plain ? `“${words}”` : `"${words}"`;
}

// Sections that end a text go to the right, as they do where the feedback is computed; any others stay in the sentence.
function feedback(because: string, look: Look): string[] {
  const [, text = because, sections] = /^(.*[.!?]) (§[\d.]+(?:, §[\d.]+)*)$/su.exec(because.trim()) ?? [];
  const [last = '', ...above] = prose(cited(text, look), look).reverse();
  if (sections === undefined) return [...above.reverse(), last];
  const source = look.paint.faint(cited(`RFC 9110 ${sections}`, look));
  const end = look.plain ? [last, ...wrap(source, look.columns)] : sides(last, source, look.columns);
  return [...above.reverse(), ...end];
}
