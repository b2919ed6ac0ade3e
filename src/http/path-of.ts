/** The path of a request target: what comes before its query. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}
