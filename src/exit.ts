/** The ways the tutor ends, as the shell that started it sees them. Never a count: 256 faults would read as none. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** Below the pass mark, a proof of `check` that fails, or `start --auto` seeing what the lesson does not say. */
  failed: 1,
  /** Wrong usage: an unknown option or id, nothing selected, or no terminal where one is needed. */
  usage: 2,
  /** A file that cannot be read, or is not valid. */
  unreadable: 3,
  /** The work itself failed: the server could not start, or the connection broke. */
  broken: 4,
  /** A bug in the tutor: it prints a stack and says so. */
  bug: 70,
  /** Interrupted by the learner (128 + SIGINT); progress is saved. */
  interrupted: 130,
  /** Ended from outside (128 + SIGTERM); progress is saved. */
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
