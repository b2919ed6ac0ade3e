import * as z from 'zod';
import { pathOf, type RequestHead } from '../http/message.ts';
import { isToken } from '../http/parsed.ts';
import { FAULTS, MAX_DELAY } from '../http/sending.ts';

const armedFault = z
  .strictObject({
    method: z.string().refine(isToken, 'write a method, such as POST'),
    path: z.string().regex(/^\/[^?#]*$/, 'write a path, such as /users, without a query'),
    fault: z.enum(FAULTS).exclude(['none']),
    times: z.int().positive().default(1),
    ms: z.int().min(0).max(MAX_DELAY).optional(),
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

/** Tells whether a fault waits for this request. */
export function awaits({ method, path }: ArmedFault, request: RequestHead): boolean {
  return method === request.method && path === pathOf(request.target);
}

/** The form in which a fault to arm is written on one line. */
export const FAULT_TEXT = 'METHOD PATH FAULT [xTIMES] [MS]';

/**
 * Reads a fault to arm from a line such as `POST /users apply-then-drop x2`, or `PUT /users/1 delay 500`; where it is none,
 * says what is wrong with it.
 */
export function readFaultText(text: string): { readonly fault: ArmedFault } | { readonly wrong: string } {
  const [, method, path, fault, times = '1', ms] = LINE.exec(text) ?? [];
  if (method === undefined) return { wrong: `the form is ${FAULT_TEXT}` };
  return readArmedFault({ method, path, fault, times: Number(times), ...(ms === undefined ? {} : { ms: Number(ms) }) });
}

const LINE = /^\s*(\S+)\s+(\S+)\s+(\S+)(?:\s+x(\d+))?(?:\s+(\d+))?\s*$/;
