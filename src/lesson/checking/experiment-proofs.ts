import { outcomeOf } from '../../evidence/exchange.ts';
import { traceOf } from '../../evidence/trace.ts';
import { isLost } from '../../http/sending.ts';
import type { About } from '../../questions/question.ts';
import { REFERENCE } from '../../semantics/ids.ts';
import { serverBeliefs } from '../../semantics/misconceptions/index.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import type { World } from '../../semantics/world.ts';
import { expanded } from '../expanded.ts';
import type { Marked } from '../learner.ts';
import type { StepOf } from '../lesson.ts';
import type { WalkState } from '../walk-state.ts';
import { askingsIn, sceneOf } from '../walk/scene.ts';
import { semanticsOf } from '../walk/sending.ts';
import type { FailedProof } from './proof.ts';
import { answersTo, questionProofs } from './question-proofs.ts';
import type { StepRecord } from './recorder.ts';

type Experiment = StepOf<'experiment'>;

/** Proves that an experiment can go otherwise, asks what has an answer, and shows what the lesson says. */
export function experimentProofs(step: Experiment, record: StepRecord, notes: WalkState): readonly FailedProof[] {
  return [...apartProofs(step, record), ...predictionProofs(step, record, notes), ...claimProofs(step, record)];
}

// By what comes back and what it does: an experiment that goes alike on every server shows nothing, unless it asks for
// what somebody expects who is wrong about the way, and not about the server.
function apartProofs(step: Experiment, { before }: StepRecord): readonly FailedProof[] {
  if (predictedIn(step, before).some((about) => answersTo(about).length > 1)) return [];
  const sendings = expanded(step.send);
  const again =
    step.again === undefined ? [] : sendings.filter(isLost).map((each) => ({ ...each, fault: 'none' as const }));
  const comesTo = (semantics: Semantics): string =>
    traceOf(semantics, before, [...sendings, ...again])
      .map(outcomeOf)
      .join('\n');
  const here = comesTo(semanticsOf({ server: REFERENCE }, step));
  if (serverBeliefs.some(({ change }) => comesTo(change(rfc9110)) !== here)) return [];
  return [{ rule: 'experiment-tells-nothing-apart', path: ['send'], message: NOTHING_APART }];
}

const NOTHING_APART =
  'this comes out alike on the server of every misconception: send something that one of them would take otherwise';

function predictionProofs(step: Experiment, { before, events }: StepRecord, notes: WalkState): readonly FailedProof[] {
  const asked = askingsIn(sceneOf(step, notes, before), notes).flatMap(({ about, limits }, index) =>
    questionProofs(about, ['predict', index], limits),
  );
  return [...asked, ...events.flatMap((event) => (event.kind === 'marked' ? offerProofs(event.marked) : []))];
}

function predictedIn({ predict, send }: Experiment, before: World): readonly About[] {
  const scenario = { world: before, sendings: expanded(send), first: 1 };
  return predict.map((ask) => ({ ask, scenario }));
}

// On a server of the step's own, what happens is another answer than the right one.
function offerProofs({ question, observed }: Marked): readonly FailedProof[] {
  if (question.options.some(({ id }) => id === observed.id)) return [];
  const message = `what happens here is none of the answers to choose: ${observed.text}; ask for something else`;
  const index = Number(question.id.replace(/.*\//, '')) - 1;
  return [{ rule: 'not-one-right-answer', path: ['predict', index], message }];
}

function claimProofs({ shows }: Experiment, { events }: StepRecord): readonly FailedProof[] {
  const findings = events.flatMap((event) => (event.kind === 'found' ? event.findings : []));
  return findings.flatMap(({ claim, verdict, because }): readonly FailedProof[] => {
    const said = shows[claim.id];
    if (said === verdict.outcome) return [];
    if (said === undefined) {
      const message = `a rule is broken here that is not listed: ${because} Add ${claim.id}: ${verdict.outcome}`;
      return [{ rule: 'broken-and-not-listed', path: ['shows'], message }];
    }
    const message = `this comes out as ${verdict.outcome}, not as ${said}: ${because}`;
    return [{ rule: 'claim-comes-out-otherwise', path: ['shows', claim.id], message }];
  });
}
