import { repeatsIn, type Repeats } from '../http/same-request.ts';
import type { Fault, Sending } from '../http/sending.ts';
import type { EventOf } from '../lesson/learner.ts';
import { declaredIn } from '../questions/declared.ts';
import { under, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { prose } from '../text/markdown.ts';
import { sentences, spaced } from '../text/page.ts';
import { line } from '../text/safe.ts';
import { numbered, wholeRequest } from './request.ts';

/** Tells what a question is about: what the server declares and holds, and the requests it gets after the answer. */
export function scenario({ markdown, scenario: about, ask }: EventOf<'scenario'>, look: Look): string[] {
  const { sendings, first } = about;
  const toSend = ask.kind === 'which' ? 'Sent before your choice:' : 'To be sent:';
  return spaced(
    markdown === undefined ? [] : prose(markdown, look),
    sentences(look, 'A new server.', ...declaredIn(about, ask).map(line)),
    sendings.length === 0 ? [] : [...sentences(look, toSend), ...listing(sendings, first, look)],
  );
}

/** The requests that the learner is about to send to the server of the step. */
export function upcoming({ first, sendings }: EventOf<'upcoming'>, look: Look): string[] {
  return [...sentences(look, 'To be sent:'), ...listing(sendings, first, look)];
}

/** In which of the two ways the reply was lost, of which a client sees only that none came. */
export function supposing({ fault }: EventOf<'supposing'>, look: Look): string[] {
  return sentences(look, look.paint.notice(ways[fault]));
}

const ways = {
  none: '',
  'drop-before-apply': 'If the request did not arrive:',
  'apply-then-drop': 'If the request arrived, and only its reply was lost:',
  'apply-then-503': '',
  delay: '',
} as const satisfies Record<Fault, string>;

function listing(sendings: readonly Sending[], first: number, look: Look): string[] {
  return repeatsIn(sendings).flatMap((run) => listed({ ...run, first: first + run.first - 1 }, look));
}

const MANY = 3;

function listed({ first, times, sending }: Repeats, look: Look): string[] {
  if (times >= MANY) return one(`${first} to #${first + times - 1}`, sending, look);
  return Array.from({ length: times }, (_, index) => one(String(first + index), sending, look)).flat();
}

function one(number: string, sending: Sending, look: Look): string[] {
  const lead = look.plain ? '' : under(numbered(number, look)).rest;
  const lost = losses[sending.fault];
  return [...wholeRequest(number, sending, look), ...(lost === '' ? [] : wrap(lead + lost, look.columns, under(lead)))];
}

const losses = {
  none: '',
  'drop-before-apply': 'No reply comes.',
  'apply-then-drop': 'No reply comes.',
  'apply-then-503': 'The reply is 503.',
  delay: 'The reply comes late.',
} as const satisfies Record<Fault, string>;
