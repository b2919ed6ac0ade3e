/** Where a person is asked for one input at a time. */
export interface Prompter {
  /**
   * Gives what was typed or pasted, without the line's end; a paste may have several lines. A prefill is there to be
   * edited. Throws `Interrupted` where no answer comes: at Ctrl-C, at the end of the input, or once closed.
   */
  readonly ask: (message: string, options?: { readonly prefill?: string }) => Promise<string>;
  /** Leaves the terminal as it was found. What is still asked is interrupted. */
  readonly close: () => void;
}
