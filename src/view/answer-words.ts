import type { AddsId } from '../questions/kinds/adds.ts';
import {
  numberOf,
  type Answer,
  type Ask,
  type AskOf,
  type Option,
  type Reading,
  type Scenario,
} from '../questions/question.ts';
import { nameOf } from '../semantics/target.ts';
import { line } from '../text/safe.ts';
import { capital } from '../text/wording.ts';

type Retry = AskOf<'retry'>;
type Of = Retry['of'];

/** The words for the answer to a question after a lost reply: a set, of which a client cannot know more. */
const retryWords = {
  asExpected: (answer: Answer, { of }: Retry, number: number) => `As you expected: ${outcome(answer, of, number)}`,
  expected: ({ text }: Option) => `You expected ${text}.`,
  happened: (answer: Answer, { of }: Retry, number: number) => capital(outcome(answer, of, number)),
  rightWhere: (_: Option, works: string) => `Your answer is right where ${works}.`,
};

function outcome(answer: Answer, of: Of, number: number): string {
  const isSet = answer.either !== undefined;
  switch (of.kind) {
    case 'count':
      return isSet
        ? `the server may hold ${counted(answer.text, line(nameOf(of.collection)))}.`
        : `either way, the server holds ${answer.text}.`;
    case 'holds':
      return isSet
        ? `GET ${line(of.path)} may return ${answer.text}.`
        : `either way, GET ${line(of.path)} returns ${answer.text}.`;
    case 'status':
      return isSet
        ? `#${number} may be answered ${answer.text}.`
        : `either way, #${number} is answered ${answer.text}.`;
  }
}

// Such as `one or two users`; after "none" there is no place for the name.
function counted(text: string, name: string): string {
  return text.startsWith('none') ? text : `${text} ${name}`;
}

/** Whole sentences about an answer to one kind of question. `number` is that of the request asked about. */
interface AnswerWords<Kind extends Ask['kind']> {
  readonly asExpected: (answer: Answer, ask: AskOf<Kind>, number: number) => string;
  readonly expected: (answer: Option) => string;
  readonly happened: (answer: Answer, ask: AskOf<Kind>, number: number) => string;
  readonly rightWhere: (answer: Option, works: string) => string;
}

/** The words for the answers to each kind of question. */
const answerWords = {
  count: {
    asExpected: ({ text }) => `As you expected: ${text}.`,
    expected: ({ text }) => `You expected ${text}.`,
    happened: ({ text }) => `The server holds ${text}.`,
    rightWhere: ({ text }, works) => `${capital(text)} is right where ${works}.`,
  },
  where: {
    asExpected: ({ id, text }) => `As you expected: ${id === 'nowhere' ? 'nothing was stored' : text}.`,
    expected: ({ id, text }) => `You expected ${places[id]?.expected ?? text}.`,
    happened: ({ id, text }, _, number) => places[id]?.happened(number) ?? `The server put it at ${text}.`,
    rightWhere: ({ id, text }, works) => `${id in places ? 'Your answer' : text} is right where ${works}.`,
  },
  holds: {
    asExpected: ({ text }, { path }) => `As you expected: GET ${line(path)} returns ${text}.`,
    expected: ({ text }) => `You expected ${text}.`,
    happened: ({ text }, { path }) => `GET ${line(path)} returns ${text}.`,
    rightWhere: (_, works) => `Your answer is right where ${works}.`,
  },
  status: {
    asExpected: ({ id, text }, _, number) =>
      id === 'no-reply' ? `As you expected: no reply to #${number} arrived.` : `As you expected: ${text}.`,
    expected: ({ id, text }) => `You expected ${id === 'no-reply' ? 'no reply' : text}.`,
    happened: ({ id, text }, _, number) =>
      id === 'no-reply' ? `No reply to #${number} arrived.` : `#${number} was answered ${text}.`,
    rightWhere: ({ id, text }, works) => `${id === 'no-reply' ? 'No reply' : text} is right where ${works}.`,
  },
  adds: {
    asExpected: (answer, _, number) => `As you expected: #${number} ${whatItAdded(answer)}.`,
    expected: ({ text }) => `You expected ${text}.`,
    happened: (answer, _, number) => `#${number} ${whatItAdded(answer)}.`,
    rightWhere: (_, works) => `Your answer is right where ${works}.`,
  },
  which: {
    asExpected: ({ text }) => `As you answered: ${text}.`,
    expected: ({ text }) => `You chose ${text}.`,
    happened: ({ text }) => `The answer is ${text}.`,
    rightWhere: (_, works) => `Your answer is right where ${works}.`,
  },
  retry: retryWords,
} as const satisfies { readonly [Kind in Ask['kind']]: AnswerWords<Kind> };

// The answers to `where` that are no place.
const places: Readonly<Record<string, { readonly expected: string; readonly happened: (number: number) => string }>> = {
  nowhere: { expected: 'nothing to be stored', happened: (number) => `The server stored nothing for #${number}.` },
  untold: {
    expected: 'the reply not to say where',
    happened: (number) => `The reply to #${number} does not say where.`,
  },
};

const added: Readonly<Record<AddsId, string>> = {
  'adds-nothing': 'made no difference',
  'adds-a-resource': 'added one more resource',
  'adds-a-mail': 'added one more mail',
  'changes-what-is-there': 'changed what was there',
  'takes-something-away': 'took one resource away',
};

// An answer that is read off a run has one of these ids, a link that the compiler does not follow.
function whatItAdded({ id }: Answer): string {
  return added[id as AddsId];
}

/** The words for a question of some kind; that they fit its kind of asking is a link which the compiler does not follow. */
export function wordsFor(ask: Ask): AnswerWords<Ask['kind']> {
  return answerWords[ask.kind] as AnswerWords<Ask['kind']>;
}

/** An answer as it can be spoken of: exactly, on one line, and safe. */
export function safeAnswer({ seen, ...answer }: Answer): Answer {
  return { ...answer, text: line(seen ?? answer.text) };
}

/** Returns the reading of each run that a question takes; `undefined` if that is no answer to choose. */
export function readingOf(ask: Ask): Reading | undefined {
  if (ask.kind === 'which') return undefined;
  return ask.kind === 'retry' ? ask.of : ask;
}

/** The number of the request that a question is about: the one it names, else the last of its scenario. */
export function numberAsked(ask: Ask, scenario: Scenario): number {
  const reading = readingOf(ask);
  return numberOf(scenario, reading !== undefined && 'request' in reading ? reading.request : undefined);
}
