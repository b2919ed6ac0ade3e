import type { Exchange } from '../evidence/exchange.ts';
import { did } from '../evidence/sentences.ts';
import { pathOf, type Path } from '../http/message.ts';
import type { RetryOutcome, EventOf } from '../lesson/learner.ts';
import { contentJson } from '../semantics/state.ts';
import { targetOf, type TargetOf } from '../semantics/target.ts';
import { membersOf, type World } from '../semantics/world.ts';
import type { Look } from '../text/look.ts';
import { indented, sentences, spaced } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { table } from '../text/table.ts';
import { byNumber, shortened } from '../text/wording.ts';
import { contentText, NONE } from './content.ts';

/** After a lost reply: what happened, and what each decision leaves, had the request arrived or not; all were run. */
export function retryOutcomes({ lost, ends: both, byTutor }: EventOf<'ends'>, look: Look): string[] {
  const head = ['', 'as it was', `had #${lost.number} ${hasArrived(lost) ? 'not arrived' : 'arrived'}`];
  const mark = byTutor ? ' (the tutor decided)' : ' (taken)';
  const rows = both.map(({ decision, taken, world, otherwise }) => [
    `${decisions[decision]}${taken ? mark : ''}`,
    ...[world, otherwise].map((each) => held(each, lost.request.target, look)),
  ]);
  return spaced(
    sentences(look, look.paint.strong(happened(lost, both))),
    [
      ...sentences(look, `What each decision about #${lost.number} leaves on the server:`),
      ...indented(look, (room) => table({ head, rows }, room)),
    ],
    sentences(look, ...both.flatMap((end) => conclusion(end, lost))),
  );
}

// The server's log, which only now is told.
function happened(lost: Exchange, both: readonly RetryOutcome[]): string {
  const first = `The server's log: #${lost.number} ${hasArrived(lost) ? line(did(lost)) : 'did not arrive'}`;
  const again = both.find(({ taken }) => taken)?.again;
  return again === undefined
    ? `${first}, and was not sent again.`
    : `${first}, and #${again.number} ${line(did(again))}.`;
}

const hasArrived = ({ served }: Exchange): boolean => served.kind === 'served';

const decisions = {
  'send-again': 'send it again',
  'leave-it': 'leave it',
} as const satisfies Record<RetryOutcome['decision'], string>;

// By what the request is about: an action is about what it does, a document about itself, all else about members.
function held(world: World, target: string, look: Look): string {
  const about = targetOf(world.declared, target);
  switch (about?.kind) {
    case 'action':
      return doneBy(about, world, look);
    case 'document':
      return contentAt(about.path, world, look);
    case 'member':
    case 'record':
    case 'note':
      return countIn(about.parent, world);
    case 'collection':
    case 'listing':
    case undefined:
      return countIn(pathOf(target) as Path, world);
  }
}

function countIn(collection: Path, world: World): string {
  return `${membersOf(world, collection).size} in ${line(collection)}`;
}

function doneBy({ does, owner }: TargetOf<'action'>, world: World, look: Look): string {
  switch (does.kind) {
    case 'mail':
      return mails(world.outbox.length);
    case 'toggle':
      return contentAt(owner, world, look);
  }
}

function contentAt(path: Path, { resources }: World, look: Look): string {
  const resource = resources.get(path);
  const content = resource === undefined ? NONE : contentText(resource);
  return `${line(path)}: ${shortened(content, Math.floor(look.columns / 2), look)}`;
}

function mails(count: number): string {
  return byNumber(count, { one: '1 mail in the outbox', other: `${count} mails in the outbox` });
}

function conclusion({ again, taken, world, otherwise }: RetryOutcome, { number }: Exchange): string[] {
  if (again === undefined) return [];
  return [
    ...(taken ? [] : [`Sent again, to a copy of this server, #${again.number} ${line(did(again))}.`]),
    state(world) === state(otherwise)
      ? `Sending it again ends the same, whether #${number} had arrived or not.`
      : `How sending it again ends depends on whether #${number} had arrived.`,
  ];
}

// The part that the server keeps for itself may differ, and changes nothing for anyone.
function state({ resources, outbox }: World): string {
  return JSON.stringify([resources.map(contentJson), outbox]);
}
