/** The origin of a target in absolute-form, as it was sent; `undefined` for the other forms (RFC 9112 §3.2.2). */
export function originOf(target: string): string | undefined {
  return ABSOLUTE.exec(target)?.[1];
}

/** A target in origin-form, or `*`: what an absolute-form target asks of the origin that it names (RFC 9112 §3.2). */
export function originForm(method: string, target: string): string {
  const rest = ABSOLUTE.exec(target)?.[2];
  if (rest === undefined) return target;
  if (rest !== '') return rest.startsWith('/') ? rest : `/${rest}`;
  // RFC 9112 §3.2.4: for OPTIONS, no path stands for the server as a whole.
  return method === 'OPTIONS' ? '*' : '/';
}

const ABSOLUTE = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)(.*)$/i;
