import type { LoggedExchange, ToldExchange } from '../evidence/exchange-json.ts';

/** The server's exchanges, numbered from 1 in the order in which they were applied; the last thousand are kept. */
export interface ExchangeLog {
  readonly entries: () => readonly ToldExchange[];
  readonly note: (exchange: Omit<LoggedExchange, 'number'>) => LoggedExchange;
  readonly clear: () => void;
}

const KEPT = 1000;

export function exchangeLog(): ExchangeLog {
  const entries: ToldExchange[] = [];
  return {
    entries: () => entries.slice(-KEPT),
    note: (exchange) => {
      const logged = { ...exchange, number: (entries.at(-1)?.number ?? 0) + 1 };
      // Without its worlds: to hold on to two thousand of them takes the collector as long as all else here takes.
      const { response, effects } = exchange.step;
      entries.push({ ...logged, step: { response, effects } });
      // Many at a time, since to take one from the front moves all the others.
      if (entries.length >= 2 * KEPT) entries.splice(0, KEPT);
      return logged;
    },
    clear: () => {
      entries.length = 0;
    },
  };
}
