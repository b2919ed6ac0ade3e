import type { Sending } from '../../src/http/sending.ts';
import { fieldOf } from '../../src/http/message.ts';
import { runOn } from '../../src/questions/simulate.ts';
import { declaredIn } from '../../src/questions/declared.ts';
import type { Ask, Scenario } from '../../src/questions/question.ts';
import type { DeclarationText } from '../../src/semantics/declaration.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { send } from '../helpers.ts';
import { declared } from '../semantics/histories.ts';

/** These requests, sent to a new server of this declaration. */
export function scenarioIn(text: DeclarationText, sent: readonly (string | Sending)[]): Scenario {
  return {
    world: declared(text),
    sendings: sent.map((each) => (typeof each === 'string' ? send(each) : each)),
    first: 1,
  };
}

/** What is declared where it is asked how many users there are, but for what the server holds and who sends. */
export function saidOf(scenario: Scenario, ask: Ask = { kind: 'count', collection: '/users' }): readonly string[] {
  return declaredIn(scenario, ask).slice(0, -2);
}

/** With which status the server answers each of the requests. */
export function statusesOf(scenario: Scenario): readonly number[] {
  return runOn(rfc9110, scenario).trace.flatMap(({ seen }) => (seen.kind === 'response' ? [seen.response.status] : []));
}

/** What the server answers in this field to each of the requests. */
export function fieldsOf(scenario: Scenario, name: string): readonly (string | undefined)[] {
  return runOn(rfc9110, scenario).trace.flatMap(({ seen }) =>
    seen.kind === 'response' ? [fieldOf(seen.response, name)] : [],
  );
}
