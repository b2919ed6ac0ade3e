/** The work of the parts of the language that take longer the more they are given. */
export interface Work {
  /** Characters that were read or written. */
  readonly text: number;
  /** Values that were looked at, moved or copied. */
  readonly values: number;
}

/** Counts the work that is done while something runs. Time would say the same, but for whatever else the computer does. */
export function workOf(run: () => unknown): Work {
  const work = { text: 0, values: 0 };
  const lengthOf = (value: unknown): number =>
    typeof value === 'string' || Array.isArray(value)
      ? value.length
      : typeof value === 'object' && value !== null
        ? 1
        : 0;
  const undo = [
    counting(JSON, ['parse'], (_, [text]) => (work.text += lengthOf(text))),
    counting(JSON, ['stringify'], (made) => (work.text += lengthOf(made))),
    counting(String.prototype, TEXT_METHODS, (_, __, self) => (work.text += String(self).length)),
    counting(Object, ['entries', 'keys', 'values'], (made) => (work.values += lengthOf(made))),
    counting(Object, ['fromEntries'], (made) => (work.values += Object.getOwnPropertyNames(made).length)),
    counting(Array.prototype, LIST_METHODS, (made, _, self) => (work.values += lengthOf(made) + lengthOf(self))),
    counting(Map.prototype, ['get', 'set'], () => (work.values += 1)),
  ];
  try {
    run();
  } finally {
    for (const each of undo) each();
  }
  return work;
}

const TEXT_METHODS = ['split', 'replaceAll', 'replace', 'slice', 'trim', 'match', 'matchAll', 'toLowerCase'];
const LIST_METHODS = ['map', 'flatMap', 'filter', 'every', 'some', 'reduce', 'join', 'slice', 'splice'];

type Count = (made: unknown, given: readonly unknown[], self: unknown) => void;

function counting(owner: object, names: readonly string[], count: Count): () => void {
  const methods = owner as Record<string, (...given: unknown[]) => unknown>;
  const undo = names.map((name) => {
    const method = methods[name];
    if (method === undefined) throw new Error(`there is no ${name}`);
    let isInside = false;
    methods[name] = function (this: unknown, ...given) {
      const made = method.apply(this, given);
      // What counts a call calls some of these itself.
      if (!isInside) {
        isInside = true;
        count(made, given, this);
        isInside = false;
      }
      return made;
    };
    return () => {
      methods[name] = method;
    };
  });
  return () => {
    for (const each of undo) each();
  };
}
