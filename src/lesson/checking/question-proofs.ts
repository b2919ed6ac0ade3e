import { generatorOf } from '../../questions/kinds/index.ts';
import { computeQuestion, type ComputedQuestion } from '../../questions/multiple-choice.ts';
import { MIN_OPTIONS, nearTo, offerFor, type Limits, type Offer } from '../../questions/offer.ts';
import { distinct, type About, type Answer, type Option, type Run } from '../../questions/question.ts';
import { answersOf, REFERENCE_RESPONDENT, runsShowing, simulate } from '../../questions/simulate.ts';
import { misconceptions } from '../../semantics/misconceptions/index.ts';
import type { Way } from '../diagnostic.ts';
import type { Lesson, StepOf } from '../lesson.ts';
import { nearest } from '../nearest.ts';
import { aboutOf, limitsOf } from '../walk/quiz.ts';
import type { FailedProof } from './proof.ts';

/** Proves that a question can be asked: it has one right answer, somebody would give another, and there are enough to choose from. */
export function questionProofs(about: About, path: Way, limits: Limits): readonly FailedProof[] {
  const offer = offerFor(about, limits);
  if (offer.kind === 'options') return [];
  return [{ ...(reasons[offer.kind] as (offer: Offer) => Omit<FailedProof, 'path'>)(offer), path }];
}

/** All answers that anybody would give. */
export function answersTo(about: About): readonly Answer[] {
  return distinct([REFERENCE_RESPONDENT, ...misconceptions].flatMap((mind) => answersOf(mind, about)));
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
      `a question takes ${MIN_OPTIONS} answers to choose from, and here there are only these, so it is never asked: ${quoted(answers)}; ` +
      'the others are refuted by what is shown before: ask for something else, or show less of it first',
  }),
};

function quoted(answers: readonly Option[]): string {
  return answers.map(({ text }) => `“${text}”`).join(', ');
}

/** Proves that a question about a scenario can be asked, on a sheet and after what is shown before it, and offers answers to it. */
export function scenarioProofs(
  lesson: Lesson,
  step: StepOf<'scenario-quiz'>,
  shown: readonly Run[],
): readonly FailedProof[] {
  const about = aboutOf(lesson, step);
  const misfits = optionProofs(step, about);
  const [unasked = []] = [limitsOf(step), limitsOf(step, shown)]
    .map((limits) => questionProofs(about, ['question'], limits))
    .filter((each) => each.length > 0);
  const asked = misfits.length > 0 ? misfits : unasked;
  const question = computeQuestion(step.id, about, limitsOf(step));
  return [...asked, ...(question === undefined ? [] : offerProofs(question))];
}

function optionProofs({ options }: StepOf<'scenario-quiz'>, about: About): readonly FailedProof[] {
  if (options === undefined) return [];
  const known = [...new Set([...answersTo(about), ...nearTo(about)].map(({ id }) => id))];
  const unknown = options.flatMap((option, index): FailedProof[] => {
    if (known.includes(option)) return [];
    const meant = nearest(option, known);
    const remedy = meant === undefined ? `known are ${known.join(', ')}` : `did you mean ${meant}?`;
    const message = `${option} is no answer that anybody would give to this: ${remedy}`;
    return [{ rule: 'options-do-not-fit', path: ['options', index], message }];
  });
  const left = answersOf(REFERENCE_RESPONDENT, about).filter(({ id }) => !options.includes(id));
  return [
    ...unknown,
    ...left.map(({ id }): FailedProof => {
      const message = `the right answer is not among these: add ${id}`;
      return { rule: 'options-do-not-fit', path: ['options'], message };
    }),
  ];
}

// A request is offered where somebody would choose it, or where too few others are.
function offerProofs({ about: { ask, scenario }, options }: ComputedQuestion): readonly FailedProof[] {
  const runs = generatorOf(ask)
    .scenarios(ask, scenario)
    .map((each) => simulate(REFERENCE_RESPONDENT, each));
  const offered = options.flatMap(({ id }) => runsShowing(ask, id, runs));
  return runs.flatMap((run, index): FailedProof[] => {
    if (offered.includes(run)) return [];
    const message =
      'this request is never offered: no misconception would choose it, and there are enough others; take it out';
    return [{ rule: 'request-never-offered', path: ['question', 'which', index], message }];
  });
}

/** Proves that whoever chooses what is right in a question in words is held to no misconception. */
export function wordsProofs({ choices, right }: StepOf<'words-quiz'>): readonly FailedProof[] {
  if (right.believes === undefined) return [];
  const message = `this is the right choice, and ${right.believes} is a misconception: drop one of the two`;
  return [{ rule: 'right-choice-believes', path: ['choices', choices.indexOf(right), 'believes'], message }];
}
