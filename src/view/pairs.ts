import type { Exchange } from '../evidence/exchange.ts';
import type { Beside, Pair } from '../lesson/learner.ts';
import { runFrom } from '../questions/answering.ts';
import type { About, Reading } from '../questions/question.ts';
import { readerOf } from '../questions/readers.ts';
import { nameOf } from '../semantics/target.ts';
import { readingOf, spoken } from './answer-words.ts';
import type { Look } from '../text/look.ts';
import { indented, sentences } from '../text/page.ts';
import { conditionOf } from './reason.ts';
import { showsContents, type Row } from './rows.ts';
import { servers } from './servers.ts';

/** Each run of the same requests, here and as supposed; after a lost reply, under the way in which that was lost. */
export function pairsShown(about: About, { mind, pairs }: Beside, look: Look): string[] {
  const { heads, each } = mind.kind === 'scenario' ? WAYS : SERVERS;
  const first = pairs.find(({ parts }) => parts !== undefined);
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

// What happens on the way is no matter of a server.
const WAYS = {
  heads: { here: 'what happened', there: 'what your answer supposes' },
  each: { here: 'as it happened', there: 'as your answer supposes' },
};

// Of the ways in which a reply can be lost, one is shown request by request: where both part, that is enough to read.
function ended(about: About, { here, there }: Pair, each: Readonly<Record<'here' | 'there', string>>): string {
  const [one, other] = [readOff(about, here), readOff(about, there)];
  return one === other ? `both end alike: ${one}` : `${one} ${each.here}, ${other} ${each.there}`;
}

// What both came to, where the exchanges do not say so themselves.
function totalsOf(about: About, { here, there }: Pair): Row[] {
  const reading = readingOf(about.ask);
  const label = reading === undefined ? undefined : totalled(reading, { here, there });
  return label === undefined ? [] : [{ label, here: readOff(about, here), there: readOff(about, there), parts: false }];
}

function totalled(reading: Reading, { here, there }: Pick<Pair, 'here' | 'there'>): string | undefined {
  if (reading.kind === 'count') return nameOf(reading.collection);
  if (reading.kind !== 'holds') return undefined;
  return here.some((each, index) => showsContents(each, there[index])) ? undefined : `GET ${reading.path}`;
}

function readOff({ ask, scenario }: About, trace: readonly Exchange[]): string {
  const reading = readingOf(ask);
  if (reading === undefined) return '';
  return spoken(readerOf(reading).answer(reading, runFrom(scenario, trace))).text;
}
