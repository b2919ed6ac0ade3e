import { absent } from '../reply.ts';
import type { ServerBelief } from './misconception.ts';

export const wrongMethodMeans404: ServerBelief = {
  kind: 'server',
  id: 'wrong-method-means-404',
  belief: 'A method that is not allowed is answered 404.',
  works: 'a method that is not allowed is answered 404',
  truth:
    'A method that the server implements, and that the target does not allow, should be answered 405. A 404 says that nothing was found there, or that the server does not want to tell.',
  reference: 'RFC 9110 §9.1, §15.5.5, §15.5.6',
  standing: 'should',
  change: (rfc9110) => ({ ...rfc9110, notAllowed: (_allow, { path }) => absent(path) }),
};
