import { at, type FormFault } from './form-fault.ts';
import type { Lesson } from './lesson.ts';
import { worldFaults } from './world-consistency.ts';
import { stepFaults } from './step-consistency.ts';

/** What is wrong with a lesson whose form is right: parts of it that do not go together. */
export function inconsistencies({ world, steps }: Lesson): readonly FormFault[] {
  return [
    ...at(['world'], worldFaults(world)),
    ...steps.flatMap((step, index) => at(['steps', index], stepFaults(step, world))),
    ...repeatedIds(steps),
  ];
}

function repeatedIds(steps: Lesson['steps']): readonly FormFault[] {
  const ids = steps.map((step) => ('id' in step ? step.id : undefined));
  return steps.flatMap((step, index) => {
    if (!('id' in step) || ids.indexOf(step.id) === index) return [];
    const message = `the id ${step.id} is taken by an earlier step: choose another`;
    return [{ path: ['steps', index, keyOf(step)], message }];
  });
}

/** The key that a step's id stands under in its file. */
export function keyOf({ kind }: Lesson['steps'][number]): string {
  return kind.replace(/^.*-/, '');
}
