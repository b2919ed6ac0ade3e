/** Returns a value that has to be there. Throws a RangeError if it is not: no sentence may tell of an "undefined". */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a value is missing that has to be there');
  return value;
}
