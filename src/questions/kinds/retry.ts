import { isLost, type Fault } from '../../http/sending.ts';
import { nameOf } from '../../semantics/target.ts';
import { count } from './count.ts';
import { distinct, inOrder, numberOf, type Answer, type AskOf, type Generator, type Scenario } from '../question.ts';
import { readerOf } from './readers.ts';

/**
 * Asks what may be there, once a reply was lost. Both ways in which it can have been are run, and the answer is the set
 * of what they come to.
 */
export const retry: Generator<'retry'> = {
  text: ({ of }, scenario) => textOf(of, scenario),

  scenarios: (_, scenario) => [lostAs('apply-then-drop', scenario), lostAs('drop-before-apply', scenario)],

  answers({ of }, runs) {
    const { answer, rank } = readerOf(of);
    const answers = inOrder(distinct(runs.map((run) => answer(of, run))), rank);
    return answers.length === 1 ? answers : [either(answers)];
  },

  // One of both where there are two; else more than the one, or another.
  near({ of }, runs, shown) {
    const { answer, near, rank } = readerOf(of);
    const answers = distinct(runs.map((run) => answer(of, run)));
    const others = runs
      .flatMap((run) => near(of, run, shown))
      .filter(({ id }) => answers.every((each) => each.id !== id));
    const both = distinct(others).map((each) => inOrder([...answers, each], rank));
    return answers.length === 1 ? [...both.map(either), ...others] : [...answers, ...others];
  },

  rank: ({ either, ...answer }) => (either ?? [answer]).map(sortable).join(' '),
};

const asked: { readonly [Kind in AskOf<'retry'>['of']['kind']]: (ask: AskOf<Kind>, scenario: Scenario) => string } = {
  count: ({ collection }, scenario) =>
    `How many ${nameOf(collection)} can there be after #${numberOf(scenario)}? ${EVERY_CASE}`,
  holds: ({ path }, scenario) => `After #${numberOf(scenario)}, what can GET ${path} return? ${EVERY_CASE}`,
  status: ({ request }, scenario) => `With which status can #${numberOf(scenario, request)} be answered? ${EVERY_CASE}`,
};

const EVERY_CASE = 'Choose what covers every case.';

// The sentence for a kind takes just that kind of asking, a link that the compiler does not follow.
function textOf(of: AskOf<'retry'>['of'], scenario: Scenario): string {
  return (asked[of.kind] as (ask: typeof of, scenario: Scenario) => string)(of, scenario);
}

function lostAs(fault: Fault, scenario: Scenario): Scenario {
  return { ...scenario, sendings: scenario.sendings.map((each) => (isLost(each) ? { ...each, fault } : each)) };
}

// A comma keeps apart what holds an "or" itself, such as 200 or 204.
function either(answers: readonly Answer[]): Answer {
  const texts = answers.map(({ text }) => text);
  const separator = texts.some((each) => each.includes(' or ')) ? ', or ' : ' or ';
  return { id: answers.map(({ id }) => id).join('-or-'), text: texts.join(separator), either: answers };
}

// Numbers by their size, all else by its letters.
function sortable(answer: Answer): string {
  const number = Number(count.rank(answer));
  return Number.isNaN(number) ? answer.id : String(number).padStart(4, '0');
}
