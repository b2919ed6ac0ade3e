import type { ExitCode } from './exit.ts';

/** Something the user can put right: one sentence that names the place and the remedy, and how the tutor ends with it. */
export class TutorError extends Error {
  override readonly name = 'TutorError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
