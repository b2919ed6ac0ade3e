import type { Environment } from './look-of.ts';

/** The streams between which a person would sit, and what the environment says. */
export interface Surroundings {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
  readonly env: Environment;
}

/** Whether there is a person to ask: a prompt that nobody sees would wait for ever, or end the process without an error. */
export function canAsk({ stdin, stdout, env: { CI = '' } }: Surroundings): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && (CI === '' || CI === '0' || CI === 'false');
}
