import type { Sending } from '../http/sending.ts';

/** Requests as a lesson lists them, each as often as it is to be sent. */
export function expanded(send: readonly (Sending & { readonly times: number })[]): readonly Sending[] {
  return send.flatMap(({ times, ...sending }) => Array.from({ length: times }, () => sending));
}
