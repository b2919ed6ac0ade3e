import { REFERENT, answersOf, runsShowing, supposed } from '../../questions/answering.ts';
import { generatorOf } from '../../questions/index.ts';
import { pose, type Posed } from '../../questions/pose.ts';
import type { About } from '../../questions/question.ts';
import type { Lesson, StepOf } from '../lesson.ts';
import { nearest } from '../nearest.ts';
import { aboutOf } from '../walk/quiz.ts';
import type { FailedProof } from './proof.ts';
import { answersTo, questionProofs } from './question-proofs.ts';

/** Proves that a question about a scenario can be asked, and that what it offers are answers to it. */
export function scenarioProofs(lesson: Lesson, step: StepOf<'scenario-quiz'>): readonly FailedProof[] {
  const about = aboutOf(lesson, step);
  const misfits = optionProofs(step, about);
  const asked = misfits.length > 0 ? misfits : questionProofs(about, ['question'], step.options);
  const question = pose(step.id, about, { options: step.options });
  return [...asked, ...(question === undefined ? [] : offerProofs(question))];
}

function optionProofs({ options }: StepOf<'scenario-quiz'>, about: About): readonly FailedProof[] {
  if (options === undefined) return [];
  const known = [...new Set(answersTo(about).map(({ id }) => id))];
  const unknown = options.flatMap((option, index): FailedProof[] => {
    if (known.includes(option)) return [];
    const meant = nearest(option, known);
    const remedy = meant === undefined ? `known are ${known.join(', ')}` : `did you mean ${meant}?`;
    const message = `${option} is no answer that anybody would give to this: ${remedy}`;
    return [{ rule: 'options-do-not-fit', path: ['options', index], message }];
  });
  const left = answersOf(REFERENT, about).filter(({ id }) => !options.includes(id));
  return [
    ...unknown,
    ...left.map(({ id }): FailedProof => {
      const message = `the right answer is not among these: add ${id}`;
      return { rule: 'options-do-not-fit', path: ['options'], message };
    }),
  ];
}

// A request is offered only where somebody would choose it.
function offerProofs({ about: { ask, scenario }, options }: Posed): readonly FailedProof[] {
  const runs = generatorOf(ask)
    .scenarios(ask, scenario)
    .map((each) => supposed(REFERENT, each));
  const offered = options.flatMap(({ id }) => runsShowing(ask, id, runs));
  return runs.flatMap((run, index): FailedProof[] => {
    if (offered.includes(run)) return [];
    const message = 'this request is never offered, since no misconception would choose it: take it out';
    return [{ rule: 'request-never-offered', path: ['question', 'which', index], message }];
  });
}

/** Proves that whoever chooses what is right in a question in words is held to no misconception. */
export function wordsProofs({ choices, right }: StepOf<'words-quiz'>): readonly FailedProof[] {
  if (right.believes === undefined) return [];
  const message = `this is the right choice, and ${right.believes} is a misconception: drop one of the two`;
  return [{ rule: 'right-choice-believes', path: ['choices', choices.indexOf(right), 'believes'], message }];
}
