import type { Exchange } from '../evidence/exchange.ts';
import { traceOf, worldAfter } from '../evidence/trace.ts';
import { misconceptions } from '../semantics/misconceptions/index.ts';
import type { Misconception } from '../semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import type { Semantics } from '../semantics/semantics.ts';
import type { World } from '../semantics/world.ts';
import { count } from './count.ts';
import { holds } from './holds.ts';
import { NOT_SURE, type Ask, type Generator, type Option, type Question, type Scenario } from './question.ts';
import { status } from './status.ts';
import { where } from './where.ts';

/** The kinds of question that can be asked of a scenario. */
export const generators: { readonly [Kind in Ask['kind']]: Generator<Kind> } = { count, where, holds, status };

// With "not sure", five at most: more is a reading test.
const MOST_OPTIONS = 4;

/**
 * The question that asks this of a scenario, its wrong options being what the misconceptions would make of it.
 * `undefined` where none of them would come to another answer: then there is nothing to ask.
 */
export function pose(id: string, ask: Ask, scenario: Scenario): Question | undefined {
  const right = answerOn(rfc9110, ask, scenario);
  const wrong = misconceptions.map(({ change }) => answerOn(change(rfc9110), ask, scenario));
  const options = distinct([right, ...wrong]).slice(0, MOST_OPTIONS);
  if (options.length === 1) return undefined;
  const { text, rank } = generatorOf(ask);
  const ordered = options.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return { id, text: text(ask, scenario), options: [...ordered, NOT_SURE], about: { ask, scenario } };
}

/** The answer that a server of these semantics would make right. */
export function answerOn(semantics: Semantics, ask: Ask, scenario: Scenario): Option {
  const trace = traceOf(semantics, scenario.world, scenario.sendings);
  return answerFrom(ask, trace, worldAfter(trace, scenario.world));
}

/** The answer that exchanges which happened, and the world they left, make right. */
export function answerFrom(ask: Ask, trace: readonly Exchange[], world: World): Option {
  return generatorOf(ask).answer(ask, trace, world);
}

/** The misconceptions whose server would make an answer right. */
export function fitting({ about }: Question, given: string): readonly Misconception[] {
  if (about === undefined) return [];
  return misconceptions.filter(({ change }) => answerOn(change(rfc9110), about.ask, about.scenario).id === given);
}

// A kind's generator takes just that kind of asking, a link between the two that the compiler does not follow.
function generatorOf(ask: Ask): Generator<Ask['kind']> {
  return generators[ask.kind] as Generator<Ask['kind']>;
}

function distinct(options: readonly Option[]): Option[] {
  return options.filter(({ id }, index) => options.findIndex((each) => each.id === id) === index);
}
