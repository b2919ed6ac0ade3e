import { claims } from '../../evidence/claims/index.ts';
import { effectsOf, statusOf, type Exchange } from '../../evidence/exchange.ts';
import { findingOf, type Finding } from '../../evidence/finding.ts';
import { did } from '../../evidence/sentences.ts';
import { runFrom } from '../../questions/simulate.ts';
import type { StepOf } from '../lesson.ts';
import { exchangesIn, type WalkState } from '../walk-state.ts';
import { mark } from './marking.ts';
import { openIn } from './retry.ts';
import { plannedIn, questionsIn, type Scene } from './scene.ts';
import { sendAndShow } from './sending.ts';
import { askUntilAnswer, leavesStep, nothingTo, notice, type StepExit, type WalkContext } from './walk-context.ts';

/**
 * Shows what an experiment came to: the worlds, each prediction against them, the claims; then whatever is sent again.
 */
export async function conclude(walking: WalkContext, scene: Scene, start: WalkState): Promise<StepExit> {
  const { step, before } = scene;
  // The world that each decision about sending again leaves was shown.
  if (openIn(scene, start) === undefined)
    walking.learner.see({ kind: 'observed', before, exchanges: exchangesIn(start, step.id) });
  let notes = start;
  for (const question of questionsIn(scene, start))
    notes = await mark(walking, question, [runFrom(question.about.scenario, plannedIn(scene, notes))], notes);
  find(walking, scene, notes);
  return afterwards(walking, scene, notes);
}

function find({ learner }: WalkContext, { step, sendings }: Scene, notes: WalkState): void {
  const exchanges = exchangesIn(notes, step.id);
  // The learner was to decide whether a repeat is sent: that there was none is no gap.
  const isLeft = step.again !== undefined && exchanges.length <= sendings.length;
  const findings = findingsOf(step, exchanges).filter(({ verdict }) => !isLeft || verdict.outcome !== 'untested');
  if (findings.length > 0) learner.see({ kind: 'found', findings });
}

// The last request may be sent again as often as the learner likes, and what is new is told.
async function afterwards(walking: WalkContext, scene: Scene, start: WalkState): Promise<StepExit> {
  const { step } = scene;
  let notes = start;
  const said = await askUntilAnswer(
    () => walking.learner.pause({ kind: 'step', repeatable: true }),
    async (command) => {
      const own = exchangesIn(notes, step.id).filter(({ by }) => by === undefined);
      const [last] = command === 'again' ? own.slice(-1) : [];
      if (last === undefined) {
        nothingTo(walking)(command);
        return;
      }
      const sent = await sendAndShow(walking, step, notes, { request: last.request, fault: 'none' });
      ({ notes } = sent);
      notice(walking, repeatText(sent.exchange));
      const findings = repeatFindings(exchangesIn(notes, step.id), sent.exchange);
      if (findings.length > 0) walking.learner.see({ kind: 'found', findings });
    },
  );
  return { leaving: leavesStep(said) ? said.kind : 'next', notes };
}

/** The claims that an experiment is about, judged on its exchanges; then every other rule that one of them broke. */
function findingsOf({ shows }: StepOf<'experiment'>, exchanges: readonly Exchange[]): readonly Finding[] {
  const listed = Object.keys(shows).flatMap((id) => claims.filter((claim) => claim.id === id));
  const others = brokenIn(exchanges).filter(({ claim }) => !(claim.id in shows));
  return [...listed.map((claim) => findingOf(claim, exchanges)), ...others];
}

/** Every rule that exchanges broke, whether or not a lesson expects it. */
export function brokenIn(exchanges: readonly Exchange[]): readonly Finding[] {
  return claims
    .filter(({ kind }) => kind === 'rule')
    .map((claim) => findingOf(claim, exchanges))
    .filter(({ verdict }) => verdict.outcome === 'contradicted');
}

/** The claims about repeats, which whoever sends a request again wants to know of, whether or not the lesson is about them. */
export const REPEATS: readonly string[] = [
  'put-repeat-adds-nothing',
  'post-repeat',
  'delete-repeat-removes-nothing',
  'keyed-repeat-is-replayed',
  'patch-repeat',
];

/** Returns what the latest of several exchanges, a repeat, did: `The same PUT: 204 this time, and nothing changed.` */
export function repeatText(latest: Exchange): string {
  const came = statusOf(latest) ?? 'no reply';
  const done = effectsOf(latest).length === 0 ? 'nothing changed' : `it ${did(latest)}`;
  return `The same ${latest.request.method}: ${came} this time, and ${done}.`;
}

/** Returns what the latest of several exchanges shows of repeats, and every rule that it broke. */
function repeatFindings(trace: readonly Exchange[], latest: Exchange): readonly Finding[] {
  return claims
    .map((claim) => findingOf(claim, trace))
    .filter(({ claim, verdict }) => {
      const isShown = 'evidence' in verdict && verdict.evidence.includes(latest);
      return isShown && (REPEATS.includes(claim.id) || verdict.outcome === 'contradicted');
    });
}
