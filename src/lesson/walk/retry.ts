import type { Exchange } from '../../evidence/exchange.ts';
import { worldAfter } from '../../evidence/trace.ts';
import { oneLine } from '../../http/one-line.ts';
import type { Question } from '../../questions/question.ts';
import type { End } from '../learner.ts';
import type { StepOf } from '../lesson.ts';
import { answerIn, exchangesIn, withAnswer } from '../notes.ts';
import { semanticsOf, sendIn } from './sending.ts';
import { insist, leads, nothingTo, type Going, type Left, type Walking } from './walking.ts';

type Decision = End['decision'];
type Experiment = StepOf<'experiment'>;

/** After a lost reply: the learner decides about sending again, and sees what that leaves, and what the other would have left. */
export async function decide(walking: Walking, step: Experiment, going: Going): Promise<Going | Left> {
  const lost = exchangesIn(going.notes, step.id).find(({ seen }) => seen.kind === 'lost');
  if (lost === undefined) return going;
  const decided = await decision(walking, step, lost, going);
  if ('leaving' in decided) return decided;
  return decided.decision === 'send-again'
    ? sendAgain(walking, step, lost, decided)
    : leave(walking, step, lost, decided);
}

async function decision(
  walking: Walking,
  step: Experiment,
  lost: Exchange,
  going: Going,
): Promise<(Going & { readonly decision: Decision }) | Left> {
  const question = questionAbout(step, lost);
  const before = answerIn(going.notes, question.id)?.given;
  if (before !== undefined) return { ...going, decision: before === 'leave-it' ? 'leave-it' : 'send-again' };
  if (going.skipping) return { ...going, decision: 'send-again' };
  const said = await insist(() => walking.learner.choose(question), nothingTo(walking));
  if (leads(said)) return { leaving: said.kind, notes: going.notes };
  const given = said.kind === 'said' ? said.value : 'send-again';
  const notes = withAnswer(going.notes, { question: question.id, given, mark: 'open', believes: [] });
  walking.save(notes.progress);
  return { notes, skipping: said.kind === 'skip', decision: given === 'leave-it' ? 'leave-it' : 'send-again' };
}

function questionAbout(step: Experiment, { number, request }: Exchange): Question {
  return {
    id: `${step.id}/again`,
    text: `No reply to #${number}  ${oneLine(request)}. Send it again?`,
    options: [
      { id: 'send-again', text: 'send it again' },
      { id: 'leave-it', text: 'leave it' },
    ],
  };
}

async function sendAgain(walking: Walking, step: Experiment, lost: Exchange, going: Going): Promise<Going> {
  const left = worldAfter([lost], walking.bench.world());
  const had = exchangesIn(going.notes, step.id).find(({ number }) => number > lost.number);
  const sent =
    had === undefined
      ? await sendIn(walking, step, going.notes, { request: lost.request, fault: 'none' })
      : { exchange: had, notes: going.notes };
  if (had === undefined) walking.learner.see({ kind: 'exchanged', exchange: sent.exchange });
  walking.learner.see({
    kind: 'ends',
    lost,
    ends: [
      { decision: 'send-again', taken: true, again: sent.exchange, world: walking.bench.world() },
      { decision: 'leave-it', taken: false, again: undefined, world: left },
    ],
  });
  return { ...going, notes: sent.notes };
}

async function leave(walking: Walking, step: Experiment, lost: Exchange, going: Going): Promise<Going> {
  const left = walking.bench.world();
  const beside = await walking.bench.beside(semanticsOf(walking, step), left);
  const again = {
    number: going.notes.next,
    request: lost.request,
    ...(await beside.send({ request: lost.request, fault: 'none' })),
  };
  walking.learner.see({
    kind: 'ends',
    lost,
    ends: [
      { decision: 'send-again', taken: false, again, world: beside.world() },
      { decision: 'leave-it', taken: true, again: undefined, world: left },
    ],
  });
  await beside.close();
  return going;
}
