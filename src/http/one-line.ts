import { textOf, type Request } from './message.ts';

/** A request on one line, to be shown: method, target, content, and the headers other than Content-Type. */
export function oneLine({ method, target, headers, body }: Request, between = '  '): string {
  const content = textOf(body).replace(/\r?\n[ \t]*/g, ' ');
  const others = headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  const parts = [`${method} ${target}`, content, ...others.map(([name, value]) => `${name}: ${value}`)];
  return parts.filter((part) => part !== '').join(between);
}
