import type { ServerBelief } from './misconception.ts';
import { answeringPut } from './put-always-200.ts';

export const putAlways201: ServerBelief = {
  kind: 'server',
  id: 'put-always-201',
  belief: 'A PUT that works is always answered 201.',
  works: 'every PUT that works is answered 201',
  truth: 'A PUT that replaces must be answered 200 or 204; 201 says that something was created.',
  reference: 'RFC 9110 §9.3.4, §15.3.2',
  standing: 'rfc',
  change: (rfc9110) => answeringPut(rfc9110, 201),
};
