import type { WordsBelief } from './misconception.ts';

export const patchIsNeverIdempotent: WordsBelief = {
  kind: 'words',
  id: 'patch-is-never-idempotent',
  belief: 'Every PATCH changes more when it is repeated.',
  works: 'no PATCH can be sent twice without doing more',
  truth: 'PATCH as a method promises nothing about a repeat, but a patch can be made so that it is idempotent.',
  reference: 'RFC 5789 §2',
};
