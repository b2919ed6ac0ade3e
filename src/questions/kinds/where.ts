import { effectsOf, type Exchange } from '../../evidence/exchange.ts';
import { worldAfter } from '../../evidence/trace.ts';
import { fieldOf, type Path } from '../../http/message.ts';
import { isSuccess } from '../../http/status.ts';
import type { ServerStep } from '../../semantics/step.ts';
import { targetOf } from '../../semantics/target.ts';
import { numberOf, slug, type Answer, type Reader } from '../question.ts';

/** At which URL is what the request sent, as far as a client can know? */
export const where: Reader<'where'> = {
  text: ({ request }, scenario) => `At which URL will you find what #${numberOf(scenario, request)} sends?`,

  answer({ request }, { trace }) {
    const [answer] = trace.slice(request - 1, request).flatMap(placeOf);
    return answer ?? NOWHERE;
  },

  // The URLs that the server would come to by counting, as far as nothing is there yet; then nowhere.
  near({ request }, { scenario, trace }, shown) {
    const { declared, resources } = worldAfter(trace.slice(0, shown), scenario.world);
    const targets = scenario.sendings
      .slice(request - 1, request)
      .map((each) => targetOf(declared, each.request.target));
    const parents = targets.flatMap((target) =>
      target === undefined ? [] : 'parent' in target ? target.parent : target.path,
    );
    const free = parents.flatMap((parent) =>
      Array.from({ length: resources.size + trace.length + 1 }, (_, index): Path => `${parent}/${index + 1}`),
    );
    return [...free.filter((path) => !resources.has(path)).map(answerAt), NOWHERE];
  },

  rank: ({ id }) => id,
};

const NOWHERE: Answer = { id: 'nowhere', text: 'nowhere' };
const UNTOLD: Answer = { id: 'untold', text: 'the reply does not say' };

function placeOf(exchange: Exchange): readonly Answer[] {
  const path = pathSet(exchange);
  if (path === undefined) return [];
  return [isUntold(exchange, path) ? UNTOLD : answerAt(path)];
}

const answerAt = (path: string): Answer => ({ id: slug('at', path), text: path });

// The target itself comes first. Without any effect, what was sent may be there already.
function pathSet(exchange: Exchange): string | undefined {
  const set = effectsOf(exchange).flatMap((each) =>
    each.kind === 'created' || each.kind === 'replaced' ? [each.path] : [],
  );
  const target = set.find((path) => path === exchange.request.target);
  return target ?? [...set, ...thereAlready(exchange)][0];
}

function thereAlready({ request, served }: Exchange): readonly string[] {
  if (served.kind === 'not-served' || !isSuccess(served.step.response.status)) return [];
  return request.method === 'PUT' ? putAlready(request.target, served.step) : createdAlready(served.step);
}

// RFC 9110 §9.3.4: what a PUT sends is the state of its target.
function putAlready(requestTarget: string, { after }: ServerStep): readonly string[] {
  const target = targetOf(after.declared, requestTarget);
  return target !== undefined && after.resources.has(target.path) ? [target.path] : [];
}

// RFC 9110 §15.3.2: a 201 says in Location what was created, be it by an equal request before.
function createdAlready({ response }: ServerStep): readonly string[] {
  const location = response.status === 201 ? fieldOf(response, 'Location') : undefined;
  return location === undefined ? [] : [location];
}

// RFC 9110 §15.3.2: without Location, a 201 says that the target itself was created. To a POST, that tells nothing.
function isUntold({ request, seen }: Exchange, path: string): boolean {
  if (seen.kind !== 'response' || request.method !== 'POST' || path === request.target) return false;
  return seen.response.status === 201 && fieldOf(seen.response, 'Location') === undefined;
}
