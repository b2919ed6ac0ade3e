import { effectsOf, type Exchange } from '../evidence/exchange.ts';
import { fieldOf } from '../http/message.ts';
import { numberOf, slug, type Answer, type Reader } from './question.ts';

/** At which URL is what the request set, as far as a client can know? */
export const where: Reader<'where'> = {
  text: ({ request }, scenario) => `At which URL will you find what #${numberOf(scenario, request)} sends?`,

  answer({ request }, { trace }) {
    const exchange = trace[request - 1];
    return exchange === undefined ? NOWHERE : placeIn(exchange);
  },

  rank: ({ id }) => id,
};

function placeIn(exchange: Exchange): Answer {
  const effects = effectsOf(exchange);
  const set = effects.find(({ kind }) => kind === 'created') ?? effects.find(({ kind }) => kind === 'replaced');
  if (set === undefined || !('path' in set)) return NOWHERE;
  return isUntold(exchange, set.path) ? UNTOLD : { id: slug('at', set.path), text: set.path };
}

// RFC 9110 §15.3.2: without Location, a 201 says that the target itself was created. To a POST, that tells nothing.
function isUntold({ request, seen }: Exchange, path: string): boolean {
  if (seen.kind !== 'response' || request.method !== 'POST' || path === request.target) return false;
  return seen.response.status === 201 && fieldOf(seen.response, 'Location') === undefined;
}

const NOWHERE = { id: 'nowhere', text: 'nowhere: it stores nothing' };
const UNTOLD = { id: 'untold', text: 'the reply does not say where' };
