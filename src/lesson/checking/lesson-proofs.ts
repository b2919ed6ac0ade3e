import type { Lesson, Step, StepOf } from '../lesson.ts';
import type { FailedProof } from './proof.ts';
import { questionProofs } from './question-proofs.ts';
import type { StepRecord } from './recorder.ts';
import { taskProofs } from './task-proofs.ts';

/** What fails of all that a lesson has to prove, given what was recorded of its steps. */
export function lessonProofs({ steps }: Lesson, records: readonly StepRecord[]): readonly FailedProof[] {
  return steps.flatMap((step, index) =>
    records
      .filter((record) => record.index === index)
      .flatMap((record) => stepProofs(step, record))
      .map((proof) => ({ ...proof, path: ['steps', index, ...proof.path] })),
  );
}

function stepProofs(step: Step, record: StepRecord): readonly FailedProof[] {
  switch (step.kind) {
    case 'read':
    case 'words-quiz':
      return [];
    case 'experiment':
      return [...predictionProofs(step, record), ...claimProofs(step, record)];
    case 'task':
      return taskProofs(step, record);
    case 'scenario-quiz':
      return questionProofs(record.questions[0], ['question']);
  }
}

function predictionProofs({ id, predict }: StepOf<'experiment'>, { questions }: StepRecord): readonly FailedProof[] {
  return predict.flatMap((_, index) => {
    const question = questions.find((each) => each.id === `${id}/${index + 1}`);
    return questionProofs(question, ['predict', index]);
  });
}

function claimProofs({ shows }: StepOf<'experiment'>, { events }: StepRecord): readonly FailedProof[] {
  const findings = events.flatMap((event) => (event.kind === 'found' ? event.findings : []));
  return findings.flatMap(({ claim, verdict, because }) => {
    const said = shows[claim.id];
    if (said === undefined || said === verdict.outcome) return [];
    const message = `this comes out as ${verdict.outcome}, not as ${said}: ${because}`;
    return [{ rule: 'claim-comes-out-otherwise', path: ['shows', claim.id], message }];
  });
}
