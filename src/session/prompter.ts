/** The way in which a person is asked. */
export interface Asked {
  /** The text that is there to be edited. */
  readonly prefill?: string;
  /** The prompt goes once it is answered, where the screen allows: it was only there to wait. */
  readonly passing?: boolean;
}

/** The place where a person is asked for one input at a time. */
export interface Prompter {
  /**
   * Gives what was typed or pasted, without the line's end; a paste may have several lines. Throws `Interrupted` where no
   * answer comes: at Ctrl-C, at the end of the input, or once closed.
   */
  readonly ask: (message: string, options?: Asked) => Promise<string>;
  /** Leaves the terminal as it was found. What is still asked is interrupted. */
  readonly close: () => void;
}
