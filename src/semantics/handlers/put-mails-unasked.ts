import { withAct } from '../misconceptions/misconception.ts';
import { put } from '../rfc9110/put.ts';
import type { Situation } from '../semantics.ts';
import { objectIn } from '../state.ts';
import type { ServerAnswer, Write } from '../step.ts';
import type { TargetOf } from '../target.ts';
import type { Handler } from './handler.ts';

export const putMailsUnasked: Handler = {
  kind: 'handler',
  id: 'put-mails-unasked',
  works: 'each PUT to a member with an "email" also queues a mail to it, of which no reply tells',
  change: (rfc9110) => withAct(rfc9110, 'member', 'PUT', putAndMail),
};

// RFC 9110 §9.2.2: a server may have side effects of its own for each idempotent request.
function putAndMail(situation: Situation<TargetOf<'member'>>): ServerAnswer {
  const { writes, reply } = put(situation);
  const mails = writes.flatMap(({ path, resource }): Write[] => {
    const to = objectIn(resource)?.email;
    return typeof to === 'string'
      ? [{ kind: 'mail', mail: { to, subject: 'Your details were saved', about: path } }]
      : [];
  });
  return { writes: [...writes, ...mails], reply };
}
