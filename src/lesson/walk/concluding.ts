import { runFrom } from '../../questions/answering.ts';
import { exchangesIn, type Notes } from '../notes.ts';
import { findingsOf } from './findings.ts';
import { mark } from './marking.ts';
import { repeatFindings, repeatText } from './repeating.ts';
import { openIn } from './retry.ts';
import { plannedIn, questionsIn, type Scene } from './scene.ts';
import { sendAndShow } from './sending.ts';
import { insist, leads, nothingTo, notice, type Left, type Walking } from './walking.ts';

/** What an experiment came to: the worlds, each prediction against them, and the claims; then whatever is sent again. */
export async function conclude(walking: Walking, scene: Scene, start: Notes): Promise<Left> {
  const { step, before } = scene;
  // What each decision about sending again leaves was shown.
  if (openIn(scene, start) === undefined)
    walking.learner.see({ kind: 'observed', before, exchanges: exchangesIn(start, step.id) });
  let notes = start;
  for (const question of questionsIn(scene, start))
    notes = await mark(walking, question, [runFrom(question.about.scenario, plannedIn(scene, notes))], notes);
  find(walking, scene, notes);
  return afterwards(walking, scene, notes);
}

function find({ learner }: Walking, { step, sendings }: Scene, notes: Notes): void {
  const exchanges = exchangesIn(notes, step.id);
  // Whether a repeat was sent was for the learner to decide: that there was none is no gap.
  const isLeft = step.again !== undefined && exchanges.length <= sendings.length;
  const findings = findingsOf(step, exchanges).filter(({ verdict }) => !isLeft || verdict.outcome !== 'untested');
  if (findings.length > 0) learner.see({ kind: 'found', findings });
}

// The last request may be sent again as often as the learner likes, and what is new is told.
async function afterwards(walking: Walking, scene: Scene, start: Notes): Promise<Left> {
  const { step } = scene;
  let notes = start;
  const said = await insist(
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
  return { leaving: leads(said) ? said.kind : 'next', notes };
}
