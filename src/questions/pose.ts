import { misconceptions } from '../semantics/misconceptions/index.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { REFERENT, answersOf, type Answering, type Mind } from './answering.ts';
import { generatorOf } from './index.ts';
import { distinct, inOrder, NOT_SURE, type About, type Option, type Question } from './question.ts';

/** A question whose answer can be worked out. */
export type Posed = Question & { readonly about: About };

/** How a question is limited, so that it stays what it was when more misconceptions come to be known. */
export interface Limits {
  /** The options to offer, by their ids; as many as fit where none are named. */
  readonly options?: readonly string[] | undefined;
  /** Whose answers are the wrong options, the likeliest first; those of all misconceptions where nobody is named. */
  readonly minds?: readonly Answering[] | undefined;
}

// With "not sure", five at most: more is a reading test.
const MOST_OPTIONS = 4;

/**
 * The question that asks this of a scenario, its wrong options being what the misconceptions would make of it. `undefined`
 * where it has not exactly one right answer among them, where none of them would come to another, or where two answers
 * could be taken for one another: then there is nothing to ask.
 */
export function pose(
  id: string,
  about: About,
  { options: named, minds = misconceptions }: Limits = {},
): Posed | undefined {
  const right = answersOf(REFERENT, about);
  const answers = distinct([...right, ...minds.flatMap((each) => answersOf(each, about))]).filter(
    (answer) => named?.includes(answer.id) ?? true,
  );
  const options = answers.slice(0, MOST_OPTIONS);
  const isRightOffered = right.length === 1 && options[0]?.id === right[0]?.id;
  if (!isRightOffered || options.length < 2 || mistakable([...answers, NOT_SURE])) return undefined;
  const { text, rank } = generatorOf(about.ask);
  return {
    id,
    text: text(about.ask, about.scenario),
    options: [...inOrder(options, rank).map(offered), NOT_SURE],
    about,
  };
}

/** Whether two of these options are alike in id or in text, and not in both. */
export function mistakable(options: readonly Option[]): boolean {
  return options.some((one) => options.some((other) => (one.id === other.id) !== (one.text === other.text)));
}

/** The misconceptions that an answer fits, the likeliest first. None, where it is right: that is no misconception. */
export function beliefsIn({ about }: Question, given: string): readonly Misconception[] {
  return about === undefined ? [] : beliefsBy(about)(given);
}

/** The same for whatever may be given to one question: each mind is asked only once. */
export function beliefsBy(about: About): (given: string) => readonly Misconception[] {
  const idsOf = (mind: Mind): readonly string[] => answersOf(mind, about).map(({ id }) => id);
  const right = idsOf(REFERENT);
  const minds = likeliestFirst(about).map((mind) => ({ mind, answers: idsOf(mind) }));
  return (given) =>
    right.includes(given) ? [] : minds.filter(({ answers }) => answers.includes(given)).map(({ mind }) => mind);
}

/**
 * The likeliest of the misconceptions that the wrong options of a question fit. One that HTTP settles comes before one
 * that only this server does: it explains more.
 */
export function likeliestBelief({ about, options }: Posed): Misconception | undefined {
  const beliefs = beliefsBy(about);
  const fitting = options.flatMap(({ id }) => beliefs(id));
  const held = likeliestFirst(about).filter((mind) => fitting.includes(mind));
  return held.find(isSettled) ?? held[0];
}

function isSettled(mind: Misconception): boolean {
  return mind.kind !== 'server' || mind.standing !== 'declaration';
}

// All misconceptions: who is asked about a lost reply is likelier to be wrong about that than about servers.
function likeliestFirst({ ask }: About): readonly Misconception[] {
  return ask.kind === 'retry' ? ABOUT_THE_WAY_FIRST : misconceptions;
}

const isOfTheWay = ({ kind }: Misconception): boolean => kind === 'scenario';
const ABOUT_THE_WAY_FIRST = [
  ...misconceptions.filter(isOfTheWay),
  ...misconceptions.filter((each) => !isOfTheWay(each)),
];

/** Whether an answer is one that a mind would give. */
export function fits(mind: Mind, about: About, given: string): boolean {
  return answersOf(mind, about).some(({ id }) => id === given);
}

// What can be chosen, and not what came of it exactly.
function offered({ id, text }: Option): Option {
  return { id, text };
}
