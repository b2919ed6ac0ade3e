import type { WordsBelief } from './misconception.ts';

export const acceptedIsDone: WordsBelief = {
  kind: 'words',
  id: 'accepted-is-done',
  belief: 'A 202 means that it is done.',
  works: 'a 202 says that the action was carried out',
  truth: 'A 202 says that the request was accepted, and is not completed; in the end it may be acted upon, or not.',
  reference: 'RFC 9110 §15.3.3',
};
