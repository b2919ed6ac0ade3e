import type { Json } from '../../http/json.ts';
import { bytesOf, type Path, type Request } from '../../http/message.ts';
import type { Sending } from '../../http/sending.ts';
import { worldDeclaration, type DeclarationText } from '../../semantics/declaration.ts';
import type { Misconception } from '../../semantics/misconceptions/misconception.ts';
import type { PatchFormat } from '../../semantics/semantics.ts';
import { worldOf } from '../../semantics/world.ts';
import type { About, Ask } from '../question.ts';
import type { Draw } from './draw.ts';
import type { SampleData } from './sample-data.ts';

/** The server's declaration of the collection that a question is about. */
type Declared = NonNullable<DeclarationText['collections']>[Path];

/** A scene in which more is declared of the collection than that PUT creates. */
export interface GeneratedWorld extends Omit<Scene, 'documents'> {
  readonly declares: Declared;
  /** Other collections, and what is declared of them. */
  readonly beside?: Readonly<Record<Path, Declared>>;
}

/** Asks this of such a scene, on a new server. */
export function askInWorld({ collection }: Pick<SampleData, 'collection'>, stage: GeneratedWorld, ask: Ask): About {
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
  return { request: { ...requestTo('PATCH', url), headers: [['Content-Type', format]], body }, fault: 'none' };
}

/** A question with gaps: whose answers are its wrong options, and how the gaps are filled. */
export interface Template {
  readonly minds: readonly Misconception[];
  readonly about: (draw: Draw) => About;
}

/** The scene that a question is asked about: what is there, and what is sent. */
interface Scene {
  readonly holds?: Readonly<Record<Path, Json>>;
  readonly documents?: Readonly<Record<Path, Json>>;
  readonly send: readonly Sending[];
}

/** The name of the action on a member that sends a mail. */
export const REMINDER = 'reminder';

/** Asks this of a scene on a new server with one collection, in which PUT creates what is absent. */
export function askInScene(
  { collection }: Pick<SampleData, 'collection'>,
  { holds, documents, send }: Scene,
  ask: Ask,
): About {
  const world = worldOf({
    collections: { [collection]: { put: 'creates', adds: [], guarded: false, key: 'none' } },
    documents: { ...documents },
    verbatim: [],
    actions: { [`${collection}/{id}/${REMINDER}`]: { mail: { to: 'email', subject: 'Reminder' } } },
    resources: { ...holds },
  });
  return { ask, scenario: { world, sendings: send, first: 1 } };
}

/** A request with JSON content, or with none. */
export function requestTo(method: string, target: string, content?: Json): Request {
  return content === undefined
    ? { method, target, headers: [], body: bytesOf('') }
    : { method, target, headers: [['Content-Type', 'application/json']], body: bytesOf(JSON.stringify(content)) };
}

/** A request that is sent and answered. */
export function sent(method: string, target: string, content?: Json): Sending {
  return { request: requestTo(method, target, content), fault: 'none' };
}

/** The same, but no reply comes. */
export function lost(method: string, target: string, content?: Json): Sending {
  return { request: requestTo(method, target, content), fault: 'apply-then-drop' };
}

/** The same thing, so many times. */
export function times<T>(number: number, each: T): readonly T[] {
  return Array.from({ length: number }, () => each);
}
