import type { TextFault } from '../http/parsed.ts';
import type { EventOf, Next } from '../lesson/learner.ts';
import { block, hang, margin, under, wrap } from '../text/layout.ts';
import { marks, type Look } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { sentences, spaced } from '../text/page.ts';
import { line, safe } from '../text/safe.ts';

/** A short word of the tutor between other things. */
export function remarkText(text: string, look: Look): string {
  const indent = margin(look);
  return block(wrap(look.paint.notice(safe(text)), look.columns, { first: indent, rest: indent }));
}

/** A command on a line of its own, which is not broken: it can be copied, and run as it stands. */
export function commandText(command: string, look: Look): string {
  return block([`${margin(look)}${look.plain ? '' : '  '}${look.paint.accent(safe(command))}`]);
}

/** Tells what is wrong with a typed request, and where; several lines are shown with the one that is meant. */
export function mistypedText({ line, column, message }: TextFault, typed: string, look: Look): string {
  const place = typed.includes('\n') ? `Line ${line}, column ${column}` : `Column ${column}`;
  return remarkText(`${place}: ${message}`, look);
}

/** Tells that the goal of a task is reached, and by whom. */
export function taskReached({ byTutor, spared }: EventOf<'reached'>, look: Look): string[] {
  const said = byTutor
    ? ["That was the tutor's own solution."]
    : [look.paint.good('Reached:'), 'the server holds what the task asks for, and nothing else changed.'];
  return spaced(sentences(look, ...said), spared === undefined ? [] : sentences(look, line(spared)));
}

/** Tells what still differs from the goal of a task, and what the attempt amounts to. */
export function taskMissed({ because, diagnosis }: EventOf<'missed'>, look: Look): string[] {
  const mark = look.plain ? '' : `${marks(look).bullet} `;
  const differences = because.flatMap((each) =>
    hang(under(mark), look.columns, (columns) => sentences({ ...look, columns }, line(each))),
  );
  return spaced(
    [...sentences(look, look.paint.notice('Not reached:')), ...differences],
    diagnosis === undefined ? [] : prose(diagnosis, look),
    sentences(look, 'The world is put back as it was.'),
  );
}

/** One hint to a task. */
export function hint({ markdown }: EventOf<'hint'>, look: Look): string[] {
  return prose(`**Hint:** ${markdown}`, look);
}

/** The line at which a lesson waits: what Enter does, and what can be typed as a number. */
export function waitText(next: Next, words: readonly string[], look: Look): string {
  const onEnter = next.kind === 'send' ? `Enter sends #${next.number}` : 'Enter next';
  const others = words.slice(1).map((word, index) => `${index + 2}) ${word}`);
  return look.paint.faint([onEnter, ...others, '?'].join('   '));
}
