/** The specification that a reference begins with: `RFC 5789` of `RFC 5789 §2`. */
export function specificationIn(reference: string): string {
  return reference.replace(/ §.*/, '');
}
