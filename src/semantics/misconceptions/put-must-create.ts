import { problem } from '../reply.ts';
import type { Check } from '../semantics.ts';
import type { ServerBelief } from './misconception.ts';

export const putMustCreate: ServerBelief = {
  kind: 'server',
  id: 'put-must-create',
  belief: 'PUT only creates: what is there, it leaves alone.',
  works: 'PUT only creates',
  truth: 'This server declares that PUT replaces what is there; one that does is answered 200 or 204.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'declaration',
  change: (rfc9110) => ({
    ...rfc9110,
    checks: rfc9110.checks.map((each) => (each.id === 'exists' ? onlyNew(each) : each)),
  }),
};

function onlyNew(check: Check): Check {
  return {
    ...check,
    refusal: (situation) => {
      const { request, target, world } = situation;
      const isTaken = request.method === 'PUT' && target.kind === 'member' && world.resources.has(target.path);
      return isTaken ? problem(409, `There is something at ${target.path} already.`) : check.refusal(situation);
    },
  };
}
