import { sameRequest } from '../../http/same-request.ts';
import type { WordsBelief } from './misconception.ts';

export const sameReplyEveryTime: WordsBelief = {
  kind: 'words',
  id: 'same-reply-every-time',
  belief: 'Idempotent means that the same request gets the same reply every time.',
  works: 'a repeat is given the reply to the first',
  truth: 'Idempotent is about the effect that is asked for: it is the same, though the replies may differ.',
  reference: 'RFC 9110 §9.2.2',
  expects: (had) =>
    had.map(({ request, response }) => {
      const isIdempotent = request.method === 'PUT' || request.method === 'DELETE';
      const first = had.find((each) => sameRequest(each.request, request));
      return isIdempotent && first !== undefined ? first.response : response;
    }),
};
