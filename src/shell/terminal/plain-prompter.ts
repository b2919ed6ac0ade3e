import { createInterface } from 'node:readline';
import { Interrupted } from '../../errors.ts';
import type { Prompter } from '../../session/prompter.ts';
import { wrap } from '../../text/layout.ts';
import { marks } from '../../text/look.ts';
import { safe } from '../../text/safe.ts';
import type { Signals } from './keyboard.ts';

export interface Lines {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  readonly signals: Signals;
}

/** A prompter that writes nothing but words: no escape byte, nothing repainted. The terminal itself edits the line. */
export function plainPrompter({ input, output, signals }: Lines): Prompter {
  const reader = createInterface({ input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const ending = new AbortController();
  const isOpen = (): boolean => !ending.signal.aborted;
  const close = (): void => {
    ending.abort();
    signals.off('SIGINT', close);
    reader.close();
  };
  signals.on('SIGINT', close);

  return {
    ask: async (message, { prefill = '' } = {}) => {
      if (isOpen()) {
        output.write(question(message, prefill, widthOf(output)));
        const line = await lines.next();
        if (line.done !== true && isOpen()) return line.value;
        // The cursor is still where the answer would be.
        output.write('\n');
      }
      throw new Interrupted();
    },
    close,
  };
}

// A text that cannot be edited here can be read, and typed again.
function question(message: string, prefill: string, columns: number): string {
  const was = prefill === '' ? '' : `was: ${safe(prefill)}\n`;
  const { prompt } = marks({ unicode: false, plain: true });
  // One column is left for what is typed.
  return `${was}${wrap(`${prompt} ${message}`.trimEnd(), columns - 1).join('\n')} `;
}

const WIDTH_UNKNOWN = 80;

// A terminal that does not know says 0.
function widthOf({ columns = 0 }: Lines['output']): number {
  return columns > 0 ? columns : WIDTH_UNKNOWN;
}
