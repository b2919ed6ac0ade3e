import { misconceptions } from '../semantics/misconceptions/index.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { generatorOf } from './kinds/index.ts';
import { distinct, NOT_SURE, type About, type Answer, type Ask, type Option, type Run } from './question.ts';
import { answersOf, isRefuted, REFERENCE_RESPONDENT, simulate, type Answering } from './simulate.ts';

/** The things that were on the screen before a question is put. */
export interface Shown {
  /** Earlier exchanges, run by run. */
  readonly earlier: readonly Run[];
  /** The outcome so far of the first requests of the question's own scenario. */
  readonly own?: Run | undefined;
}

/** The limits of a question. */
export interface Limits {
  /** The options to offer, by their ids, whatever was shown; as many as fit where none are named. */
  readonly options?: readonly string[] | undefined;
  /** The minds whose wrong answers come first; if none is named, all misconceptions that are often held. */
  readonly minds?: readonly Answering[] | undefined;
  /** The one whose server answers, if it is not the reference: what comes of it is among the options. */
  readonly server?: Answering | undefined;
  readonly shown?: Shown | undefined;
  /** The least number of options, "not sure" aside. */
  readonly least?: number | undefined;
}

/** The answers to choose from, the right one first; or the reason why there is nothing to ask. */
export type Offer =
  | { readonly kind: 'options'; readonly answers: readonly Answer[] }
  | { readonly kind: 'none-right' }
  | { readonly kind: 'several-right'; readonly answers: readonly Answer[] }
  | { readonly kind: 'right-not-named'; readonly right: Answer }
  | { readonly kind: 'alike'; readonly one: Option; readonly other: Option }
  | { readonly kind: 'nothing-apart' }
  | { readonly kind: 'too-few'; readonly answers: readonly Answer[] };

/** So many options there have to be, beside "not sure": of two, a guess is right half of the time. */
export const MIN_OPTIONS = 3;
// With "not sure", five at most: more is a reading test.
const MAX_OPTIONS = 4;

/**
 * The options of a question: the right answer, then those of the misconceptions that nothing shown refutes. Where these are
 * too few, answers near to the right one are added, as far as nothing shown rules them out.
 */
export function offerFor(about: About, limits: Limits = {}): Offer {
  const [right, ...others] = answersOf(REFERENCE_RESPONDENT, about);
  if (right === undefined) return { kind: 'none-right' };
  if (others.length > 0) return { kind: 'several-right', answers: [right, ...others] };
  if (limits.options?.includes(right.id) === false) return { kind: 'right-not-named', right };
  const believed = answersBelieved(about, limits);
  const wrong = believed.filter(({ answer }) => answer.id !== right.id || answer.text !== right.text);
  const isApart = wrong.length > 0 || (limits.minds === undefined && misconceptions.some(isWrong(about, right)));
  if (!isApart) return { kind: 'nothing-apart' };
  const { least = MIN_OPTIONS } = limits;
  const fitting =
    limits.options === undefined ? held(right, wrong, limits) : named(right, wrong, about, limits.options);
  const alike = alikeIn([...fitting, NOT_SURE]);
  if (alike !== undefined) return alike;
  const answers = filled(fitting.slice(0, MAX_OPTIONS), wrong, about, limits);
  return answers.length < least ? { kind: 'too-few', answers } : { kind: 'options', answers };
}

// Though somebody who is seldom thought of.
const isWrong =
  (about: About, right: Answer) =>
  (mind: Answering): boolean =>
    answersOf(mind, about).some(({ id }) => id !== right.id);

/** An answer, and who gives it. */
interface Believed {
  readonly mind: Answering;
  readonly answer: Answer;
}

function answersBelieved(about: About, { minds = respondentsFor(about), server }: Limits): readonly Believed[] {
  const all = server === undefined ? minds : [server, ...minds];
  return all.flatMap((mind) => answersOf(mind, about).map((answer) => ({ mind, answer })));
}

