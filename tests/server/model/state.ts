import { isObject, jsonIn } from './message.ts';
import type { Held, World } from './world.ts';

/** What GET /_tutor/state tells, as far as the contract says. */
export interface State {
  readonly resources: Readonly<Record<string, unknown>>;
  readonly requests: number;
  readonly outbox: readonly unknown[];
}

/** What the model expects of it. */
export function stateOf({ held, requests, outbox }: World): State {
  const resources = Object.fromEntries([...held].map(([path, each]) => [path, told(each)]));
  return { resources, requests, outbox };
}

/** What is held, as JSON: its value where it is JSON, unless too deep to be told so, else its media type and its bytes. */
export function told({ type, bytes }: Pick<Held, 'type' | 'bytes'>): unknown {
  const json = /^application\/json\s*(;|$)/i.test(type) ? jsonIn(bytes) : undefined;
  return json === undefined || depthOf(json) > 64 ? { type, bytes } : json;
}

/** What the server tells of the same: which bytes it tells as text and which in base64, the contract leaves open. */
export function untold(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { type, text, base64 } = json;
  if (typeof text === 'string') return { type, bytes: Buffer.from(text).toString('latin1') };
  return typeof base64 === 'string' ? { type, bytes: Buffer.from(base64, 'base64').toString('latin1') } : json;
}

/** The same for each value of an object. */
export function allUntold(json: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(json).map(([path, each]) => [path, untold(each)]));
}

function depthOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  return 1 + Math.max(0, ...Object.values(json).map(depthOf));
}
