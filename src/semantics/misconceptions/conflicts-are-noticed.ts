import { fieldOf, type Request } from '../../http/message.ts';
import type { Sending } from '../../http/sending.ts';
import type { ScenarioBelief } from './misconception.ts';

export const conflictsAreNoticed: ScenarioBelief = {
  kind: 'scenario',
  id: 'conflicts-are-noticed',
  belief: 'If somebody else wrote in between, the server notices, and refuses my PUT.',
  works: 'a PUT over what somebody else has written is held back',
  truth:
    'PUT asks for what is there to be replaced, whoever wrote it. Which state it was made from, a server knows only if it is told: in If-Match, say.',
  reference: 'RFC 9110 §9.3.4, §13.1.1',
  rewrite: (sendings) =>
    sendings.map((each, index): Sending =>
      isOverAnothers(each, sendings.slice(0, index)) ? { ...each, fault: 'drop-before-apply' } : each,
    ),
};

// What has a condition of its own is for the server to decide.
function isOverAnothers({ request, by }: Sending, before: readonly Sending[]): boolean {
  return by === undefined && request.method === 'PUT' && !isConditional(request) && before.some(isWriteTo(request));
}

const isWriteTo =
  ({ target }: Request) =>
  ({ request, by }: Sending): boolean =>
    by === 'other' && request.target === target && ['PUT', 'PATCH', 'DELETE', 'POST'].includes(request.method);

function isConditional(request: Request): boolean {
  return ['If-Match', 'If-None-Match', 'If-Unmodified-Since'].some((name) => fieldOf(request, name) !== undefined);
}
