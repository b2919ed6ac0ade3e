import { bytesOf, type Path } from '../../http/message.ts';
import type { Json } from '../../http/json.ts';
import type { Sending } from '../../http/sending.ts';
import { worldDeclaration, type DeclarationText } from '../../semantics/declaration.ts';
import type { PatchFormat } from '../../semantics/semantics.ts';
import { worldOf } from '../../semantics/world.ts';
import type { About, Ask } from '../question.ts';
import type { Cast } from './cast.ts';
import { request, type Scene } from './template.ts';

/** What the server declares of the collection that a question is about. */
type Declared = NonNullable<DeclarationText['collections']>[Path];

/** A scene in which more is declared of the collection than that PUT creates. */
export interface Stage extends Omit<Scene, 'documents'> {
  readonly declares: Declared;
  /** Other collections, and what is declared of them. */
  readonly beside?: Readonly<Record<Path, Declared>>;
}

/** Asks this of such a scene, on a new server. */
export function staged({ collection }: Pick<Cast, 'collection'>, stage: Stage, ask: Ask): About {
  const { declares, beside, holds, send } = stage;
  const collections = { [collection]: declares, ...beside };
  const world = worldOf(worldDeclaration.parse({ collections, resources: { ...holds } }));
  return { ask, scenario: { world, sendings: send, first: 1 } };
}

/** The same request with one more field. */
export function having(sending: Sending, name: string, value: string): Sending {
  const { headers, ...others } = sending.request;
  return { ...sending, request: { ...others, headers: [...headers, [name, value]] } };
}

/** The same request, sent by another client. */
export function byAnother(sending: Sending): Sending {
  return { ...sending, by: 'other' };
}

/** A merge patch of what is at a URL (RFC 7396). */
export function merging(url: Path, patch: Json): Sending {
  return patching(url, 'application/merge-patch+json', patch);
}

/** A JSON Patch of what is at a URL (RFC 6902). */
export function operating(url: Path, ...operations: readonly Json[]): Sending {
  return patching(url, 'application/json-patch+json', operations);
}

function patching(url: Path, format: PatchFormat, document: Json): Sending {
  const body = bytesOf(JSON.stringify(document));
  return { request: { ...request('PATCH', url), headers: [['Content-Type', format]], body }, fault: 'none' };
}
