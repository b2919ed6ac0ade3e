import { isJsonObject, jsonOf } from '../../http/json.ts';
import type { Request } from '../../http/message.ts';
import { KNOWN_FIELDS } from '../../semantics/known-fields.ts';
import { nearest } from '../nearest.ts';

/**
 * What can be said of a request in any task, as Markdown: a field that went into the content, or whose name is a slip away
 * from one that the server knows. One remark at most.
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
