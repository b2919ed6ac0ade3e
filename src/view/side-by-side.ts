import type { Claim } from '../evidence/claims/claim.ts';
import { claims } from '../evidence/claims/index.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Beside, LessonEvent, ServerPair } from '../lesson/learner.ts';
import { readerOf } from '../questions/kinds/readers.ts';
import type { About, Option, Reading } from '../questions/question.ts';
import { runFrom, type Respondent } from '../questions/simulate.ts';
import { standingOf } from '../semantics/misconceptions/misconception.ts';
import { specificationIn } from '../semantics/specification.ts';
import { nameOf } from '../semantics/target.ts';
import type { Look } from '../text/look.ts';
import { cited, indented, opposite, sentences } from '../text/page.ts';
import { listed } from '../text/wording.ts';
import { readingOf, safeAnswer, wordsFor } from './answer-words.ts';
import { conditionOf } from './reason.ts';
import { servers, showsContents, type WorldRow } from './servers.ts';

/** A wrong answer, and what someone supposes for whom it is right. */
interface Wrong {
  readonly about: About;
  readonly given: Option;
  readonly other: Beside;
}

/**
 * Shows what someone supposes for whom an answer is right, beside what happened here: the same requests, and where
 * the two part.
 */
export function sideBySide({ about, given, other }: Wrong, look: Look): string[] {
  return [
    ...sentences(look, whereRight({ about, given, other }), leadTo(other)),
    ...pairsShown(about, other, look),
    ...parted(other, look),
  ];
}

/** The same where the event before showed it already: two answers about the same exchanges may fit one belief. */
export function asAbove(wrong: Wrong, look: Look): string[] {
  return sentences(look, whereRight(wrong), 'That is shown above.');
}

function leadTo({ mind, pairs }: Beside): string {
  return leads[mind.kind][pairs.every(({ here }) => here.length === 1) ? 'one' : 'more'];
}

const SERVER = { one: 'That server, the same request:', more: 'That server, same requests:' } as const;

const leads = {
  reference: SERVER,
  server: SERVER,
  scenario: { one: 'The same request:', more: 'The same requests:' },
  words: { one: '', more: '' },
} as const satisfies Record<Respondent['kind'], Readonly<Record<'one' | 'more', string>>>;

function whereRight({ about, given, other: { mind, pairs } }: Wrong): string {
  if (mind.kind === 'reference') return referenceIsRight(pairs[0]?.here ?? []);
  if (mind.kind === 'words') return `Your answer fits a belief: ${mind.belief}`;
  return [wordsFor(about.ask).rightWhere(safeAnswer(given), mind.works), standingOf(mind, 'seen')].join(' ').trimEnd();
}

// A server that does otherwise than the reference may follow HTTP too. Only where it broke a rule is that said.
function referenceIsRight(here: readonly Exchange[]): string {
  const broken = claims.find((claim) => binds(claim) && claim.judge(here).outcome === 'contradicted');
  return broken === undefined
    ? 'Your answer is right on the reference server.'
    : `Your answer is right on a server that follows ${specificationIn(broken.reference)}.`;
}

function binds(claim: Claim): boolean {
  return claim.kind === 'rule' && (claim.obligation === 'MUST' || claim.obligation === 'definition');
}

/** Tells whether an event showed the same requests, here and as the same mind supposes. */
export function isShownIn(previous: LessonEvent | undefined, { mind, pairs }: Beside): boolean {
  if (previous?.kind !== 'marked' || previous.beside?.mind !== mind || pairs.length === 0) return false;
  const before = previous.beside.pairs.flatMap(({ here }) => here);
  const now = pairs.flatMap(({ here }) => here);
  return now.length === before.length && now.every((exchange, index) => exchange === before[index]);
}

function parted({ mind, pairs }: Beside, look: Look): string[] {
  const at = pairs.flatMap(({ divergesAt: parts }) => parts ?? []).map(({ number }) => `#${number}`);
  const where = at.length === 0 ? '' : `They part at ${listed([...new Set(at)])}`;
  if (mind.kind === 'reference') return where === '' ? [] : sentences(look, `${where}.`);
  const truth = where === '' ? mind.truth : `${where}: ${mind.truth}`;
  return opposite(truth, look.paint.faint(cited(mind.reference, look)), look);
}

/** Each run of the same requests, here and as supposed; after a lost reply, under the way in which that was lost. */
function pairsShown(about: About, { mind, pairs }: Beside, look: Look): string[] {
  const { heads, each } = mind.kind === 'scenario' ? WAYS : SERVERS;
  const first = pairs.find(({ divergesAt: parts }) => parts !== undefined);
  return pairs.flatMap((pair) => {
    const condition = about.ask.kind === 'retry' ? conditionOf(pair.here) : '';
    if (condition !== '' && pair !== first) return sentences(look, `${condition}, ${ended(about, pair, each)}.`);
    const rows = totalsOf(about, pair);
    return [
      ...sentences(look, condition === '' ? '' : `${condition}:`),
      ...indented(look, (room) => servers({ pair, rows, heads }, room)),
    ];
  });
}

const SERVERS = {
  heads: { here: 'this server', there: 'that server' },
  each: { here: 'on this server', there: 'on that server' },
};

// Events on the way are no matter of a server.
const WAYS = {
  heads: { here: 'what happened', there: 'what your answer supposes' },
  each: { here: 'as it happened', there: 'as your answer supposes' },
};

// Of the ways in which a reply can be lost, one is shown request by request: where both part, that is enough to read.
function ended(about: About, { here, there }: ServerPair, each: Readonly<Record<'here' | 'there', string>>): string {
  const [one, other] = [readOff(about, here), readOff(about, there)];
  return one === other ? `both end alike: ${one}` : `${one} ${each.here}, ${other} ${each.there}`;
}

// Returns what both came to, if the exchanges do not say so themselves.
function totalsOf(about: About, { here, there }: ServerPair): WorldRow[] {
  const reading = readingOf(about.ask);
  const label = reading === undefined ? undefined : totalled(reading, { here, there });
  return label === undefined ? [] : [{ label, here: readOff(about, here), there: readOff(about, there), parts: false }];
}

function totalled(reading: Reading, { here, there }: Pick<ServerPair, 'here' | 'there'>): string | undefined {
  if (reading.kind === 'count') return nameOf(reading.collection);
  if (reading.kind !== 'holds') return undefined;
  return here.some((each, index) => showsContents(each, there[index])) ? undefined : `GET ${reading.path}`;
}

function readOff({ ask, scenario }: About, trace: readonly Exchange[]): string {
  const reading = readingOf(ask);
  if (reading === undefined) return '';
  return safeAnswer(readerOf(reading).answer(reading, runFrom(scenario, trace))).text;
}
