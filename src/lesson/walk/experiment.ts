import { claimNamed } from '../../evidence/claims/index.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { findingOf, type Finding } from '../../evidence/finding.ts';
import type { Sending } from '../../evidence/trace.ts';
import { pose } from '../../questions/index.ts';
import type { Question } from '../../questions/question.ts';
import { misconceptionNamed, REFERENCE } from '../../semantics/misconceptions/index.ts';
import type { Misconception } from '../../semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { World } from '../../semantics/world.ts';
import { expectationOf } from '../expectation.ts';
import type { StepOf } from '../lesson.ts';
import { exchangesIn, type Notes } from '../notes.ts';
import { mark } from './marking.ts';
import { predict } from './predicting.ts';
import { decide } from './retry.ts';
import { expanded, sendIn } from './sending.ts';
import { insist, leads, nothingTo, type Going, type Left, type Walking } from './walking.ts';

type Experiment = StepOf<'experiment'>;

/** An experiment laid out: where it starts, what is sent, and what is asked before. */
interface Scene {
  readonly step: Experiment;
  readonly before: World;
  readonly sendings: readonly Sending[];
  readonly questions: readonly Question[];
}

/** Predict, observe, explain. An experiment that was broken off goes on after the last exchange that it had. */
export async function experiment(walking: Walking, step: Experiment, notes: Notes): Promise<Left> {
  const had = exchangesIn(notes, step.id);
  const scene = sceneOf(walking, step, had, notes);
  walking.learner.see({ kind: 'say', markdown: step.say, server: serverOf(step) });
  for (const exchange of had) walking.learner.see({ kind: 'exchanged', exchange });
  const sent = await sendRest(walking, scene, { notes, skipping: false }, had.length);
  if ('leaving' in sent) return sent;
  const decided = step.again === 'ask' ? await decide(walking, step, sent) : sent;
  return 'leaving' in decided ? decided : conclude(walking, scene, decided);
}

function sceneOf(walking: Walking, step: Experiment, had: readonly Exchange[], notes: Notes): Scene {
  const sendings = expanded(step.send);
  const began = had[0]?.served;
  const before = began?.kind === 'served' ? began.step.before : walking.bench.world();
  const scenario = { world: before, sendings, first: had[0]?.number ?? notes.next };
  const questions = step.predict.flatMap((ask, index) => pose(`${step.id}/${index + 1}`, ask, scenario) ?? []);
  return { step, before, sendings, questions };
}

function serverOf({ server }: Experiment): Misconception | 'reference' | undefined {
  return server === undefined || server === REFERENCE ? server && 'reference' : misconceptionNamed(server);
}

async function sendRest(walking: Walking, scene: Scene, start: Going, had: number): Promise<Going | Left> {
  let going = start;
  for (const [index, sending] of [...scene.sendings.entries()].slice(had)) {
    if (index < scene.step.worked) {
      going = await work(walking, scene, going, sending);
      continue;
    }
    const ready =
      index === scene.step.worked
        ? await predict(walking, scene.questions, going)
        : await wait(walking, sending, going);
    if ('leaving' in ready) return ready;
    const { exchange, notes } = await sendIn(walking, scene.step, ready.notes, sending);
    walking.learner.see({ kind: 'exchanged', exchange });
    going = { ...ready, notes };
  }
  return going;
}

// Worked: the tutor says what it expects and why, and sends.
async function work(walking: Walking, { step }: Scene, going: Going, sending: Sending): Promise<Going> {
  const expectation = expectationOf(rfc9110, walking.bench.world(), sending.request);
  walking.learner.see({ kind: 'expecting', number: going.notes.next, request: sending.request, expectation });
  const { exchange, notes } = await sendIn(walking, step, going.notes, sending);
  walking.learner.see({ kind: 'exchanged', exchange });
  return { ...going, notes };
}

async function wait(walking: Walking, { request }: Sending, going: Going): Promise<Going | Left> {
  if (going.skipping) return going;
  const next = { kind: 'send' as const, number: going.notes.next, request };
  const said = await insist(() => walking.learner.pause(next), nothingTo(walking));
  return leads(said) ? { leaving: said.kind, notes: going.notes } : { ...going, skipping: said.kind === 'skip' };
}

async function conclude(walking: Walking, scene: Scene, going: Going): Promise<Left> {
  const own = exchangesIn(going.notes, scene.step.id);
  walking.learner.see({ kind: 'observed', before: scene.before, exchanges: own });
  let notes = going.notes;
  for (const question of scene.questions) {
    notes = await mark(walking, question, own.slice(0, scene.sendings.length), notes);
  }
  return afterwards(walking, scene.step, find(walking, scene.step, notes));
}

function find(walking: Walking, step: Experiment, notes: Notes): Notes {
  const findings = findingsOf(step, exchangesIn(notes, step.id));
  if (findings.length > 0) walking.learner.see({ kind: 'found', findings });
  const otherwise = findings.filter(({ claim, verdict }) => verdict.outcome !== step.shows[claim.id]);
  return { ...notes, otherwise: [...notes.otherwise, ...otherwise] };
}

/** The claims that an experiment is about, judged on its exchanges. */
export function findingsOf({ shows }: Experiment, exchanges: readonly Exchange[]): readonly Finding[] {
  return Object.keys(shows).flatMap((id) => {
    const claim = claimNamed(id);
    return claim === undefined ? [] : [findingOf(claim, exchanges)];
  });
}

// The last request may be sent again as often as the learner likes, and what was found is judged anew.
async function afterwards(walking: Walking, step: Experiment, start: Notes): Promise<Left> {
  let notes = start;
  const said = await insist(
    () => walking.learner.pause({ kind: 'step' }),
    async (command) => {
      const last = exchangesIn(notes, step.id).at(-1);
      if (command === 'hint' || last === undefined) {
        nothingTo(walking)(command);
        return;
      }
      const sent = await sendIn(walking, step, notes, { request: last.request, fault: 'none' });
      walking.learner.see({ kind: 'exchanged', exchange: sent.exchange });
      notes = find(walking, step, sent.notes);
    },
  );
  return { leaving: leads(said) ? said.kind : 'next', notes };
}
