import { did, list } from '../evidence/telling.ts';
import type { Path } from '../http/message.ts';
import { pathOf } from '../http/path-of.ts';
import type { End } from '../lesson/learner.ts';
import { contentJson } from '../semantics/state.ts';
import { targetOf } from '../semantics/target.ts';
import { membersOf, type World } from '../semantics/world.ts';
import { contentText, NONE } from './content.ts';
import type { EventOf } from './event-of.ts';
import { pad, widthOf } from './layout.ts';
import { type Look, marks } from './look.ts';
import { indented, isNarrow, opposite, sentences } from './page.ts';
import { line } from './safe.ts';
import { shortened } from './shortened.ts';

/** After a lost reply: what sending again leaves, and what leaving it leaves; both were run. */
export function ends({ lost, ends: both }: EventOf<'ends'>, look: Look): string[] {
  return [
    ...sentences(look, `What each decision about #${lost.number} leaves on the server:`),
    ...indented(look, (room) => both.flatMap((end) => way(end, lost.request.target, room))),
    ...sentences(look, ...conclusion(both)),
  ];
}

const decisions = {
  'send-again': 'send it again',
  'leave-it': 'leave it',
} as const satisfies Record<End['decision'], string>;

const WIDEST = Math.max(...Object.values(decisions).map(widthOf));

function way({ decision, taken, world }: End, target: string, look: Look): string[] {
  const name = decisions[decision];
  const found = look.paint.accent(held(world, target, look));
  if (look.plain || isNarrow(look)) return sentences(look, `${name}${taken ? ' (taken)' : ''}: ${found}`);
  const left = `${pad(name, WIDEST)}  ${marks(look).arrow}  ${found}`;
  return opposite(left, taken ? 'taken' : '', look);
}

// By what the request is about: an action is about the mail it queues, a document about itself, all else about members.
function held(world: World, target: string, look: Look): string {
  const about = targetOf(world.declared, target);
  if (about?.kind === 'action') return mails(world.outbox.length);
  if (about?.kind === 'document') return documentAt(world, about.path, look);
  const collection = about !== undefined && 'parent' in about ? about.parent : (pathOf(target) as Path);
  const members = [...membersOf(world, collection).keys()].map((path) => line(path));
  if (members.length === 0) return `nothing in ${line(collection)}`;
  return `${members.length} in ${line(collection)}${members.length <= FEW ? `: ${list(members)}` : ''}`;
}

function documentAt({ resources }: World, path: Path, look: Look): string {
  const resource = resources.get(path);
  const content = resource === undefined ? NONE : contentText(resource);
  return `${line(path)}: ${shortened(content, Math.floor(look.columns / 2), look)}`;
}

const FEW = 4;

const plural = new Intl.PluralRules('en-GB');

function mails(count: number): string {
  return plural.select(count) === 'one' ? `${count} mail in the outbox` : `${count} mails in the outbox`;
}

function conclusion(both: readonly End[]): string[] {
  const again = both.find((end) => end.again !== undefined)?.again;
  const sent = again === undefined ? [] : [`Sent again, #${again.number} ${line(did(again))}.`];
  const [one, ...others] = both.map(({ world }) => state(world));
  return others.every((other) => other === one) ? [...sent, 'Both ends are the same.'] : sent;
}

// What the server keeps for itself may differ, and changes nothing for anyone.
function state({ resources, outbox }: World): string {
  return JSON.stringify([resources.map(contentJson), outbox]);
}
