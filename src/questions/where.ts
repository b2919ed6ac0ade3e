import { effectsOf } from '../evidence/exchange.ts';
import { slug, type Generator } from './question.ts';

/** At which URL is what the request set? */
export const where: Generator<'where'> = {
  text: ({ request }, { first }) => `At which URL will the server put what #${first + request - 1} sends?`,

  answer({ request }, trace) {
    const exchange = trace[request - 1];
    const effects = exchange === undefined ? [] : effectsOf(exchange);
    const set = effects.find(({ kind }) => kind === 'created') ?? effects.find(({ kind }) => kind === 'replaced');
    return set !== undefined && 'path' in set ? { id: slug('at', set.path), text: set.path } : NOWHERE;
  },

  rank: ({ id }) => id,
};

const NOWHERE = { id: 'nowhere', text: 'nowhere: it stores nothing' };
