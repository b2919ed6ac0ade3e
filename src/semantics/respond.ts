import { NO_CONTENT, type Request, type RequestHead, type Response } from '../http/message.ts';
import { emptyReply, notImplemented, problem } from './reply.ts';
import { METHODS, type Act, type Method, type Semantics, type Situation } from './semantics.ts';
import { perform, type ServerAnswer, type ServerStep } from './step.ts';
import { targetOf, type TargetKind } from './target.ts';
import { received, type World } from './world.ts';

/**
 * Returns what a server does with one request: all of the bundled server but its socket. `before` is the world it was
 * found in.
 */
export function respond(semantics: Semantics, before: World, request: Request): ServerStep {
  const world = received(before);
  const step = perform(world, answerTo(semantics, world, request));
  // RFC 9110 §9.3.2: HEAD is GET without the content.
  return { ...step, before, response: request.method === 'HEAD' ? withoutContent(step.response) : step.response };
}

/** The methods that a kind of target allows, as an Allow value (RFC 9110 §10.2.1). */
export function allowOf(semantics: Semantics, kind: TargetKind): string {
  return METHODS.filter((method) => semantics.acts[kind][method] !== undefined).join(', ');
}

/** Tells whether the head of a request, without its content, decides the reply (RFC 9110 §10.1.1). */
export function isDecidedByHead(semantics: Semantics, before: World, head: RequestHead): boolean {
  const found = routed(semantics, received(before), { ...head, body: NO_CONTENT });
  if ('status' in found) return true;
  const { situation } = found;
  for (const { refusal, needsContent } of semantics.checks) {
    if (needsContent?.(situation) === true) return false;
    if (refusal(situation) !== undefined) return true;
  }
  return false;
}

function answerTo(semantics: Semantics, world: World, request: Request): ServerAnswer {
  const found = routed(semantics, world, request);
  if ('status' in found) return refused(found);
  for (const { refusal } of semantics.checks) {
    const response = refusal(found.situation);
    if (response !== undefined) return refused(response);
  }
  return found.act(found.situation);
}

/** A request that has come to what its target does with it. */
interface Routed {
  readonly situation: Situation;
  readonly act: Act;
}

// Gives the reply where there is none that its method can be performed on.
function routed(semantics: Semantics, world: World, request: Request): Routed | Response {
  const { method, target: requestTarget } = request;
  // RFC 9110 §9.1: a method is recognised by its exact, case-sensitive name, whatever it is asked of.
  if (!isImplemented(semantics, method)) {
    return notImplemented(
      method,
      METHODS.filter((each) => isImplemented(semantics, each)),
    );
  }
  if (method === 'OPTIONS' && requestTarget === '*') return emptyReply(204);
  const target = targetOf(world.declared, requestTarget);
  if (target === undefined) return problem(404, 'There is nothing at this path, and nothing can be put there.');
  // The acts under a kind take just that kind of target, a link between the two that the compiler does not follow.
  const act = semantics.acts[target.kind][method] as Act | undefined;
  if (act === undefined) return semantics.notAllowed(allowOf(semantics, target.kind), target);
  return { situation: { semantics, world, target, request }, act };
}

function isImplemented(semantics: Semantics, method: string): method is Method {
  return Object.values(semantics.acts).some((acts) => Object.hasOwn(acts, method));
}

function refused(response: Response): ServerAnswer {
  return { writes: [], reply: () => response };
}

/** A response to HEAD: that to GET without its content (RFC 9110 §9.3.2). A 304 says no other length than a 200 would, a 204 none (§8.6). */
export function withoutContent(response: Response): Response {
  const { status, headers, body } = response;
  if (status === 204 || status === 304) return response;
  return { status, headers: [...headers, ['Content-Length', String(body.length)]], body: NO_CONTENT };
}
