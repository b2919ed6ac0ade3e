import { nameOf } from '../semantics/target.ts';
import { membersOf } from '../semantics/world.ts';
import { numberOf, type Reader } from './question.ts';

/** How many members does the collection have in the end? */
export const count: Reader<'count'> = {
  text: ({ collection }, scenario) =>
    `How many ${nameOf(collection)} will the server hold after #${numberOf(scenario)}?`,

  answer({ collection }, { after }) {
    const number = membersOf(after, collection).size;
    const word = words[number];
    return word === undefined ? { id: `n-${number}`, text: String(number) } : { id: word, text: word };
  },

  rank({ id, text }) {
    const index = words.indexOf(id);
    return index === -1 ? Number(text) : index;
  },
};

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
