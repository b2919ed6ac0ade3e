import type { WordsBelief } from './misconception.ts';

export const acceptedIsDone: WordsBelief = {
  kind: 'words',
  id: 'accepted-is-done',
  belief: 'A 202 means that it is done.',
  works: 'a 202 says that the action was carried out',
  truth:
    'A 202 says that the request was accepted for processing, which is not completed; it might or might not be acted upon in the end.',
  reference: 'RFC 9110 §15.3.3',
};
