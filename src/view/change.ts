import type { Exchange } from '../evidence/exchange.ts';
import { replacing } from '../evidence/telling.ts';
import type { Effect } from '../semantics/step.ts';
import { widthOf } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { line } from '../text/safe.ts';
import { shortened } from '../text/wording.ts';
import { contentText, haveKeys } from './content.ts';

/** What a request changed, with a sign: `+ /users/1  Alice`. Read out, with a word. It is shortened to the columns. */
export function change(effect: Effect, exchange: Exchange, look: Look): string {
  const { head, content } = look.plain ? told(effect, exchange) : signed(effect, look);
  const gap = look.plain ? ' ' : '  ';
  const room = Math.max(LEAST, look.columns - widthOf(head) - gap.length);
  return look.paint.accent(content === '' ? head : head + gap + shortened(content, room, look));
}

/** How many columns a change needs to be worth reading on the line that it belongs to. */
export function leastWidth(effect: Effect, look: Look): number {
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
