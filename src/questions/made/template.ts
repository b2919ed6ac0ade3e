import { bytesOf, type Path, type Request } from '../../http/message.ts';
import type { Json } from '../../http/json.ts';
import type { Sending } from '../../http/sending.ts';
import type { Misconception } from '../../semantics/misconceptions/misconception.ts';
import { worldOf } from '../../semantics/world.ts';
import type { About, Ask } from '../question.ts';
import type { Cast } from './cast.ts';
import type { Draw } from './draw.ts';

/** A question with gaps: whose answers are its wrong options, and how the gaps are filled. */
export interface Template {
  readonly minds: readonly Misconception[];
  readonly about: (draw: Draw) => About;
}

/** What a question is asked about: what is there, and what is sent. */
export interface Scene {
  readonly holds?: Readonly<Record<Path, Json>>;
  readonly documents?: Readonly<Record<Path, Json>>;
  readonly send: readonly Sending[];
}

/** The name of the action on a member that sends a mail. */
export const REMINDER = 'reminder';

/** Asks this of a scene on a new server with one collection, in which PUT creates what is absent. */
export function asked({ collection }: Pick<Cast, 'collection'>, { holds, documents, send }: Scene, ask: Ask): About {
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
export function request(method: string, target: string, content?: Json): Request {
  return content === undefined
    ? { method, target, headers: [], body: bytesOf('') }
    : { method, target, headers: [['Content-Type', 'application/json']], body: bytesOf(JSON.stringify(content)) };
}

/** A request that is sent and answered. */
export function sent(method: string, target: string, content?: Json): Sending {
  return { request: request(method, target, content), fault: 'none' };
}

/** The same, but no reply comes. */
export function lost(method: string, target: string, content?: Json): Sending {
  return { request: request(method, target, content), fault: 'apply-then-drop' };
}

/** The same thing, so many times. */
export function times<T>(number: number, each: T): readonly T[] {
  return Array.from({ length: number }, () => each);
}
