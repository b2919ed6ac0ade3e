import type { WordsBelief } from './misconception.ts';

export const noSideEffects: WordsBelief = {
  kind: 'words',
  id: 'no-side-effects',
  belief: 'Idempotent means that there are no side effects.',
  works: 'idempotent is about all that a server does',
  truth:
    'Idempotent is about what the client asks for. A server may log each request, keep every version, or have other side effects of its own.',
  reference: 'RFC 9110 §9.2.2',
};
