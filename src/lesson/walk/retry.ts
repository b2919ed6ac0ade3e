import type { Exchange } from '../../evidence/exchange.ts';
import { worldAfter } from '../../evidence/trace.ts';
import { oneLine } from '../../http/request-text.ts';
import type { Sending } from '../../http/sending.ts';
import type { Question } from '../../questions/question.ts';
import type { World } from '../../semantics/world.ts';
import { exchangesIn, type WalkState } from '../walk-state.ts';
import { askQuestion, SKIPPED } from './asking.ts';
import { plannedIn, worldBefore, type Scene } from './scene.ts';
import { playedBeside, semanticsOf, sendAndShow } from './sending.ts';
import type { StepState, StepExit, WalkContext } from './walk-context.ts';

/**
 * After a lost reply: the learner decides about sending again, and sees what that leaves, and what the other would have
 * left. To skip is to send again: the tutor carries on.
 */
export async function decide(walking: WalkContext, scene: Scene, going: StepState): Promise<StepState | StepExit> {
  const lost = openIn(scene, going.notes);
  if (lost === undefined) return going;
  const decided = await askQuestion(walking, questionAbout(scene, lost), going);
  if ('leaving' in decided) return decided;
  const taken = decided.answer.given === LEAVE ? LEAVE : AGAIN;
  const carryOut = taken === AGAIN ? sendAgain : supposeAgain;
  const { again, notes } = await carryOut(walking, scene, lost, decided.notes);
  const world = worldLeft(scene, notes);
  const left = { world, otherwise: await faredOtherwise(walking, scene, world, lost) };
  const repeated = {
    world: worldAfter(again, left.world),
    otherwise: await repeatedIn(walking, scene, left.otherwise, lost),
  };
  const ends = [
    { decision: AGAIN, taken: taken === AGAIN, again: again[0], ...repeated },
    { decision: LEAVE, taken: taken === LEAVE, again: undefined, ...left },
  ] as const;
  walking.learner.see({ kind: 'ends', lost, ends, byTutor: decided.answer.given === SKIPPED });
  return { notes, skipping: decided.skipping };
}

/** The exchange without a reply that is to be decided about, where the lesson leaves that to the learner. */
export function openIn(scene: Scene, notes: WalkState): Exchange | undefined {
  return scene.step.again === undefined ? undefined : plannedIn(scene, notes).find(({ seen }) => seen.kind === 'lost');
}

const AGAIN = 'send-again';
const LEAVE = 'leave-it';

function questionAbout({ step }: Scene, { number, request }: Exchange): Question {
  return {
    id: `${step.id}/again`,
    text: `No reply to #${number}  ${oneLine(request)}. Send it again?`,
    options: [
      { id: AGAIN, text: 'send it again' },
      { id: LEAVE, text: 'leave it' },
    ],
  };
}

/** The request sent once more, here or on a server beside. */
interface Repeated {
  readonly again: readonly Exchange[];
  readonly notes: WalkState;
}

// It was sent already where the tutor was quit after it.
async function sendAgain(
  walking: WalkContext,
  { step, sendings }: Scene,
  lost: Exchange,
  notes: WalkState,
): Promise<Repeated> {
  const [had] = exchangesIn(notes, step.id).slice(sendings.length);
  if (had !== undefined) return { again: [had], notes };
  const sent = await sendAndShow(walking, step, notes, repeatOf(lost));
  return { again: [sent.exchange], notes: sent.notes };
}

// The repeat that is only supposed is shown under a number, which is then used.
async function supposeAgain(walking: WalkContext, scene: Scene, lost: Exchange, notes: WalkState): Promise<Repeated> {
  const scenario = { world: worldLeft(scene, notes), sendings: [repeatOf(lost)], first: notes.next };
  const again = await playedBeside(walking.bench, semanticsOf(walking, scene.step), scenario);
  return { again, notes: { ...notes, next: notes.next + 1 } };
}

// A lost request that was carried out is taken back; one that did not arrive is sent, to a server beside.
async function faredOtherwise(walking: WalkContext, scene: Scene, world: World, lost: Exchange): Promise<World> {
  return lost.served.kind === 'served' ? worldBefore([lost], world) : repeatedIn(walking, scene, world, lost);
}

async function repeatedIn(walking: WalkContext, { step }: Scene, world: World, lost: Exchange): Promise<World> {
  const scenario = { world, sendings: [repeatOf(lost)], first: lost.number };
  return worldAfter(await playedBeside(walking.bench, semanticsOf(walking, step), scenario), world);
}

const repeatOf = ({ request }: Exchange): Sending => ({ request, fault: 'none' });

function worldLeft(scene: Scene, notes: WalkState): World {
  return worldAfter(plannedIn(scene, notes), scene.before);
}
