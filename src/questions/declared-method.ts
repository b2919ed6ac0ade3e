import type { Request } from '../http/message.ts';
import { rfc9110 } from '../semantics/rfc9110/index.ts';
import { METHODS, type Method } from '../semantics/semantics.ts';
import type { Target, TargetOf } from '../semantics/target.ts';
import type { World } from '../semantics/world.ts';
import { patternOf, type Aimed } from './aimed.ts';
import { looksAtKeys } from './declared-key.ts';
import { patching } from './declared-patch.ts';
import type { Ask } from './question.ts';

/** What a request is one of: all that matter to a question, the world they start in, and the kind of question. */
export interface Among {
  readonly world: World;
  readonly requests: readonly Request[];
  readonly kind: Ask['kind'];
}

/** What the server declares of a method on a target where HTTP leaves it to the server: nothing of reading. */
export function declaredFor({ request, target }: Aimed, among: Among): readonly string[] {
  const method = METHODS.find((each) => each === request.method);
  if (method === undefined || method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return [];
  return rfc9110.acts[target.kind][method] === undefined
    ? [`At ${patternOf(target)}, ${method} is not allowed.`]
    : ofMethod[method]({ request, target }, among);
}

type Changing = Exclude<Method, 'GET' | 'HEAD' | 'OPTIONS'>;

// Of what is allowed.
const ofMethod: Readonly<Record<Changing, (aimed: Aimed, among: Among) => readonly string[]>> = {
  POST: ({ target }, among) => [target.kind === 'action' ? action(target) : creation(target, among)],
  PUT({ target }, among) {
    if (!('parent' in target)) return [];
    const place = patternOf(target);
    if (!mayBeAbsent(target, among)) return among.kind === 'status' ? [`At ${place}, PUT is allowed.`] : [];
    const creates = target.kind === 'note' || (target.kind === 'member' && target.collection.put === 'creates');
    return [
      creates
        ? `At ${place}, PUT creates what is absent.`
        : `At ${place}, PUT only replaces: where nothing is, it is answered 404.`,
    ];
  },
  PATCH({ request, target }, among) {
    const absent = 'parent' in target && mayBeAbsent(target, among);
    return patching(patternOf(target), request, { kind: among.kind, absent });
  },
  DELETE: (_, among) => removal(among),
};

function creation(target: Target, { world, requests, kind }: Among): string {
  const { path } = target;
  const first = (world.bookkeeping.lastIds.get(path) ?? 0) + 1;
  const told = kind === 'where' ? '; the reply names that URL in Location' : '';
  const once = requests.some(({ method }) => method === 'DELETE') ? '; it gives none twice' : '';
  const mayBeRepeated = 'collection' in target && looksAtKeys(target.collection);
  const post = mayBeRepeated ? `Each POST to ${path} that is carried out` : `Each POST to ${path}`;
  return `${post} creates a new resource, at a URL that the server chooses: it counts up from ${path}/${first}, past any that is taken${once}${told}.`;
}

// RFC 9110 §9.3.5: a DELETE may be accepted with 202, and enacted later.
function removal({ kind }: Among): readonly string[] {
  const absence = kind === 'status' ? ['DELETE of what is absent is answered 404.'] : [];
  return ['DELETE removes what is there before it is answered.', ...absence];
}

function action({ path, owner, does }: TargetOf<'action'>): string {
  switch (does.kind) {
    case 'mail':
      return `Each POST to ${path} queues one mail, to the "${does.to}" of ${owner}.`;
    case 'toggle':
      return `Each POST to ${path} switches the "${does.member}" of ${owner} between true and false.`;
  }
}

function mayBeAbsent({ path }: Target, { world, requests }: Among): boolean {
  return !world.resources.has(path) || requests.some(({ method, target }) => method === 'DELETE' && target === path);
}
