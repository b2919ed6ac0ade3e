import type { Path, Request } from '../http/message.ts';
import { METHODS, type Method } from '../semantics/semantics.ts';
import type { Target, TargetOf } from '../semantics/target.ts';
import type { World } from '../semantics/world.ts';
import type { Ask } from './question.ts';

/** A request and what it is about. */
export interface Aimed<About extends Target = Target> {
  readonly request: Request;
  readonly target: About;
}

/** What a request is one of: all that matter to a question, the world they start in, and the kind of question. */
export interface Among {
  readonly world: World;
  readonly requests: readonly Request[];
  readonly kind: Ask['kind'];
}

/** What the server declares of a method on a target where HTTP leaves it to the server. */
export function declaredFor({ request, target }: Aimed, among: Among): readonly string[] {
  switch (target.kind) {
    case 'collection':
      return request.method === 'POST' ? [creation(target.path, among)] : [];
    case 'member':
      return METHODS.filter((each) => each === request.method).flatMap((each) => ofMember[each](target, among));
    case 'note':
      return ofNote({ request, target }, among);
    case 'record':
      return request.method === 'PUT' ? [`At ${target.parent}/{id}, PUT is not allowed.`] : [];
    case 'action':
      return request.method === 'POST' ? [action(target)] : [];
    case 'document':
    case 'listing':
      return [];
  }
}

function ofNote({ request, target }: Aimed<TargetOf<'note'>>, among: Among): readonly string[] {
  if (request.method === 'PUT') return [creates(`${target.parent}/{name}`)];
  return request.method === 'DELETE' ? removal(among) : [];
}

type Said = (target: TargetOf<'member'>, among: Among) => readonly string[];

const nothing: Said = () => [];
const refused =
  (method: Method): Said =>
  ({ parent }) => [`At ${parent}/{id}, ${method} is not allowed.`];

const ofMember: Readonly<Record<Method, Said>> = {
  GET: nothing,
  HEAD: nothing,
  POST: refused('POST'),
  PUT: ({ parent, path, collection }, among) => {
    if (!mayBeAbsent(path, among)) return among.kind === 'status' ? [`At ${parent}/{id}, PUT is allowed.`] : [];
    return [collection.put === 'creates' ? creates(`${parent}/{id}`) : onlyReplaces(parent)];
  },
  PATCH: refused('PATCH'),
  DELETE: (_, among) => removal(among),
  OPTIONS: nothing,
};

function creation(path: Path, { world, requests, kind }: Among): string {
  const first = (world.bookkeeping.lastIds.get(path) ?? 0) + 1;
  const told = kind === 'where' ? '; the reply names that URL in Location' : '';
  const once = requests.some(({ method }) => method === 'DELETE') ? '; it gives none twice' : '';
  return `Each POST to ${path} creates a new resource, at a URL that the server chooses: it counts up from ${path}/${first}, past any that is taken${once}${told}.`;
}

function creates(pattern: string): string {
  return `At ${pattern}, PUT creates what is absent.`;
}

// RFC 9110 §9.3.5: a DELETE may be accepted with 202, and enacted later.
function removal({ kind }: Among): readonly string[] {
  const absence = kind === 'status' ? ['DELETE of what is absent is answered 404.'] : [];
  return ['DELETE removes what is there before it is answered.', ...absence];
}

function onlyReplaces(parent: Path): string {
  return `At ${parent}/{id}, PUT only replaces: where nothing is, it is answered 404.`;
}

function action({ path, owner, mail }: TargetOf<'action'>): string {
  return `Each POST to ${path} queues one mail, to the "${mail.to}" of ${owner}.`;
}

function mayBeAbsent(path: Path, { world, requests }: Among): boolean {
  return !world.resources.has(path) || requests.some(({ method, target }) => method === 'DELETE' && target === path);
}
