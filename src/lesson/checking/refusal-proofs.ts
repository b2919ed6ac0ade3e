import type { Exchange } from '../../evidence/exchange.ts';
import { exchangeOf, traceOf, worldAfter } from '../../evidence/trace.ts';
import { jsonOf } from '../../http/json.ts';
import { fieldOf, textOf, type Request } from '../../http/message.ts';
import { reasonOf } from '../../http/status.ts';
import { REFERENCE } from '../../semantics/ids.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import { worldOf, type World } from '../../semantics/world.ts';
import { expanded } from '../expanded.ts';
import type { Way } from '../fault.ts';
import type { Lesson, Step, StepOf } from '../lesson.ts';
import { nearest } from '../nearest.ts';
import { semanticsOf } from '../walk/sending.ts';
import type { FailedProof } from './proof.ts';

/** Proves that no request of a step is refused but those that say so, and that these are. */
export function refusalProofs(lesson: Lesson, step: Step, before: World): readonly FailedProof[] {
  switch (step.kind) {
    case 'experiment':
      return sentProofs(step.send, { semantics: semanticsOf({ server: REFERENCE }, step), before, path: ['send'] });
    case 'scenario-quiz':
      return quizProofs(step, worldOf(lesson.world));
    case 'task':
      return taskProofs(step, before);
    case 'read':
    case 'words-quiz':
      return [];
  }
}

type Send = StepOf<'experiment'>['send'];

interface Setting {
  readonly semantics: Semantics;
  readonly before: World;
  readonly path: Way;
}

function sentProofs(send: Send, { semantics, before, path }: Setting): readonly FailedProof[] {
  const trace = traceOf(semantics, before, expanded(send));
  const owners = send.flatMap(({ times }, index) => Array.from({ length: times }, () => index));
  return send.flatMap(({ refused }, index) => {
    const own = trace.filter((_, at) => owners[at] === index);
    return refusalProof(own, refused, [...path, index]);
  });
}

function quizProofs({ scenario, question }: StepOf<'scenario-quiz'>, before: World): readonly FailedProof[] {
  const sent = sentProofs(scenario.send, { semantics: rfc9110, before, path: ['scenario', 'send'] });
  if (question.kind !== 'which') return sent;
  const world = worldAfter(traceOf(rfc9110, before, expanded(scenario.send)), before);
  const chosen = question.requests.flatMap((request, index) => {
    const exchange = exchangeOf(rfc9110, world, { request, fault: 'none' }, 1);
    const isSlip = SLIPS.includes(servedStatusOf(exchange) ?? 0);
    return isSlip ? failed(['question', 'which', index], told(exchange)) : [];
  });
  return [...sent, ...chosen];
}

// A wrong choice may be refused for what it asks for; not for how it is written.
const SLIPS: readonly number[] = [400, 415, 501];

function taskProofs({ solution, mistakes }: StepOf<'task'>, before: World): readonly FailedProof[] {
  const alone = (request: Request): Exchange => exchangeOf(rfc9110, before, { request, fault: 'none' }, 1);
  const solved = alone(solution);
  return [
    ...(isRefused(solved) ? failed(['solution'], told(solved)) : []),
    ...mistakes.flatMap(({ request, refused }, index) => refusalProof([alone(request)], refused, ['mistakes', index])),
  ];
}

function refusalProof(exchanges: readonly Exchange[], refused: number | undefined, path: Way): readonly FailedProof[] {
  const otherwise = exchanges.find((each) => isRefused(each) && servedStatusOf(each) !== refused);
  if (otherwise !== undefined) {
    const meant = `; where that is meant, write refused: ${servedStatusOf(otherwise) ?? ''} beside it`;
    return failed([...path, 'request'], told(otherwise) + meant);
  }
  if (refused === undefined || exchanges.some(isRefused)) return [];
  const statuses = exchanges.map(servedStatusOf).map((status) => (status === undefined ? 'not at all' : named(status)));
  const message = `this is answered ${[...new Set(statuses)].join(', ')}, and not refused: take this out`;
  return failed([...path, 'refused'], message);
}

function failed(path: Way, message: string): readonly FailedProof[] {
  return [{ rule: 'request-refused', path, message }];
}

// What the server did, though the reply may have been lost.
function servedStatusOf({ served }: Exchange): number | undefined {
  return served.kind === 'served' ? served.step.response.status : undefined;
}

function isRefused(exchange: Exchange): boolean {
  return (servedStatusOf(exchange) ?? 0) >= 400;
}

const named = (status: number): string => `${status} ${reasonOf(status)}`;

function told(exchange: Exchange): string {
  const { request, served } = exchange;
  const response = served.kind === 'served' ? served.step.response : undefined;
  const details = response === undefined ? undefined : jsonOf(response.body);
  const detail = typeof details === 'object' && details !== null && 'detail' in details ? details.detail : undefined;
  const slip = slipIn(request);
  const because = [detail, slip].filter((each) => typeof each === 'string');
  return [`the server refuses this with ${named(response?.status ?? 0)}`, ...because.map(unended)].join(': ');
}

const unended = (sentence: string): string => sentence.replace(/\.$/, '');

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function slipIn(request: Request): string | undefined {
  const { method, body } = request;
  if (!METHODS.includes(method)) {
    const meant = nearest(method, METHODS);
    return meant === undefined ? undefined : `did you mean ${meant}?`;
  }
  if (/[“”„]/.test(textOf(body))) return 'write straight quotes in its content, not curly ones';
  const isUntyped = body.length > 0 && fieldOf(request, 'Content-Type') === undefined;
  return isUntyped ? 'add the line Content-Type: application/json' : undefined;
}
