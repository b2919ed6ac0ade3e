import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { generatorOf } from './kinds/index.ts';
import { respondentsFor, offerFor, type Limits } from './offer.ts';
import { inOrder, NOT_SURE, type About, type Option, type Question } from './question.ts';
import { answersOf, partingsOf, REFERENCE_RESPONDENT, simulate, type Respondent } from './simulate.ts';

/** A question whose answer can be worked out. */
export type ComputedQuestion = Question & { readonly about: About };

/** The question that asks this of a scenario, with what there is to choose from; `undefined` where there is nothing to ask. */
export function computeQuestion(id: string, about: About, limits: Limits = {}): ComputedQuestion | undefined {
  const offer = offerFor(about, limits);
  if (offer.kind !== 'options') return undefined;
  const { text, rank } = generatorOf(about.ask);
  return {
    id,
    text: text(about.ask, about.scenario),
    options: [...inOrder(offer.answers, rank).map(offered), NOT_SURE],
    about,
  };
}

/** The misconceptions that an answer fits, the likeliest first. None, where it is right: that is no misconception. */
export function beliefsIn({ about }: Question, given: string): readonly Misconception[] {
  return about === undefined ? [] : beliefsBy(about)(given);
}

/** The same for whatever may be given to one question: each mind is asked only once. */
export function beliefsBy(about: About): (given: string) => readonly Misconception[] {
  const idsOf = (mind: Respondent): readonly string[] => answersOf(mind, about).map(({ id }) => id);
  const right = idsOf(REFERENCE_RESPONDENT);
  const minds = respondentsFor(about).map((mind) => ({ mind, answers: idsOf(mind) }));
  return (given) => {
    if (right.includes(given)) return [];
    const fitting = minds.filter(({ answers }) => answers.includes(given)).map(({ mind }) => mind);
    return fitting.length < 2 ? fitting : likeliestFirst(fitting, about);
  };
}

// A mind that is wrong about one request alone comes before one that is wrong about others as well.
function likeliestFirst(minds: readonly Misconception[], about: About): readonly Misconception[] {
  const { ask, scenario } = about;
  if (ask.kind === 'retry') return minds;
  const runs = generatorOf(ask)
    .scenarios(ask, scenario)
    .map((each) => simulate(REFERENCE_RESPONDENT, each));
  return minds
    .map((mind) => ({ mind, partings: runs.reduce((total, run) => total + partingsOf(mind, run), 0) }))
    .toSorted((one, other) => one.partings - other.partings)
    .map(({ mind }) => mind);
}

/**
 * The likeliest of the misconceptions that the wrong options of a question fit. One that HTTP settles comes before one
 * that only this server does: it explains more.
 */
export function likeliestBelief({ about, options }: ComputedQuestion): Misconception | undefined {
  const beliefs = beliefsBy(about);
  const fitting = options.flatMap(({ id }) => beliefs(id));
  const held = respondentsFor(about).filter((mind) => fitting.includes(mind));
  return held.find(isSettled) ?? held[0];
}

function isSettled(mind: Misconception): boolean {
  return mind.kind !== 'server' || mind.standing !== 'declaration';
}

/** Tells whether an answer is one that a mind would give. */
export function fits(mind: Respondent, about: About, given: string): boolean {
  return answersOf(mind, about).some(({ id }) => id === given);
}

// Returns what can be chosen, and not what exactly came of it.
function offered({ id, text }: Option): Option {
  return { id, text };
}
