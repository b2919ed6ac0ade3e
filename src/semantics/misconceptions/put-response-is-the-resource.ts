import type { WordsBelief } from './misconception.ts';

export const putResponseIsTheResource: WordsBelief = {
  kind: 'words',
  id: 'put-response-is-the-resource',
  belief: 'What a PUT is answered with is the new state of the resource.',
  works: 'the content of a reply to PUT is always the new representation',
  truth:
    'The content of a 200 to a PUT is the status of the action. A Content-Location that names the target says that it is the new representation.',
  reference: 'RFC 9110 §15.3.1, §8.7',
};
