import { misconceptions } from '../semantics/misconceptions/index.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { answersOf, type Mind } from './answering.ts';
import { generatorOf } from './index.ts';
import { NOT_SURE, type About, type Option, type Question } from './question.ts';

/** A question whose answer can be worked out. */
export type Posed = Question & { readonly about: About };

/** How a question is limited, so that it stays what it was when more misconceptions come to be known. */
export interface Limits {
  /** The options to offer, by their ids; as many as fit where none are named. */
  readonly options?: readonly string[] | undefined;
  /** Whose answers are the wrong options. */
  readonly minds?: readonly Misconception[];
}

// With "not sure", five at most: more is a reading test.
const MOST_OPTIONS = 4;

/**
 * The question that asks this of a scenario, its wrong options being what the misconceptions would make of it.
 * `undefined` where it has not exactly one right answer, or none of them would come to another: then there is nothing to ask.
 */
export function pose(id: string, about: About, limits: Limits = {}): Posed | undefined {
  const right = answersOf('reference', about);
  const wrong = (limits.minds ?? misconceptions).flatMap((mind) => answersOf(mind, about));
  const options = distinct([...right, ...wrong])
    .filter((option) => limits.options?.includes(option.id) ?? true)
    .slice(0, MOST_OPTIONS);
  if (right.length !== 1 || options.length < 2) return undefined;
  const { text, rank } = generatorOf(about.ask);
  const ordered = options.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return { id, text: text(about.ask, about.scenario), options: [...ordered, NOT_SURE], about };
}

/** The misconceptions that an answer fits. None, where it is right: that is no misconception. */
export function beliefsIn(question: Question, given: string): readonly Misconception[] {
  const { about } = question;
  if (about === undefined || fits('reference', about, given)) return [];
  return misconceptions.filter((mind) => fits(mind, about, given));
}

/** Whether an answer is one that a mind would give. */
export function fits(mind: Mind, about: About, given: string): boolean {
  return answersOf(mind, about).some(({ id }) => id === given);
}

// What is offered is what can be chosen, and not what came of it exactly.
function distinct(answers: readonly Option[]): Option[] {
  return answers
    .filter(({ id }, index) => answers.findIndex((each) => each.id === id) === index)
    .map(({ id, text }) => ({ id, text }));
}
