import { absent } from '../reply.ts';
import { put } from '../rfc9110/put.ts';
import type { Act, Check, Semantics } from '../semantics.ts';
import type { TargetOf } from '../target.ts';
import { withAct, type ServerBelief, type WordsBelief } from './misconception.ts';

export const putAlways200: ServerBelief = {
  kind: 'server',
  id: 'put-always-200',
  belief: 'A PUT that works is always answered 200.',
  works: 'every PUT that works is answered 200',
  truth: 'A PUT that creates must be answered 201; one that replaces, 200 or 204.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'rfc',
  change: (rfc9110) => answeringPut(rfc9110, 200),
};

/** A semantics that answers every PUT that succeeds with one status, and does the same as before. */
function answeringPut(semantics: Semantics, status: number): Semantics {
  const answering: Act<TargetOf<'member' | 'note' | 'document'>> = (situation) => {
    const { writes, reply } = put(situation);
    return { writes, reply: (after) => ({ ...reply(after), status }) };
  };
  const beside = withAct(withAct(semantics, 'member', 'PUT', answering), 'note', 'PUT', answering);
  return withAct(beside, 'document', 'PUT', answering);
}

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

export const putMustCreate: ServerBelief = {
  kind: 'server',
  id: 'put-must-create',
  belief: 'PUT has to create what is absent.',
  works: 'every PUT creates what is absent',
  truth: 'No server has to let a PUT create. One that does must answer 201 when it creates.',
  reference: 'RFC 9110 §9.1, §9.3.4',
  standing: 'declaration',
  change: (rfc9110) => ({
    ...rfc9110,
    checks: rfc9110.checks.map((each) => (each.id === 'exists' ? exceptForPut(each) : each)),
  }),
};

function exceptForPut(check: Check): Check {
  return {
    ...check,
    refusal: (situation) => (situation.request.method === 'PUT' ? undefined : check.refusal(situation)),
  };
}

export const putNeedsExisting: ServerBelief = {
  kind: 'server',
  id: 'put-needs-existing',
  belief: 'PUT only updates what is there.',
  works: 'PUT only updates what is there',
  truth:
    'A server may let PUT create what is absent, as this one does. A PUT that creates must be answered 201, one that replaces 200 or 204.',
  reference: 'RFC 9110 §9.3.4',
  standing: 'declaration',
  change: (rfc9110) => ({
    ...rfc9110,
    checks: rfc9110.checks.map((check) => (check.id === 'exists' ? alsoForPut(check) : check)),
  }),
};

function alsoForPut({ id, refusal }: Check): Check {
  return {
    id,
    refusal: (situation) => {
      const { request, world, target } = situation;
      const isMissing = request.method === 'PUT' && !world.resources.has(target.path);
      return isMissing ? absent(target.path) : refusal(situation);
    },
  };
}

export const putResponseIsTheResource: WordsBelief = {
  kind: 'words',
  id: 'put-response-is-the-resource',
  belief: 'What a PUT is answered with is the new state of the resource.',
  works: 'the content of a reply to PUT is always the new representation',
  truth:
    'The content of a 200 to a PUT is the status of the action. A Content-Location that names the target says that it is the new representation.',
  reference: 'RFC 9110 §15.3.1, §8.7',
};
