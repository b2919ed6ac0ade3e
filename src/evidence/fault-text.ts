import { readArmedFault, type ArmedFault } from './armed-fault.ts';

/** How a fault to arm is written on one line. */
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
