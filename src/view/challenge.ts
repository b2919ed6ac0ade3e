import type { Challenge } from '../lesson/learner.ts';
import { block, margin, under, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { line } from '../text/safe.ts';

/** Before a request is typed for the first time: what is given of it, how one is written, and what else can be typed. */
export function challengeText({ given }: Challenge, look: Look): string {
  const indent = margin(look);
  const lines = [
    ...(given === undefined ? [] : [`Fill in:  ${look.paint.accent(line(given))}`]),
    look.paint.faint('METHOD /path name=text   or   hint   skip   back   ?'),
  ];
  return block(['', ...lines.flatMap((each) => wrap(each, look.columns, under(indent)))]);
}

/** That what was typed stands at the prompt again; nothing where lines cannot be edited. */
export function draftText(look: Look): string {
  if (look.plain) return '';
  const text = 'What you typed stands there again, to be edited. Ctrl-U empties the line.';
  return block(['', ...wrap(look.paint.faint(text), look.columns, under(margin(look)))]);
}
