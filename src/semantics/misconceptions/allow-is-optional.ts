import { emptyReply } from '../reply.ts';
import type { ServerBelief } from './misconception.ts';

export const allowIsOptional: ServerBelief = {
  kind: 'server',
  id: 'allow-is-optional',
  belief: 'A 405 need not say which methods are allowed.',
  works: 'a 405 comes without Allow',
  truth: 'A 405 must list the methods that its target allows, in Allow. The list may be empty.',
  reference: 'RFC 9110 §15.5.6, §10.2.1',
  standing: 'rfc',
  // Its content names none either.
  change: (rfc9110) => ({ ...rfc9110, notAllowed: () => emptyReply(405) }),
};
