import type { Exchange } from '../../evidence/exchange.ts';
import { exchangeOf, traceOf, worldAfter } from '../../evidence/trace.ts';
import { jsonOf } from '../../http/json.ts';
import { fieldOf, textOf, type Request, type Response } from '../../http/message.ts';
import { reasonOf } from '../../http/status.ts';
import { REFERENCE } from '../../semantics/ids.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import { targetOf } from '../../semantics/target.ts';
import { worldOf, type World } from '../../semantics/world.ts';
import { expanded } from '../expanded.ts';
import type { Way } from '../diagnostic.ts';
import type { Lesson, LessonStep, StepOf } from '../lesson.ts';
import { nearest } from '../nearest.ts';
import { semanticsOf } from '../walk/sending.ts';
import type { FailedProof } from './proof.ts';

/** Proves that no request of a step is refused but those that say so, and that these are. */
export function refusalProofs(lesson: Lesson, step: LessonStep, before: World): readonly FailedProof[] {
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
    const refusal = refusalIn(exchange);
    return refusal !== undefined && SLIPS.includes(refusal.response.status)
      ? failed(['question', 'which', index], told(refusal))
      : [];
  });
  return [...sent, ...chosen];
}

// A wrong choice may be refused for what it asks for; not for how it is written.
const SLIPS: readonly number[] = [400, 415, 501];

function taskProofs({ solution, mistakes }: StepOf<'task'>, before: World): readonly FailedProof[] {
  const alone = (request: Request): Exchange => exchangeOf(rfc9110, before, { request, fault: 'none' }, 1);
  const solved = refusalIn(alone(solution));
  return [
    ...(solved === undefined ? [] : failed(['solution'], told(solved))),
    ...mistakes.flatMap(({ request, refused }, index) => refusalProof([alone(request)], refused, ['mistakes', index])),
  ];
}

function refusalProof(exchanges: readonly Exchange[], refused: number | undefined, path: Way): readonly FailedProof[] {
  const refusals = exchanges.flatMap((each) => refusalIn(each) ?? []);
  const otherwise = refusals.find(({ response }) => response.status !== refused);
  if (otherwise !== undefined) {
    const meant = `; where that is meant, write refused: ${otherwise.response.status} beside it`;
    return failed([...path, 'request'], told(otherwise) + meant);
  }
  if (refused === undefined || refusals.length > 0) return [];
  const answers = [...new Set(exchanges.map(answerOf))].join(', ');
  return failed([...path, 'refused'], `this is answered ${answers}, and not refused: take this out`);
}

function failed(path: Way, message: string): readonly FailedProof[] {
  return [{ rule: 'request-refused', path, message }];
}

/** A request that the server refused, though the reply may have been lost. */
interface Refusal {
  readonly request: Request;
  readonly response: Response;
  readonly world: World;
}

function refusalIn({ request, served }: Exchange): Refusal | undefined {
  if (served.kind === 'not-served' || served.step.response.status < 400) return undefined;
  return { request, response: served.step.response, world: served.step.after };
}

function answerOf({ served }: Exchange): string {
  return served.kind === 'served' ? named(served.step.response.status) : 'not at all';
}

const named = (status: number): string => `${status} ${reasonOf(status)}`;

function told(refusal: Refusal): string {
  const { response } = refusal;
  const slip = slipIn(refusal);
  const [, detail = ''] = /"detail":"((?:[^"\\]|\\.)*)"/.exec(textOf(response.body)) ?? [];
  const because = [detail.replace(/\.$/, ''), slip].filter((each) => each !== undefined && each !== '');
  return [`the server refuses this with ${named(response.status)}`, ...because].join(': ');
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const JSON_REMEDY = 'put names and texts in double quotes, one comma between two, and close each bracket';

// Tells what an author hardly meant, and what to do about it.
function slipIn({ request, world }: Refusal): string | undefined {
  const { method, target, body } = request;
  if (!METHODS.includes(method)) {
    const meant = nearest(method, METHODS);
    return meant === undefined ? undefined : `perhaps ${meant} was meant`;
  }
  if (targetOf(world.declared, target) === undefined)
    return `the world routes nothing at ${target}: declare it, or correct the path`;
  if (body.length === 0) return undefined;
  if (/[“”„]/.test(textOf(body))) return 'write straight quotes in its content, not curly ones';
  if (fieldOf(request, 'Content-Type') === undefined) return 'add the line Content-Type: application/json';
  return jsonOf(body) === undefined ? JSON_REMEDY : undefined;
}
