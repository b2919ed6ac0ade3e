import type { WordsBelief } from './misconception.ts';

export const refusedRepeatBreaksIt: WordsBelief = {
  kind: 'words',
  id: 'refused-repeat-breaks-it',
  belief: 'A repeat that is refused means that the method is not idempotent.',
  works: 'idempotent means that every repeat succeeds',
  truth: 'Idempotent is about the effect that is asked for. The reply to a repeat may differ, and be a refusal.',
  reference: 'RFC 9110 §9.2.2',
};