function held(
  right: Answer,
  wrong: readonly Believed[],
  { server = REFERENCE_RESPONDENT, shown = NOTHING }: Limits,
): readonly Answer[] {
  const its = partsOfIts(server, shown);
  const stands = wrong.filter(({ mind }) => mind === server || !isRefuted(mind, [...its.own, ...its.earlier]));
  return distinct([right, ...stands.map(({ answer }) => answer)]);
}

// An author who names an option wants it, whatever was shown.
function named(right: Answer, wrong: readonly Believed[], about: About, options: readonly string[]): readonly Answer[] {
  const answers = distinct([right, ...wrong.map(({ answer }) => answer)]);
  const near = nearTo(about, NOTHING).filter((each) => isUnlike(answers, each));
  return distinct([...answers, ...near]).filter(({ id }) => options.includes(id));
}

// An answer is not near if it takes a belief that the first of these requests, which were seen, refute.
function filled(
  answers: readonly Answer[],
  wrong: readonly Believed[],
  about: About,
  limits: Limits,
): readonly Answer[] {
  const { least = MIN_OPTIONS, options, server = REFERENCE_RESPONDENT, shown = NOTHING } = limits;
  if (answers.length >= least || options !== undefined) return answers;
  const { own } = partsOfIts(server, shown);
  const refuted = wrong.filter(({ mind }) => mind !== server && isRefuted(mind, own)).map(({ answer }) => answer.id);
  return nearTo(about, shown)
    .filter(({ id }) => !refuted.includes(id))
    .reduce(
      (taken, each) => (taken.length < least && isUnlike([...taken, NOT_SURE], each) ? [...taken, each] : taken),
      answers,
    );
}

/** The answers near to the right one that nothing shown rules out. */
export function nearTo({ ask, scenario }: About, { own }: Shown = NOTHING): readonly Answer[] {
  const generator = generatorOf(ask);
  const runs = generator.scenarios(ask, scenario).map((each) => simulate(REFERENCE_RESPONDENT, each));
  return generator.near(ask, runs, own?.trace.length ?? 0);
}

// Runs on another server refute nobody who is asked about this one.
function partsOfIts(server: Answering, { earlier, own }: Shown): { readonly [Part in keyof Shown]-?: readonly Run[] } {
  const isIts = (run: Run): boolean => !isRefuted(server, [run]);
  return { own: (own === undefined ? [] : [own]).filter(isIts), earlier: earlier.filter(isIts) };
}

const NOTHING: Shown = { earlier: [] };

const isUnlike = (taken: readonly Option[], { id, text }: Option): boolean =>
  taken.every((each) => each.id !== id && each.text !== text);

// To the tutor an answer is its id, to a learner its text.
function alikeIn(options: readonly Option[]): Extract<Offer, { readonly kind: 'alike' }> | undefined {
  for (const one of options) {
    const other = options.find((each) => (each.id === one.id) !== (each.text === one.text));
    if (other !== undefined) return { kind: 'alike', one, other };
  }
  return undefined;
}

/** The misconceptions that an answer may be put down to: those that are often held, and those that the question is made for. */
export function respondentsFor({ ask, beliefs = [] }: About): readonly Misconception[] {
  const minds = misconceptions.filter((mind) => isOften(mind, ask) || beliefs.includes(mind));
  if (ask.kind !== 'retry') return minds;
  // A person who is asked about a lost reply is likelier to be wrong about that than about servers.
  return [...minds.filter(isOfTheWay), ...minds.filter((each) => !isOfTheWay(each))];
}

// People who do not know what comes of a request seldom think of these first, unless the question is about just that.
const SELDOM: ReadonlyMap<string, readonly Ask['kind'][]> = new Map<string, readonly Ask['kind'][]>([
  ['put-picks-its-own-url', ['where']],
  ['delete-shifts-ids', []],
]);

function isOften({ id }: Misconception, { kind }: Ask): boolean {
  return SELDOM.get(id)?.includes(kind) ?? true;
}

const isOfTheWay = ({ kind }: Misconception): boolean => kind === 'scenario';
