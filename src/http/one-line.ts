import { textOf, type Request } from './message.ts';

/** A request on one line, to be shown: method, target, content, and the headers that are worth showing. */
export function oneLine(request: Request, between = '  '): string {
  const { method, target, body } = request;
  const content = textOf(body).replace(/\r?\n[ \t]*/g, ' ');
  return [`${method} ${target}`, content, ...shownHeaders(request)].filter((part) => part !== '').join(between);
}

/** The headers of a request, each as `name: value`. Content-Type goes with the content, and is left out. */
export function shownHeaders({ method, headers }: Request): readonly string[] {
  // RFC 5789 §2: what a patch asks for is in its media type as much as in its content.
  const shown = headers.filter(([name]) => method === 'PATCH' || name.toLowerCase() !== 'content-type');
  return shown.map(([name, value]) => `${name}: ${value}`);
}
