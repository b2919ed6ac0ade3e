import { problem } from '../reply.ts';
import type { ServerBelief } from './misconception.ts';
import { answeringRepeats } from './post-is-idempotent.ts';

export const postDetectsDuplicates: ServerBelief = {
  kind: 'server',
  id: 'post-detects-duplicates',
  belief: 'An equal POST is refused as a duplicate.',
  works: 'an equal POST is refused as a duplicate',
  truth: 'This server processes each POST, equal to another or not; POST promises nothing about a repeat.',
  reference: 'RFC 9110 §9.3.3, §9.2.2, §15.5.10',
  standing: 'declaration',
  change: (rfc9110) => answeringRepeats(rfc9110, () => problem(409, 'The same POST was processed before.')),
};
