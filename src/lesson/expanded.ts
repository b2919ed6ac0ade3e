import type { Sending } from '../http/sending.ts';

/** Requests as a lesson lists them, each as often as it is to be sent. */
export function expanded(send: readonly (Sending & { readonly times: number })[]): readonly Sending[] {
  return send.flatMap(({ times, request, fault }) => Array.from({ length: times }, () => ({ request, fault })));
}
