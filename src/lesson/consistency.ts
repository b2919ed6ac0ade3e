import { present } from '../http/present.ts';
import { isLost } from '../http/sending.ts';
import { NOT_SURE, type Ask } from '../questions/question.ts';
import type { Declaration } from '../semantics/declaration.ts';
import { askFaults, goalFaults, onlySo, spareFaults } from './ask-consistency.ts';
import { expanded } from './expanded.ts';
import { prefixPaths, type Diagnostic } from './diagnostic.ts';
import type { Lesson, LessonStep, StepOf } from './lesson.ts';
import { worldFaults } from './world-consistency.ts';

/** Returns what is wrong with a lesson whose form is right: parts of it that do not go together. */
export function inconsistencies({ world, steps }: Lesson): readonly Diagnostic[] {
  return [
    ...prefixPaths(['world'], worldFaults(world)),
    ...steps.flatMap((step, index) => prefixPaths(['steps', index], stepFaults(step, world))),
    ...repeatedIds(steps),
    ...requestFaults(steps),
  ];
}

function repeatedIds(steps: Lesson['steps']): readonly Diagnostic[] {
  const ids = steps.map((step) => ('id' in step ? step.id : undefined));
  return steps.flatMap((step, index) => {
    if (!('id' in step) || ids.indexOf(step.id) === index) return [];
    const message = `the id ${step.id} is taken by an earlier step: choose another`;
    return [{ path: ['steps', index, keyOf(step)], message }];
  });
}

// Of each, everybody's answer is worked out.
const MAX_REQUESTS_PER_STEP = 20;
const MAX_REQUESTS_PER_LESSON = 200;

function requestFaults(steps: Lesson['steps']): readonly Diagnostic[] {
  let sent = 0;
  return steps.flatMap((step, index) => {
    const count = requestsIn(step);
    const before = sent;
    sent += count;
    const path = ['steps', index];
    if (count > MAX_REQUESTS_PER_STEP) return [{ path, message: `${count} requests are sent here: ${inStep}` }];
    return before <= MAX_REQUESTS_PER_LESSON && sent > MAX_REQUESTS_PER_LESSON ? [{ path, message: TOO_LONG }] : [];
  });
}

const inStep = `let one step send at most ${MAX_REQUESTS_PER_STEP}`;
const TOO_LONG = `with this step, more than ${MAX_REQUESTS_PER_LESSON} requests are sent: make two lessons of it`;

function requestsIn(step: LessonStep): number {
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
function keyOf({ kind }: Lesson['steps'][number]): string {
  return kind.replace(/^.*-/, '');
}

/** Returns what does not go together in a step, with paths that begin at the step. */
function stepFaults(step: LessonStep, world: Declaration): readonly Diagnostic[] {
  switch (step.kind) {
    case 'read':
      return [];
    case 'experiment':
      return [...experimentFaults(step), ...predictionFaults(step, world)];
    case 'task':
      return [...goalFaults(step, world), ...spareFaults(step, world)];
    case 'scenario-quiz':
      return scenarioFaults(step, world);
    case 'words-quiz':
      return choiceFaults(step);
  }
}

type Experiment = StepOf<'experiment'>;

function experimentFaults({ send, worked, predict, again }: Experiment): readonly Diagnostic[] {
  const left = predict.length === 0 ? '' : ', and the last is for the learner to predict';
  const most = expanded(send).length - (predict.length === 0 ? 0 : 1);
  return [
    ...(worked <= most ? [] : [{ path: ['worked'], message: `${onlySo(send)}${left}` }]),
    ...(again === undefined || isLeftOpen(send) ? [] : [{ path: ['again'], message: NOT_LOST }]),
  ];
}

const NOT_LOST =
  'only a lost reply leaves this to decide: give one request a fault, and send only a GET or HEAD after it';

// A look at what is there may come before the decision; what changes something would change what it is about.
function isLeftOpen(send: Experiment['send']): boolean {
  const all = expanded(send);
  const lost = all.findIndex(isLost);
  const looks = all.slice(lost + 1).every((each) => !isLost(each) && ['GET', 'HEAD'].includes(each.request.method));
  return lost !== -1 && looks;
}

function predictionFaults({ send, worked, predict }: Experiment, world: Declaration): readonly Diagnostic[] {
  return predict.flatMap((ask, index) =>
    prefixPaths(['predict', index], [...askFaults(ask, send, world), ...shownFaults(ask, worked)]),
  );
}

function shownFaults(ask: Ask, worked: number): readonly Diagnostic[] {
  if (!('request' in ask) || ask.request > worked) return [];
  return [{ path: [ask.kind], message: `request ${ask.request} is worked: its reply is shown before this is asked` }];
}

function scenarioFaults(step: StepOf<'scenario-quiz'>, world: Declaration): readonly Diagnostic[] {
  const { question, scenario, options = [] } = step;
  return [
    ...emptyFaults(step),
    ...prefixPaths(['question'], [...askFaults(question, scenario.send, world), ...openFaults(step)]),
    ...repeated(options).map((index) => ({
      path: ['options', index],
      message: 'this option is named twice: drop one',
    })),
  ];
}

function emptyFaults({ question, scenario }: StepOf<'scenario-quiz'>): readonly Diagnostic[] {
  if (question.kind === 'which' || scenario.send.length > 0) return [];
  return [{ path: ['scenario'], message: 'nothing is sent here, so there is nothing to ask about: name requests' }];
}

// In which of the two ways a reply was lost, nobody can know who is asked.
function openFaults({ question, scenario }: StepOf<'scenario-quiz'>): readonly Diagnostic[] {
  if (question.kind === 'retry' || !expanded(scenario.send).some(isLost)) return [];
  return [{ path: [], message: 'a reply is lost here, so what the server did is open: ask for it under retry' }];
}

function choiceFaults({ choices }: StepOf<'words-quiz'>): readonly Diagnostic[] {
  const ids = [NOT_SURE.id, ...choices.map(({ id }) => id)];
  return [
    ...repeated(ids).map((index) => ({
      path: ['choices', index - 1, 'id'],
      message: `the id ${present(ids[index])} is taken: choose another`,
    })),
    ...repeated(choices.map(({ text }) => text)).map((index) => ({
      path: ['choices', index, 'text'],
      message: 'an earlier choice says the same: let them differ',
    })),
  ];
}

/** Returns the indices at which a list repeats what stands there before. */
function repeated(list: readonly string[]): readonly number[] {
  return list.flatMap((each, index) => (list.indexOf(each) === index ? [] : [index]));
}
