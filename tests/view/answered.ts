import type { EventOf, Marked } from '../../src/lesson/learner.ts';
import { pairOf } from '../../src/lesson/walk/marking.ts';
import { generatorOf } from '../../src/questions/kinds/index.ts';
import { computeQuestion } from '../../src/questions/multiple-choice.ts';
import { NOT_SURE, type About, type Answer, type Option, type Question } from '../../src/questions/question.ts';
import { answersOf, runOn, runsShowing, simulate, type Respondent } from '../../src/questions/simulate.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import type { Semantics } from '../../src/semantics/semantics.ts';

/** A question and who answers it, by what they suppose; or an answer that nobody gives, or none. */
export interface Answered {
  readonly about: About;
  readonly mind?: Respondent;
  readonly given?: Option | undefined;
  /** Whose server is asked about; the reference, where this is absent. */
  readonly here?: Semantics;
}

/** What a learner is told of such an answer, worked out without a server. */
export function markedAs({ about, mind, given, here = rfc9110 }: Answered): EventOf<'marked'> {
  const { ask, scenario } = about;
  const generator = generatorOf(ask);
  const runs = generator.scenarios(ask, scenario).map((each) => runOn(here, each));
  const observed = first(generator.answers(ask, runs));
  const answer = mind === undefined ? given : chosenBy(mind, about);
  const marked: Marked = {
    question: questionOn(about),
    given: answer,
    right: answer?.id === observed.id,
    observed,
    runs,
  };
  if (mind === undefined || answer === undefined || marked.right) return { kind: 'marked', marked, beside: undefined };
  const pairs = runsShowing(ask, answer.id, runs).flatMap(({ scenario: each, trace }) =>
    hasServer(mind) ? [pairOf(trace, simulate(mind, each).trace)] : [],
  );
  return { kind: 'marked', marked, beside: { mind, pairs } };
}

/** A question about a scenario; one that no misconception answers otherwise offers nothing. */
export function questionOn(about: About): Question & { readonly about: About } {
  return computeQuestion('asked', about) ?? { id: 'asked', text: '', options: [NOT_SURE], about };
}

// What is chosen is an option; what it stands for exactly is not known.
function chosenBy(mind: Respondent, about: About): Option {
  const { id, text } = first(answersOf(mind, about));
  return { id, text };
}

function hasServer(mind: Respondent): boolean {
  return mind.kind !== 'words';
}

function first(answers: readonly Answer[]): Answer {
  const [answer] = answers;
  if (answer === undefined) throw new Error('Nobody gives an answer to this.');
  return answer;
}
