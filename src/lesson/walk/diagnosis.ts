import { outcomeOf, type Exchange } from '../../evidence/exchange.ts';
import { exchangeOf } from '../../evidence/trace.ts';
import { canonical, isJsonObject, jsonOf } from '../../http/json.ts';
import { fieldOf, textOf, type Request } from '../../http/message.ts';
import { KNOWN_FIELDS } from '../../semantics/known-fields.ts';
import { rfc9110 } from '../../semantics/rfc9110/index.ts';
import type { Semantics } from '../../semantics/semantics.ts';
import { targetOf } from '../../semantics/target.ts';
import type { World } from '../../semantics/world.ts';
import type { StepOf } from '../lesson.ts';
import { nearest } from '../nearest.ts';

type Task = StepOf<'task'>;
type Mistake = Task['mistakes'][number];

/**
 * Returns what an attempt amounts to: a slip that can be made in any task, else the author's mistake that it is. An
 * author who writes such a slip down as a mistake has the word.
 */
export function diagnosisOf(step: Task, semantics: Semantics, before: World, attempt: Exchange): string | undefined {
  const mistake = mistakeIn(step, semantics, before, attempt);
  const remark = remarkOn(attempt.request);
  return mistake !== undefined && remarkOn(mistake.request) === remark ? mistake.because : remark;
}

// One of the same method, target and fields, that has the same reply and the same effects in the same world; of several,
// the one that says most of the same. A mistake is described as it comes out on the reference: on no other server is one named.
function mistakeIn(step: Task, semantics: Semantics, before: World, attempt: Exchange): Mistake | undefined {
  // A request that the server never came to see amounts to none of them.
  if (semantics !== rfc9110 || attempt.served.kind === 'not-served') return undefined;
  const outcome = outcomeOf(attempt);
  const alike = step.mistakes.filter(({ request }) => {
    if (!isAimedAlike(request, attempt.request, before)) return false;
    const made = exchangeOf(semantics, before, { request, fault: 'none' }, attempt.number);
    return outcomeOf(made) === outcome;
  });
  const nearness = alike.map(({ request }) => nearnessOf(request, attempt.request));
  return alike[nearness.indexOf(Math.max(...nearness))];
}

// A mistake may be what a query asks for. A request without one asks for nothing of that.
function isAimedAlike(mistake: Request, attempt: Request, { declared }: World): boolean {
  if (hasQuery(mistake) && !hasQuery(attempt)) return false;
  const path = ({ target }: Request): string => targetOf(declared, target)?.path ?? target;
  const names = (request: Request): string => fieldsIn(request).join();
  return mistake.method === attempt.method && path(mistake) === path(attempt) && names(mistake) === names(attempt);
}

const hasQuery = ({ target }: Request): boolean => target.includes('?');

// A field that the server ignores makes no other mistake; the media type makes none either, if it is answered alike.
function fieldsIn(request: Request): readonly string[] {
  return KNOWN_FIELDS.filter((name) => name !== 'Content-Type' && fieldOf(request, name) !== undefined);
}

// The values of fields come before the content: a tag in its quotes is another mistake than one without.
function nearnessOf(one: Request, other: Request): number {
  const hasSameValues = fieldsIn(one).every((name) => fieldOf(one, name) === fieldOf(other, name));
  return (hasSameValues ? 2 : 0) + (contentOf(one) === contentOf(other) ? 1 : 0);
}

const contentOf = ({ body }: Request): string => canonical(jsonOf(body)) ?? textOf(body);

/**
 * Returns what can be said of a request in any task, as Markdown: a field that went into the content, or whose name is
 * a slip away from one that the server knows. One remark at most.
 */
export function remarkOn(request: Request): string | undefined {
  return asMember(request) ?? misspelt(request);
}

function asMember({ body }: Request): string | undefined {
  const content = jsonOf(body);
  const members = isJsonObject(content) ? Object.keys(content) : [];
  const field = members.map(knownAs).find(Boolean);
  if (field === undefined) return undefined;
  return `\`${field}\` went into the content, as a member. A header field takes a colon: \`${field}:…\``;
}

// RFC 9110 §5.1: field names are case-insensitive, and what is not recognised should be ignored.
function misspelt({ headers }: Request): string | undefined {
  const known = new Map(KNOWN_FIELDS.map((name) => [name.toLowerCase(), name]));
  return headers
    .filter(([name]) => knownAs(name) === undefined)
    .map(([name]) => {
      const meant = known.get(nearest(name.toLowerCase(), [...known.keys()]) ?? '');
      return meant && `This server knows no field \`${name}\`, and ignores it (§5.1). Did you mean \`${meant}\`?`;
    })
    .find(Boolean);
}

function knownAs(name: string): string | undefined {
  return KNOWN_FIELDS.find((each) => each.toLowerCase() === name.toLowerCase());
}
