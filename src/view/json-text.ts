import { ANYWHERE } from './inactive.ts';

/**
 * A value as JSON that does nothing where it is printed: what would act on a terminal, hide in it, or command a CI job's runner
 * is escaped. Read again, it is the same value.
 */
export function jsonText(value: object, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replaceAll(UNSEEN, escaped)
    .replaceAll(ANYWHERE, String.raw`#\u0023`);
}

// JSON itself leaves these as they are.
const UNSEEN = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => escape(character.charCodeAt(at))).join('');
}

function escape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
