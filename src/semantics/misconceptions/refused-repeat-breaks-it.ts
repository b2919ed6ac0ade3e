import type { WordsBelief } from './misconception.ts';

export const refusedRepeatBreaksIt: WordsBelief = {
  kind: 'words',
  id: 'refused-repeat-breaks-it',
  belief: 'A repeat that is refused means that the method is not idempotent.',
  works: 'idempotent means that every repeat succeeds',
  truth: 'A repeat that is refused changes nothing more; idempotence is about the effect, and the reply may differ.',
  reference: 'RFC 9110 §9.2.2',
};
