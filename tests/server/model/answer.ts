import { falseCondition, validatorsOf } from './conditions.ts';
import { unprocessable, unsupported } from './content.ts';
import { keyed } from './keys.ts';
import { problem, reply, type Reply, type Request } from './message.ts';
import { emailAt, performed } from './methods.ts';
import { allowed, routeOf, type Route } from './route.ts';
import type { World } from './world.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What the playground answers to a request, by the reply table: the first row that refuses it, else what its method means. */
export function answer(world: World, request: Request): Reply {
  world.requests += 1;
  const { status, fields, content } = found(world, request);
  return request.method === 'HEAD' || content === undefined ? { status, fields } : { status, fields, content };
}

function found(world: World, request: Request): Reply {
  if (!METHODS.includes(request.method)) return problem(501); // row 1
  if (request.method === 'OPTIONS' && request.target === '*') return reply(204); // row 23
  const route = routeOf(request.target);
  if (route === undefined) return problem(404); // row 2
  if (!allowed(route).includes(request.method)) return problem(405, { allow: allowed(route).join(', ') }); // row 3
  return refusal(world, request, route) ?? performed(world, request, route);
}

function refusal(world: World, request: Request, route: Route): Reply | undefined {
  return (
    partial(request) ?? // row 4
    unsupported(request, route) ?? // row 5
    absent(world, request, route) ?? // row 7
    unreachable(world, request, route) ?? // row 20
    keyed(world, request, route) ?? // row 8
    unguarded(world, request, route) ?? // row 9
    falseCondition(validatorsOf(world, route), request) ?? // row 10
    unprocessable(request, route) // rows 11 and 12
  );
}

// RFC 9110 §14.5: part of a representation must not be taken for the whole.
function partial({ method, headers }: Request): Reply | undefined {
  return method === 'PUT' && 'content-range' in headers ? problem(400) : undefined;
}

function absent(world: World, { method }: Request, { kind, path }: Route): Reply | undefined {
  const isSought = ['GET', 'HEAD', 'DELETE', 'PATCH'].includes(method) || kind === 'action';
  if (!isSought || method === 'OPTIONS' || kind === 'collection' || kind === 'notes') return undefined;
  return world.held.has(path) ? undefined : problem(404);
}

// There is nobody to send the mail to (docs/decisions.md), which is told without the content: RFC 9110 §13.2.1 has it come first.
function unreachable(world: World, { method }: Request, route: Route): Reply | undefined {
  return method === 'POST' && route.kind === 'action' && emailAt(world, route) === undefined ? problem(409) : undefined;
}

// RFC 6585 §3.
function unguarded(world: World, { method, headers }: Request, { collection, path }: Route): Reply | undefined {
  const isWrite = ['PUT', 'PATCH', 'DELETE'].includes(method);
  const isGuarded = collection === '/accounts' && isWrite && world.held.has(path);
  return isGuarded && headers['if-match'] === undefined ? problem(428) : undefined;
}
