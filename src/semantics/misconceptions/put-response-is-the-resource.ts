import type { WordsBelief } from './misconception.ts';

export const putResponseIsTheResource: WordsBelief = {
  kind: 'words',
  id: 'put-response-is-the-resource',
  belief: 'What a PUT is answered with is the new state of the resource.',
  works: 'the content of a 200 is always the resource',
  truth:
    'The content of a 200 to a PUT describes the status of the action; it is the new representation only where Content-Location says so.',
  reference: 'RFC 9110 §15.3.1, §8.7',
};
