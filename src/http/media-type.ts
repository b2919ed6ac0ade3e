/** The type/subtype of a Content-Type value, in lower case and without parameters (RFC 9110 §8.3.1). */
export function essenceOf(contentType: string): string {
  return contentType
    .replace(/;[^]*$/, '')
    .trim()
    .toLowerCase();
}

/** Tells whether a Content-Type value says JSON (RFC 8259 §11). */
export function saysJson(contentType: string | undefined): boolean {
  return contentType !== undefined && essenceOf(contentType) === 'application/json';
}

/** Tells whether content of this type can be shown as text: text types, JSON, and the `+json` and `+xml` suffixes. */
export function isTextual(contentType: string): boolean {
  return /^text\/|^application\/(json|xml)$|\+(json|xml)$/.test(essenceOf(contentType));
}
