import type { Header } from '../../http/message.ts';
import { emptyReply } from '../reply.ts';
import { allowOf } from '../respond.ts';
import { PATCH_FORMATS, type Situation } from '../semantics.ts';
import type { ServerAnswer } from '../step.ts';

/** RFC 9110 §9.3.7: tells which methods the target allows. */
export function options({ semantics, target }: Situation): ServerAnswer {
  const allow: Header = ['Allow', allowOf(semantics, target.kind)];
  // RFC 5789 §3.1.
  const formats: readonly Header[] =
    semantics.acts[target.kind].PATCH === undefined ? [] : [['Accept-Patch', PATCH_FORMATS.join(', ')]];
  return { writes: [], reply: () => emptyReply(204, [allow, ...formats]) };
}
