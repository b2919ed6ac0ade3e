import type { LoggedExchange } from '../evidence/exchange-json.ts';

/** The server's exchanges, numbered from 1 in the order in which they were applied; the last thousand are kept. */
export interface ExchangeLog {
  readonly entries: readonly LoggedExchange[];
  readonly note: (exchange: Omit<LoggedExchange, 'number'>) => LoggedExchange;
  readonly clear: () => void;
}

const KEPT = 1000;

export function exchangeLog(): ExchangeLog {
  const entries: LoggedExchange[] = [];
  return {
    entries,
    note: (exchange) => {
      const logged = { ...exchange, number: (entries.at(-1)?.number ?? 0) + 1 };
      entries.push(logged);
      if (entries.length > KEPT) entries.shift();
      return logged;
    },
    clear: () => {
      entries.length = 0;
    },
  };
}
