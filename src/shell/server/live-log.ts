/** A stream of which can be seen how much of it is not read yet. */
export type LogStream = NodeJS.WritableStream & { readonly writableLength?: number };

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Writes what goes on and on, whether or not somebody reads it. While 16 MiB wait to be read, no line is made; once all of
 * them are read, `leftOut` says how many there would have been.
 */
export function liveLog(
  stream: LogStream,
  write: (text: string) => void,
  leftOut: (count: number) => string,
): (line: () => string) => void {
  let missed = 0;
  return (line) => {
    if (missed === 0 && (stream.writableLength ?? 0) <= MAX_BYTES) {
      write(line());
      return;
    }
    missed += 1;
    if (missed > 1) return;
    stream.once('drain', () => {
      const count = missed;
      missed = 0;
      write(leftOut(count));
    });
  };
}
