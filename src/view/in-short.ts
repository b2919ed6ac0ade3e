import type { Exchange } from '../evidence/exchange.ts';
import { withChanges } from './changes.ts';
import { type Look, marks } from '../text/look.ts';
import { outcome } from './outcome.ts';
import { isNarrow, opposite } from '../text/page.ts';
import { numbered, titleOf } from './request.ts';

/** An exchange whose request was shown in full before, on one line if it fits: what it was answered, and what it changed. */
export function inShort(exchange: Exchange, look: Look): string[] {
  const title = `${look.paint.faint(numbered(exchange.number, look))}${titleOf(exchange, look)}`;
  const left = `${title}${look.plain ? '. ' : '  '}${answer(exchange, look)}`;
  if (exchange.served.kind === 'served') return withChanges(exchange, left, look);
  return opposite(left, look.plain ? 'The request did not arrive.' : 'did not arrive', look);
}

function answer({ seen }: Exchange, look: Look): string {
  if (seen.kind === 'response') return outcome(seen, look);
  if (look.plain) return 'Reply: none';
  return `${isNarrow(look) ? '' : `${marks(look).lost}  `}${look.paint.bad('no reply')}`;
}
