import { expanded } from './expanded.ts';
import { at, type FormFault } from './form-fault.ts';
import type { Lesson, Step } from './lesson.ts';
import { worldFaults } from './world-consistency.ts';
import { stepFaults } from './step-consistency.ts';

/** What is wrong with a lesson whose form is right: parts of it that do not go together. */
export function inconsistencies({ world, steps }: Lesson): readonly FormFault[] {
  return [
    ...at(['world'], worldFaults(world)),
    ...steps.flatMap((step, index) => at(['steps', index], stepFaults(step, world))),
    ...repeatedIds(steps),
    ...requestFaults(steps),
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

// Of each, everybody's answer is worked out.
const MOST_IN_STEP = 20;
const MOST_IN_LESSON = 200;

function requestFaults(steps: Lesson['steps']): readonly FormFault[] {
  let sent = 0;
  return steps.flatMap((step, index) => {
    const count = requestsIn(step);
    const before = sent;
    sent += count;
    const path = ['steps', index];
    if (count > MOST_IN_STEP) return [{ path, message: `${count} requests are sent here: ${inStep}` }];
    return before <= MOST_IN_LESSON && sent > MOST_IN_LESSON ? [{ path, message: TOO_LONG }] : [];
  });
}

const inStep = `let one step send at most ${MOST_IN_STEP}`;
const TOO_LONG = `with this step, more than ${MOST_IN_LESSON} requests are sent: make two lessons of it`;

function requestsIn(step: Step): number {
  switch (step.kind) {
    case 'experiment':
      return expanded(step.send).length;
    case 'scenario-quiz':
      return expanded(step.scenario.send).length;
    case 'task':
    case 'read':
    case 'words-quiz':
      return 0;
  }
}

/** The key that a step's id stands under in its file. */
export function keyOf({ kind }: Lesson['steps'][number]): string {
  return kind.replace(/^.*-/, '');
}
