import { parseTyped } from '../http/shorthand.ts';
import type { Challenge, Learner, Said } from '../lesson/learner.ts';
import { beginsRequest, namesPath, parseInput } from './input-line.ts';
import type { AskUntilAnswered } from './prompt-loop.ts';
import type { Screen } from './screen.ts';

/** Lets a person type requests, and hears when a step is entered: a task is then put anew. */
interface Composer extends Pick<Learner, 'compose'> {
  readonly enter: () => void;
}

/** A composer. What was typed last for a step comes back to be edited: a mistake, or a try that missed. */
export function composer(screen: Screen, put: AskUntilAnswered): Composer {
  const drafts = new Map<string, string>();
  const present = presenter(screen);
  const compose: Learner['compose'] = async (challenge) => {
    const keep = (text: string): void => {
      drafts.set(challenge.step, text);
    };
    for (;;) {
      const draft = drafts.get(challenge.step);
      present.show(challenge, draft);
      const typed = await typedFor(challenge, draft, { screen, put, keep });
      if (typed.kind !== 'said') return typed;
      const parsed = parseTyped(typed.value);
      if (parsed.ok) return { kind: 'said', value: parsed.value };
      screen.mistyped(parsed.fault, typed.value);
    }
  };
  return { compose, enter: present.anew };
}

/** The text above the prompt: the challenge until there is a draft, and when the task is entered anew. */
interface Presenter {
  readonly show: (challenge: Challenge, draft: string | undefined) => void;
  readonly anew: () => void;
}

// The first draft is shown with the way to get rid of it.
function presenter(screen: Screen): Presenter {
  const shown = new Set<string>();
  const offered = new Set<string>();
  return {
    show: (challenge, draft) => {
      const { step } = challenge;
      if (draft === undefined || !shown.has(step)) screen.challenge(challenge);
      shown.add(step);
      if (draft === undefined) return;
      if (offered.size === 0) screen.draft();
      offered.add(step);
    },
    anew: () => {
      shown.clear();
    },
  };
}

interface Typing {
  readonly screen: Screen;
  readonly put: AskUntilAnswered;
  /** Told of what has been typed so far. */
  readonly keep: (text: string) => void;
}

async function typedFor(challenge: Challenge, draft: string | undefined, typing: Typing): Promise<Said<string>> {
  const { screen, put, keep } = typing;
  const asked = draft === undefined ? {} : { prefill: draft };
  const message = screen.prompts.request(challenge);
  const typed = await put({ message, asked, word: (line) => withoutDraft(line, draft), read: (line) => line });
  if (typed.kind !== 'said') return typed;
  if (typed.value.trim() !== '') keep(typed.value);
  return beginsRequest(typed.value) ? rest(typed.value, typing) : typed;
}

// A line that only begins a request goes on until a line with nothing but a full stop.
async function rest(start: string, { screen, put, keep }: Typing): Promise<Said<string>> {
  screen.remark('Header lines, an empty line and the content may follow. A line with nothing but a full stop ends it.');
  let text = start;
  for (;;) {
    const line = await put({ message: screen.prompts.more, read: (each) => each });
    if (line.kind !== 'said') return line;
    if (line.value.trim() === '.') return { kind: 'said', value: text };
    text += `\n${line.value}`;
    keep(text);
  }
}

// A person who overlooks the draft, there when the prompt comes up, types a command or a whole request behind it.
function withoutDraft(line: string, draft: string | undefined): string {
  if (draft === undefined || !line.startsWith(draft)) return line;
  const added = line.slice(draft.length).trimStart();
  const isWhole = namesPath(draft) || draft.trimStart().startsWith('?');
  const isAnother = isWhole && namesPath(added);
  return isAnother || parseInput(added).kind !== 'text' ? added : line;
}
