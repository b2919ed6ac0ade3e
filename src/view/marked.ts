import type { Marked } from '../lesson/learner.ts';
import { rightAnswer } from '../questions/answering.ts';
import { likeliestBelief } from '../questions/pose.ts';
import { NOT_SURE, type About } from '../questions/question.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { numberAsked, spoken, wordsFor } from './answer-words.ts';
import { asAbove, beside, isShownIn } from './beside.ts';
import type { EventOf } from './event-of.ts';
import type { Look } from '../text/look.ts';
import { cited, opposite, sentences } from '../text/page.ts';
import type { Place } from './place.ts';
import { missed, reason } from './reason.ts';

/** A prediction against what happened; where it did not, with the server that it would have been right on. */
export function marked({ marked: answer, beside: other }: EventOf<'marked'>, look: Look, place: Place): string[] {
  const { given, question } = answer;
  const { about } = question;
  if (about === undefined) return [];
  const said = verdict(answer, about, look);
  if (other === undefined || given === undefined) {
    return [...said, ...sentences(look, reason(about.ask, answer)), ...truth(answer, look, place)];
  }
  return [...said, ...(isShownIn(place.previous, other) ? asAbove : beside)({ about, given, other }, look)];
}

function verdict(answer: Marked, about: About, look: Look): string[] {
  const { question, given, right, observed } = answer;
  const { ask, scenario } = about;
  const words = wordsFor(ask);
  const number = numberAsked(ask, scenario);
  if (right) return sentences(look, words.asExpected(spoken(observed), ask, number));
  const undone = missed(ask, answer);
  const isOffered = question.options.some(({ id }) => id === observed.id);
  // Both requests, the one chosen and the right one, were shown just before.
  if (undone !== '' && isOffered) return sentences(look, look.paint.strong(undone));
  const happened = look.paint.strong(words.happened(spoken(observed), ask, number));
  const notOffered = isOffered ? '' : 'That was not among the answers to choose.';
  return [...sentences(look, answered(words, given), happened, notOffered), ...sentences(look, undone)];
}

function answered({ expected }: ReturnType<typeof wordsFor>, given: Marked['given']): string {
  if (given === undefined) return 'Skipped.';
  return given.id === NOT_SURE.id ? 'You were not sure.' : expected(spoken(given));
}

// One reason for whoever gave no answer; none where it was told just before.
function truth(answer: Marked, look: Look, { previous }: Place): string[] {
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
