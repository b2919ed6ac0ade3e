/** Where something stands in a list that stands there before. */
export function repeated(list: readonly string[]): readonly number[] {
  return list.flatMap((each, index) => (list.indexOf(each) === index ? [] : [index]));
}
