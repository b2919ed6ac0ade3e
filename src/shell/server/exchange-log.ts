import { cut, type LoggedExchange, type ToldExchange } from '../../evidence/exchange-json.ts';
import type { Effect } from '../../semantics/step.ts';
import type { Resource } from '../../semantics/world.ts';

/**
 * The server's exchanges, numbered from 1 in the order in which they were applied. The last thousand are kept, or fewer
 * that are no more than 16 MiB together; large contents are cut.
 */
interface ExchangeLog {
  readonly entries: () => readonly ToldExchange[];
  readonly note: (exchange: Omit<LoggedExchange, 'number'>) => LoggedExchange;
  readonly clear: () => void;
}

const MAX_ENTRIES = 1000;
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_CONTENT = 64 * 1024;
// Of an entry without content, about.
const ENTRY_BYTES = 1024;

interface Entry {
  readonly told: ToldExchange;
  readonly bytes: number;
}

export function exchangeLog(): ExchangeLog {
  let entries: Entry[] = [];
  let first = 0;
  let bytes = 0;
  let count = 0;
  return {
    entries: () => entries.slice(first).map(({ told }) => told),
    note: (exchange) => {
      count += 1;
      const logged = { ...exchange, number: count };
      const entry = entryOf(logged);
      entries.push(entry);
      bytes += entry.bytes;
      while (entries.length - first > MAX_ENTRIES || bytes > MAX_BYTES) {
        bytes -= entries[first]?.bytes ?? 0;
        first += 1;
      }
      // Many at a time, since to take one from the front moves all the others.
      if (first > entries.length / 2) {
        entries = entries.slice(first);
        first = 0;
      }
      return logged;
    },
    clear: () => {
      entries = [];
      [first, bytes, count] = [0, 0, 0];
    },
  };
}

// Without its worlds: to hold on to two thousand of them takes the collector as long as all else here takes.
function entryOf({ step, ...logged }: LoggedExchange): Entry {
  const request = { ...logged.request, body: cut(logged.request.body, MAX_CONTENT) };
  const response = { ...step.response, body: cut(step.response.body, MAX_CONTENT) };
  const effects = step.effects.map(cutEffect);
  const contents = [request, response, ...effects.flatMap(contentsOf)];
  const bytes = contents.reduce((sum, { body }) => sum + body.length, ENTRY_BYTES);
  return { told: { ...logged, request, step: { response, effects } }, bytes };
}

function cutEffect(effect: Effect): Effect {
  switch (effect.kind) {
    case 'created':
      return { ...effect, after: cutResource(effect.after) };
    case 'replaced':
      return { ...effect, before: cutResource(effect.before), after: cutResource(effect.after) };
    case 'deleted':
      return { ...effect, before: cutResource(effect.before) };
    case 'mailed':
      return effect;
  }
}

function cutResource({ type, body }: Resource): Resource {
  return { type, body: cut(body, MAX_CONTENT) };
}

/** The contents that an effect put there or took away. */
export function contentsOf(effect: Effect): readonly Resource[] {
  return [...('before' in effect ? [effect.before] : []), ...('after' in effect ? [effect.after] : [])];
}
