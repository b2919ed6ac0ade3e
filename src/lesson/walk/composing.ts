import type { Request } from '../../http/message.ts';
import type { StepOf } from '../lesson.ts';
import type { WalkState } from '../walk-state.ts';
import { askUntilAnswer, notice, type Answered, type WalkContext } from './walk-context.ts';

type Task = StepOf<'task'>;

/** The state of a task: what was gathered, the last request (attempt or look), attempts that missed, and hints open. */
export interface Trying {
  readonly notes: WalkState;
  readonly last: Request | undefined;
  readonly missed: number;
  readonly hints: number;
}

/** The outcome of asking for a request, and how many hints are open since. */
interface Composed {
  readonly said: Answered<Request>;
  readonly hints: number;
}

/** Asks until there is a request: a new one, or the last once more. A hint opens at once, and one more with each attempt. */
export async function composeRequest(walking: WalkContext, step: Task, trying: Trying): Promise<Composed> {
  const { notes, last, missed, hints } = trying;
  const challenge = { step: step.id, number: notes.next, given: step.given };
  let open = hints;
  const said = await askUntilAnswer(
    async () => {
      const answer = await walking.learner.compose(challenge);
      return answer.kind === 'again' && last !== undefined ? { kind: 'said', value: last } : answer;
    },
    (command) => {
      const hint = command === 'hint' && open <= missed ? step.hints[open] : undefined;
      if (hint === undefined) {
        notice(walking, command === 'again' ? 'Nothing to send again yet.' : noHint(step, open));
      } else {
        walking.learner.see({ kind: 'hint', markdown: hint });
        open += 1;
      }
    },
  );
  return { said, hints: open };
}

function noHint({ hints }: Task, open: number): string {
  return open < hints.length ? 'The next hint opens after another try.' : 'That was the last hint.';
}
