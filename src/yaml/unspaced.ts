const IDLE = /^\s*(#|$)/;
const UNSPACED = /^\s*[^\s:#'"-][^\s:]*:[^\s:]\S*\s*$/;

/**
 * The offset of a key without a space after its colon, where the next key, at `at`, does not fit for that reason alone:
 * a first key written so is a text to YAML, and what is wrong shows only after it.
 */
export function unspacedBefore(text: string, at: number): number | undefined {
  const lines = text.slice(0, at).split('\n');
  const index = lines.findLastIndex((line) => !IDLE.test(line));
  const line = lines[index] ?? '';
  const indent = line.search(/\S/);
  if (!UNSPACED.test(line) || indent !== text.slice(at).search(/\S/)) return undefined;
  return lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1) + indent;
}
