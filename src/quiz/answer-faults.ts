import type { FormFault } from '../lesson/form-fault.ts';
import { oneOf } from '../lesson/issue-words.ts';
import { nearest } from '../lesson/nearest.ts';
import type { Item } from './item.ts';
import type { Sheet } from './sheet.ts';

/** What is wrong with the answers of a sheet that asks these questions. What is left empty is answered to nothing. */
export function answerFaults(items: readonly Item[], { answers, seed }: Sheet): readonly FormFault[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const made = ` (made from seed ${seed}: was seed or generate changed?)`;
  return [...answers].flatMap(([id, given]) => {
    if (given === undefined) return [];
    const path = ['answers', id];
    const item = byId.get(id);
    if (item === undefined) return [{ path, message: unknown(id, [...byId.keys()], made), within: 'key' }];
    if (item.options.some((option) => option.id === given)) return [];
    return [{ path, message: `${unfit(item, given)}${item.lesson === undefined ? made : ''}` }];
  });
}

// Who writes what an option says, in place of its id, knows the answer.
function unfit({ options }: Item, given: string): string {
  const meant = options.find(({ text }) => text.toLowerCase() === given.trim().toLowerCase());
  const ids = options.map(({ id }) => id);
  return meant === undefined ? oneOf(ids, given) : `“${shortened(given)}” is what ${meant.id} says: write ${meant.id}`;
}

function unknown(id: string, known: readonly string[], made: string): string {
  const stranger = `${shortened(id)} is no question of this sheet`;
  // Of a number too large, the nearest says nothing.
  if (/^made-\d+\/\d+$/.test(id)) return `${stranger}${made}`;
  const meant = nearest(id, known);
  return `${stranger}: ${meant === undefined ? 'take it out' : `did you mean ${meant}?`}`;
}

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
