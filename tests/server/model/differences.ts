import { isDeepStrictEqual } from 'node:util';
import { FIXED, isObject, jsonIn, type Content, type Reply } from './message.ts';
import type { Received } from './real.ts';

/** What the contract says, and what came instead; `undefined` where they agree. */
export function difference(expected: Reply | 'lost', received: Received | 'lost'): unknown {
  if (expected === 'lost' || received === 'lost') return expected === received ? undefined : { expected, received };
  const fields = FIXED.filter((name) => name in expected.fields);
  const isAsExpected =
    received.status === expected.status &&
    fields.every((name) => sameField(name, expected.fields[name] ?? undefined, received.headers[name])) &&
    sameContent(expected.content, received.content);
  return isAsExpected ? undefined : { expected, received };
}

// Of lists, the order is nobody's business (RFC 9110 §10.2.1, RFC 5789 §3.1).
function sameField(name: string, expected: string | undefined, received: string | undefined): boolean {
  if (!name.startsWith('a') || expected === undefined || received === undefined) return expected === received;
  const members = (list: string): readonly string[] =>
    list
      .split(',')
      .map((each) => each.trim())
      .sort();
  return isDeepStrictEqual(members(expected), members(received));
}

function sameContent(expected: Content | undefined, received: string): boolean {
  if (expected === undefined) return received === '';
  if ('bytes' in expected) return received === expected.bytes;
  const json = jsonIn(received);
  if ('json' in expected) return isDeepStrictEqual(json, expected.json);
  if ('members' in expected) return isObject(json) && isDeepStrictEqual(Object.entries(json), expected.members);
  return isObject(json) && json.type === 'about:blank' && json.status === expected.problem;
}
