import type { EventOf } from './event-of.ts';
import { hang, under } from '../text/layout.ts';
import { type Look, marks } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { sentences, spaced } from '../text/page.ts';
import { line } from '../text/safe.ts';

/** That the goal of a task is reached, and by whom. */
export function reached({ byTutor, spared }: EventOf<'reached'>, look: Look): string[] {
  const said = byTutor
    ? ["That was the tutor's own solution."]
    : [look.paint.good('Reached:'), 'the server holds what the task asks for, and nothing else changed.'];
  return spaced(sentences(look, ...said), spared === undefined ? [] : sentences(look, line(spared)));
}

/** What still differs from the goal of a task, and what the attempt amounts to. */
export function missed({ because, diagnosis }: EventOf<'missed'>, look: Look): string[] {
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
