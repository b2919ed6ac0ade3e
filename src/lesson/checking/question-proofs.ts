import { REFERENT, answersOf } from '../../questions/answering.ts';
import { LEAST_OPTIONS, offerFor, type Limits, type Offer } from '../../questions/offer.ts';
import { distinct, type About, type Answer, type Option } from '../../questions/question.ts';
import { misconceptions } from '../../semantics/misconceptions/index.ts';
import type { Way } from '../fault.ts';
import type { FailedProof } from './proof.ts';

/** Proves that a question can be asked: it has one right answer, somebody would give another, and there are enough to choose from. */
export function questionProofs(about: About, path: Way, limits: Limits): readonly FailedProof[] {
  const offer = offerFor(about, limits);
  if (offer.kind === 'options') return [];
  return [{ ...(reasons[offer.kind] as (offer: Offer) => Omit<FailedProof, 'path'>)(offer), path }];
}

/** All answers that anybody would give. */
export function answersTo(about: About): readonly Answer[] {
  return distinct([REFERENT, ...misconceptions].flatMap((mind) => answersOf(mind, about)));
}

type Unasked = Exclude<Offer, { readonly kind: 'options' }>;

// Why a question is never asked, and what mends it.
const reasons: {
  readonly [Kind in Unasked['kind']]: (offer: Extract<Unasked, { readonly kind: Kind }>) => Omit<FailedProof, 'path'>;
} = {
  'none-right': () => ({
    rule: 'not-one-right-answer',
    message: 'no answer to this is right, so it is never asked: let one of the requests reach the goal',
  }),
  'several-right': ({ answers }) => ({
    rule: 'not-one-right-answer',
    message: `more than one answer to this is right, so it is never asked: ${quoted(answers)}; let one be`,
  }),
  'right-not-named': ({ right }) => ({
    rule: 'options-do-not-fit',
    message: `the right answer is not among the options: add ${right.id}`,
  }),
  alike: ({ one, other }) => ({
    rule: 'answers-alike',
    message: `“${one.text}” and “${other.text}” are taken for the same answer: let them differ more`,
  }),
  'nothing-apart': () => ({
    rule: 'question-tells-nothing-apart',
    message:
      'every misconception would answer this as the reference does, so it is never asked: ask for something else',
  }),
  'too-few': ({ answers }) => ({
    rule: 'too-few-answers',
    message:
      `a question takes ${LEAST_OPTIONS} answers to choose from, and here there are only these, so it is never asked: ${quoted(answers)}; ` +
      'the others are refuted by what is shown before: ask for something else, or show less of it first',
  }),
};

function quoted(answers: readonly Option[]): string {
  return answers.map(({ text }) => `“${text}”`).join(', ');
}
