import { effectsOf, type Exchange } from '../evidence/exchange.ts';
import { replacing } from '../evidence/sentences.ts';
import type { Effect } from '../semantics/step.ts';
import { widthOf } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { opposite } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { shortened } from '../text/wording.ts';
import { contentText, haveKeys } from './content.ts';

/** Returns the changes on the server, at the right of the text about the client's side. */
export function withChanges(exchange: Exchange, left: string, look: Look): string[] {
  const [first, ...others] = changes(exchange, left, look);
  const shown = look.plain ? [`On the server: ${first}`, ...others] : [first, ...others];
  return shown.flatMap((each, index) => opposite(index === 0 ? left : '', each, look));
}

/** Returns the least width of a line that has the first change at its right. */
export function roomForChange(exchange: Exchange, look: Look): number {
  const [effect] = effectsOf(exchange);
  return 2 + (effect === undefined ? widthOf(UNCHANGED) : leastWidth(effect, look));
}

const UNCHANGED = 'nothing changed';

function changes(exchange: Exchange, left: string, look: Look): readonly [string, ...string[]] {
  const [first, ...others] = effectsOf(exchange);
  if (first === undefined) return [UNCHANGED];
  const room = look.columns - widthOf(left) - 2;
  const fits = !look.plain && room >= leastWidth(first, look);
  const below = { ...look, columns: columnsFor(look) };
  return [
    change(first, exchange, fits ? { ...look, columns: room } : below),
    ...others.map((each) => change(each, exchange, below)),
  ];
}

// Read out, what changed follows the words "On the server:".
function columnsFor({ plain, columns }: Look): number {
  return plain ? columns - 15 : columns;
}

/** Returns a change, with a sign: `+ /users/1  Alice`. Read out, with a word. It is shortened to the columns. */
function change(effect: Effect, exchange: Exchange, look: Look): string {
  const { head, content } = look.plain ? told(effect, exchange) : signed(effect, look);
  const gap = look.plain ? ' ' : '  ';
  const room = Math.max(LEAST, look.columns - widthOf(head) - gap.length);
  return look.paint.accent(content === '' ? head : head + gap + shortened(content, room, look));
}

/** Returns the columns that a change needs to be worth reading on the line that it belongs to. */
function leastWidth(effect: Effect, look: Look): number {
  const { head, content } = signed(effect, look);
  return widthOf(head) + (content === '' ? 0 : 2 + Math.min(LEAST, widthOf(line(content.slice(0, LEAST)))));
}

const LEAST = 12;

interface Change {
  readonly head: string;
  readonly content: string;
}

function signed(effect: Effect, look: Look): Change {
  const { added, changed, removed, mail } = marks(look);
  switch (effect.kind) {
    case 'created':
      return { head: `${added} ${line(effect.path)}`, content: contentText(effect.after) };
    case 'replaced':
      return { head: `${changed} ${line(effect.path)}`, content: contentText(effect.after, haveKeys([effect.before])) };
    case 'deleted':
      return { head: `${removed} ${line(effect.path)}`, content: '' };
    case 'mailed':
      return { head: `${mail} mail to ${line(effect.mail.to)}`, content: '' };
  }
}

function told(effect: Effect, exchange: Exchange): Change {
  switch (effect.kind) {
    case 'created':
      return { head: `created ${line(effect.path)}:`, content: contentText(effect.after) };
    case 'replaced':
      return {
        head: `${replacing(exchange)} ${line(effect.path)}, now:`,
        content: contentText(effect.after, haveKeys([effect.before])),
      };
    case 'deleted':
      return { head: `deleted ${line(effect.path)}`, content: '' };
    case 'mailed':
      return { head: `queued a mail to ${line(effect.mail.to)}`, content: '' };
  }
}
