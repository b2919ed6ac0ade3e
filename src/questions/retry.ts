import { isLost } from '../http/sending.ts';
import { nameOf } from '../semantics/target.ts';
import { readerOf } from './readers.ts';
import { numberOf, type Answer, type AskOf, type Generator, type Scenario } from './question.ts';

/**
 * What may there be, once a reply was lost? Both ways in which it can have been are run, and the answer is the set of what
 * they come to.
 */
export const retry: Generator<'retry'> = {
  text: ({ of }, scenario) => textOf(of, scenario),

  scenarios: (_, scenario) => [lostAs('apply-then-drop', scenario), lostAs('drop-before-apply', scenario)],

  answers({ of }, runs) {
    const { answer, rank } = readerOf(of);
    const each = runs.map((run) => answer(of, run));
    return [either([...each].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)))];
  },

  rank: ({ id }) => id,
};

const asked: { readonly [Kind in AskOf<'retry'>['of']['kind']]: (ask: AskOf<Kind>, scenario: Scenario) => string } = {
  count: ({ collection }, scenario) =>
    `How many ${nameOf(collection)} may the server hold after #${numberOf(scenario)}?`,
  holds: ({ path }, scenario) => `After #${numberOf(scenario)}, what may GET ${path} return?`,
  status: ({ request }, scenario) => `With which status may #${numberOf(scenario, request)} be answered?`,
};

// The sentence for a kind takes just that kind of asking, a link that the compiler does not follow.
function textOf(of: AskOf<'retry'>['of'], scenario: Scenario): string {
  return (asked[of.kind] as (ask: typeof of, scenario: Scenario) => string)(of, scenario);
}

function lostAs(fault: 'apply-then-drop' | 'drop-before-apply', scenario: Scenario): Scenario {
  return { ...scenario, sendings: scenario.sendings.map((each) => (isLost(each) ? { ...each, fault } : each)) };
}

function either(answers: readonly Answer[]): Answer {
  const distinct = answers.filter(({ id }, index) => answers.findIndex((each) => each.id === id) === index);
  return { id: distinct.map(({ id }) => id).join('-or-'), text: distinct.map(({ text }) => text).join(' or ') };
}
