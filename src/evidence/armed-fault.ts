import * as z from 'zod';
import type { RequestHead } from '../http/message.ts';
import { pathOf } from '../http/path-of.ts';
import { FAULTS, LONGEST_DELAY } from '../http/sending.ts';
import { isToken } from '../http/token.ts';

const armedFault = z
  .strictObject({
    method: z.string().refine(isToken, 'write a method, such as POST'),
    path: z.string().regex(/^\/[^?#]*$/, 'write a path, such as /users, without a query'),
    fault: z.enum(FAULTS).exclude(['none']),
    times: z.int().positive().default(1),
    ms: z.int().min(0).max(LONGEST_DELAY).optional(),
  })
  .refine(({ fault, ms }) => fault !== 'delay' || ms !== undefined, {
    path: ['ms'],
    error: 'say for how many milliseconds, such as 500',
  })
  .refine(({ fault, ms }) => fault === 'delay' || ms === undefined, {
    path: ['ms'],
    error: 'only a delay takes milliseconds',
  });

/**
 * A fault that waits for requests: those with this method and path, the query aside; the next `times` of them. A delay
 * lasts `ms` milliseconds.
 */
export type ArmedFault = Readonly<z.output<typeof armedFault>>;

/** Reads a fault to arm from JSON; where it is none, says all that is wrong with it. */
export function readArmedFault(value: unknown): { readonly fault: ArmedFault } | { readonly wrong: string } {
  const read = armedFault.safeParse(value);
  if (read.success) return { fault: read.data };
  return { wrong: read.error.issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('; ') };
}

/** Whether a fault waits for this request. */
export function awaits({ method, path }: ArmedFault, request: RequestHead): boolean {
  return method === request.method && path === pathOf(request.target);
}
