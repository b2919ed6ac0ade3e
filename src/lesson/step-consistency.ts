import type { Goal } from '../evidence/goal.ts';
import { sameRequest } from '../http/same-request.ts';
import { NOT_SURE, type Ask, type AskOf, type Reading } from '../questions/question.ts';
import type { Declaration } from '../semantics/declaration.ts';
import { targetOf } from '../semantics/target.ts';
import type { FormFault } from './form-fault.ts';
import type { Step, StepOf } from './lesson.ts';
import { noPlace } from './world-consistency.ts';

/** What does not go together in a step, its paths beginning at the step. */
export function stepFaults(step: Step, world: Declaration): readonly FormFault[] {
  switch (step.kind) {
    case 'read':
      return [];
    case 'experiment':
      return [...experimentFaults(step), ...predictionFaults(step, world)];
    case 'task':
      return goalFaults(step, world);
    case 'scenario-quiz':
      return [
        ...emptyFaults(step),
        ...askFaults(step.question, step.scenario.send, world).map((fault) => ({
          ...fault,
          path: ['question', ...fault.path],
        })),
      ];
    case 'words-quiz':
      return choiceFaults(step);
  }
}

type Experiment = StepOf<'experiment'>;

type Sendings = Experiment['send'];

function emptyFaults({ question, scenario }: StepOf<'scenario-quiz'>): readonly FormFault[] {
  if (question.kind === 'which' || scenario.send.length > 0) return [];
  return [{ path: ['scenario'], message: 'nothing is sent here: there is nothing to ask about' }];
}

function numberOf(send: Sendings): number {
  return send.reduce((sum, { times }) => sum + times, 0);
}

function experimentFaults({ send, worked, predict, again }: Experiment): readonly FormFault[] {
  const sent = numberOf(send);
  const most = predict.length === 0 ? sent : sent - 1;
  const left = predict.length === 0 ? '' : ', and the last is for the learner to predict';
  return [
    ...(worked <= most ? [] : [{ path: ['worked'], message: `only ${countOf(sent)} sent here${left}` }]),
    ...(again === undefined || isLostAtTheEnd(send) ? [] : [{ path: ['again'], message: NOT_LOST }]),
  ];
}

const NOT_LOST = 'only a lost reply leaves this to decide: give the last request, and no other, a fault';

const countOf = (sent: number): string => (sent === 1 ? 'one request is' : `${sent} requests are`);

function isLostAtTheEnd(send: Sendings): boolean {
  const lost = send.filter(({ fault }) => fault !== 'none');
  return lost.length === 1 && lost[0] === send.at(-1) && lost[0]?.times === 1;
}

function predictionFaults({ send, worked, predict }: Experiment, world: Declaration): readonly FormFault[] {
  return predict.flatMap((ask, index) => {
    const faults = [...askFaults(ask, send, world), ...shownFaults(ask, worked)];
    return faults.map((fault) => ({ ...fault, path: ['predict', index, ...fault.path] }));
  });
}

function shownFaults(ask: Ask, worked: number): readonly FormFault[] {
  if (!('request' in ask) || ask.request > worked) return [];
  return [{ path: [ask.kind], message: `request ${ask.request} is worked: its reply is shown before this is asked` }];
}

function askFaults(ask: Ask, send: Sendings, world: Declaration): readonly FormFault[] {
  switch (ask.kind) {
    case 'which':
      return goalFaults(ask, world);
    case 'retry':
      return retryFaults(ask, send, world);
    case 'adds':
    case 'count':
    case 'holds':
    case 'status':
    case 'where': {
      const message = readingFault(ask, send, world);
      return message === undefined ? [] : [{ path: [ask.kind], message }];
    }
  }
}

function readingFault(ask: Reading, send: Sendings, world: Declaration): string | undefined {
  const sent = numberOf(send);
  switch (ask.kind) {
    case 'count': {
      const kind = targetOf(world, ask.collection)?.kind;
      const isCountable = kind === 'collection' || kind === 'listing';
      return isCountable ? undefined : `${ask.collection} is no collection of this world: declare it`;
    }
    case 'holds':
      return noPlace(world, ask.path);
    case 'where':
    case 'status':
      return ask.request <= sent ? undefined : `only ${countOf(sent)} sent here`;
    case 'adds':
      if (ask.request > sent) return `only ${countOf(sent)} sent here`;
      return isRepeat(ask.request, send)
        ? undefined
        : `request ${ask.request} repeats no earlier one: ask about one that does`;
  }
}

function isRepeat(number: number, send: Sendings): boolean {
  const requests = send.flatMap(({ times, request }) => Array.from({ length: times }, () => request));
  const asked = requests[number - 1];
  return asked !== undefined && requests.slice(0, number - 1).some((each) => sameRequest(each, asked));
}

function retryFaults({ of }: AskOf<'retry'>, send: Sendings, world: Declaration): readonly FormFault[] {
  const isOne = send.filter(({ fault }) => fault !== 'none').length === 1;
  const lost = isOne ? [] : [{ path: ['retry'], message: 'this asks about a lost reply: give one request a fault' }];
  return [...lost, ...askFaults(of, send, world).map((fault) => ({ ...fault, path: ['retry', ...fault.path] }))];
}

function goalFaults({ goal }: { readonly goal: Goal }, world: Declaration): readonly FormFault[] {
  return Object.entries(goal).flatMap(([path, wanted]) => {
    if (path === 'outbox') return isMails(wanted) ? [] : [{ path: ['goal', path], message: NO_COUNT }];
    const message = noPlace(world, path);
    return message === undefined ? [] : [{ path: ['goal', path], message, within: 'key' as const }];
  });
}

const NO_COUNT = 'write how many mails are added, a whole number, or a list of the addresses they go to';

const isMails = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((each) => typeof each === 'string')
    : Number.isInteger(value) && Number(value) >= 0;

function choiceFaults({ choices }: StepOf<'words-quiz'>): readonly FormFault[] {
  return choices.flatMap(({ id, text }, index) => {
    const earlier = choices.slice(0, index);
    const taken = id === NOT_SURE.id || earlier.some((each) => each.id === id);
    return [
      ...(taken ? [{ path: ['choices', index, 'id'], message: `the id ${id} is taken: choose another` }] : []),
      ...(earlier.some((each) => each.text === text)
        ? [{ path: ['choices', index, 'text'], message: 'an earlier choice says the same' }]
        : []),
    ];
  });
}
