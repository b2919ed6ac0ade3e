import type { Next } from '../lesson/learner.ts';
import type { Look } from '../text/look.ts';

/** The line at which a lesson waits: what Enter does, and what can be typed as a number. */
export function waitText(next: Next, words: readonly string[], look: Look): string {
  const onEnter = next.kind === 'send' ? `Enter sends #${next.number}` : 'Enter next';
  const others = words.slice(1).map((word, index) => `${index + 2}) ${word}`);
  return look.paint.faint([onEnter, ...others, '?'].join('   '));
}
