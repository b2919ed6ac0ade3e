import type { TextFault } from '../http/parsed.ts';
import { block, margin, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { safe } from '../text/safe.ts';

/** A short word of the tutor between other things. */
export function remarkText(text: string, look: Look): string {
  const indent = margin(look);
  return block(wrap(look.paint.notice(safe(text)), look.columns, { first: indent, rest: indent }));
}

/** A command on a line of its own, which is not broken: it can be copied, and run as it stands. */
export function commandText(command: string, look: Look): string {
  return block([`${margin(look)}${look.plain ? '' : '  '}${look.paint.accent(safe(command))}`]);
}

/** What is wrong with a typed request, and where; several lines are shown with the one that is meant. */
export function mistypedText({ line, column, message }: TextFault, typed: string, look: Look): string {
  const place = typed.includes('\n') ? `Line ${line}, column ${column}` : `Column ${column}`;
  return remarkText(`${place}: ${message}`, look);
}
