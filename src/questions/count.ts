import { membersOf } from '../semantics/world.ts';
import { nameOf } from '../semantics/target.ts';
import type { Generator } from './question.ts';

/** How many members does the collection have in the end? */
export const count: Generator<'count'> = {
  text: ({ collection }, { first, sendings }) =>
    `How many ${nameOf(collection)} will the server hold after #${first + sendings.length - 1}?`,

  answer({ collection }, _trace, world) {
    const number = membersOf(world, collection).size;
    const word = words[number];
    return word === undefined ? { id: `n-${number}`, text: String(number) } : { id: word, text: word };
  },

  rank({ id, text }) {
    const index = words.indexOf(id);
    return index === -1 ? Number(text) : index;
  },
};

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
