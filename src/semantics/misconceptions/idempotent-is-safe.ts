import type { WordsBelief } from './misconception.ts';

export const idempotentIsSafe: WordsBelief = {
  kind: 'words',
  id: 'idempotent-is-safe',
  belief: 'An idempotent request is safe: it changes nothing.',
  works: 'idempotent and safe are one word',
  truth:
    'Safe methods ask for no change. Idempotent ones ask for nothing more when repeated; a single PUT or DELETE can still change or remove what is at its URL.',
  reference: 'RFC 9110 §9.2.1, §9.2.2',
};
