import { EXIT, type ExitCode } from './exit.ts';

/** Something the user can put right: one sentence that names the place and the remedy, and how the tutor ends with it. */
export class TutorError extends Error {
  override readonly name: string = 'TutorError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** The learner left at a prompt, or there is nobody left to answer. Nothing went wrong: what was done so far is saved. */
export class Interrupted extends TutorError {
  override readonly name = 'Interrupted';

  /** `goOn`: the command that goes on from what is saved, if there is one. */
  constructor({ goOn, ...options }: ErrorOptions & { readonly goOn?: string } = {}) {
    const saved = goOn === undefined ? '' : ` To go on from what is saved: ${goOn}`;
    super(`Interrupted.${saved}`, EXIT.interrupted, options);
  }
}
