import type { WordsBelief } from './misconception.ts';

export const secondDelete404IsAnError: WordsBelief = {
  kind: 'words',
  id: 'second-delete-404-is-an-error',
  belief: 'A 404 for the second DELETE means that DELETE is not idempotent.',
  works: 'idempotent is about replies',
  truth:
    'Idempotent is about the effect that is asked for. After two DELETEs as after one, nothing is there; the 404 says that nothing was found.',
  reference: 'RFC 9110 §9.2.2, §9.3.5, §15.5.5',
};
