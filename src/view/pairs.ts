import type { Exchange } from '../evidence/exchange.ts';
import type { Beside, Pair } from '../lesson/learner.ts';
import { runFrom } from '../questions/answering.ts';
import type { About, Reading } from '../questions/question.ts';
import { readerOf } from '../questions/readers.ts';
import { nameOf } from '../semantics/target.ts';
import { readingOf, spoken } from './answer-words.ts';
import type { Look } from './look.ts';
import { indented, sentences } from './page.ts';
import { conditionOf } from './reason.ts';
import { showsContents, type Row } from './rows.ts';
import { servers } from './servers.ts';

/** Each run of the same requests, here and as supposed; after a lost reply, under the way in which that was lost. */
export function pairsShown(about: About, { mind, pairs }: Beside, look: Look): string[] {
  const heads = mind.kind === 'scenario' ? WAYS : SERVERS;
  return pairs.flatMap((pair) => {
    const condition = about.ask.kind === 'retry' ? conditionOf(pair.here) : '';
    if (condition !== '' && pair.parts === undefined) {
      return sentences(look, `${condition}, both end alike: ${readOff(about, pair.here)}.`);
    }
    const rows = totalsOf(about, pair);
    return [
      ...sentences(look, condition === '' ? '' : `${condition}:`),
      ...indented(look, (room) => servers({ pair, rows, heads }, room)),
    ];
  });
}

const SERVERS = { here: 'this server', there: 'that server' };

// What happens on the way is no matter of a server.
const WAYS = { here: 'as it was', there: 'for your answer' };

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
