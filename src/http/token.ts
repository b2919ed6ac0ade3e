/** Whether a text is a token, as methods and field names are (RFC 9110 §5.6.2). */
export function isToken(text: string): boolean {
  return text !== '' && tokenLength(text) === text.length;
}

/** How many characters at the start of a text can be a token's. */
export function tokenLength(text: string): number {
  return text.search(/[^\w!#$%&'*+.^`|~-]|$/);
}
