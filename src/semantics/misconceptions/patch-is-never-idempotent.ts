import type { WordsBelief } from './misconception.ts';

export const patchIsNeverIdempotent: WordsBelief = {
  kind: 'words',
  id: 'patch-is-never-idempotent',
  belief: 'A PATCH can never be repeated safely.',
  works: 'every repeated PATCH changes more',
  truth: 'PATCH promises nothing about a repeat, but a patch can be such that its repeat changes nothing more.',
  reference: 'RFC 5789 §2',
};
