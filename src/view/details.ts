import { isJsonObject, jsonOf } from '../http/json.ts';
import { essenceOf } from '../http/media-type.ts';
import { fieldOf, textOf, type Response } from '../http/message.ts';
import { under, wrap } from '../text/layout.ts';
import type { Look } from '../text/look.ts';
import { shortened } from '../text/wording.ts';
import { onOneLine } from './content.ts';

/** What a reply says beyond its status: where what was created is, and its content, or what is wrong. */
export function details(response: Response, lead: string, look: Look): string[] {
  const fields = fieldsShown(response.status, look).flatMap((name) => {
    const value = fieldOf(response, name);
    return value === undefined ? [] : cut(`${name}: ${value}`, lead, look);
  });
  return [...fields, ...contentOf(response, lead, look)];
}

// RFC 9110 §15.3.1, §15.4.5: what is said of a representation that was asked for.
function fieldsShown(status: number, { fields = [] }: Look): readonly string[] {
  if (status === 201) return ['Location'];
  return status === 200 || status === 304 ? fields : [];
}

function contentOf(response: Response, lead: string, look: Look): string[] {
  const detail = problemIn(response);
  if (detail !== undefined) return wrap(lead + shortened(detail, 3 * look.columns, look), look.columns, under(lead));
  const content = onOneLine(textOf(response.body));
  return content === '' ? [] : cut(content, lead, look).map((each) => look.paint.faint(each));
}

// One line; as many as it takes where it is read out.
function cut(text: string, lead: string, look: Look): string[] {
  return wrap(lead + shortened(text, look.columns - lead.length, look), look.columns, under(lead));
}

// RFC 9457 §3.1.4: what is wrong, told for this occurrence of the problem.
function problemIn(response: Response): string | undefined {
  const isProblem = essenceOf(fieldOf(response, 'Content-Type') ?? '') === 'application/problem+json';
  const content = isProblem ? jsonOf(response.body) : undefined;
  return isJsonObject(content) && typeof content.detail === 'string' ? content.detail : undefined;
}
