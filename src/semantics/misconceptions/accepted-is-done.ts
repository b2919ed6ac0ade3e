import type { WordsBelief } from './misconception.ts';

export const acceptedIsDone: WordsBelief = {
  kind: 'words',
  id: 'accepted-is-done',
  belief: '202 means that it is done.',
  works: '202 says that the action was carried out',
  truth: '202 says that the request was accepted, and that nothing is known yet of how it ends.',
  reference: 'RFC 9110 §15.3.3',
};
