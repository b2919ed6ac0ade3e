import type { Sending } from '../http/sending.ts';

/** A request as a lesson lists it, with what is no part of sending it. */
interface Listed extends Sending {
  readonly times: number;
  readonly refused?: number | undefined;
}

/** Requests as a lesson lists them, each as often as it is to be sent. */
export function expanded(send: readonly Listed[]): readonly Sending[] {
  return send.flatMap(({ times, request, by, fault, ms }) =>
    Array.from({ length: times }, () => ({ request, fault, ...(by && { by }), ...(ms && { ms }) })),
  );
}
