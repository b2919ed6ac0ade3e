import { worldAfter } from '../../evidence/trace.ts';
import { nameOf } from '../../semantics/target.ts';
import { membersOf } from '../../semantics/world.ts';
import { numberOf, type Answer, type Reader } from '../question.ts';

/** Asks how many members the collection has in the end. */
export const count: Reader<'count'> = {
  text: ({ collection }, scenario) =>
    `How many ${nameOf(collection)} will the server hold after #${numberOf(scenario)}?`,

  answer({ collection }, { after }) {
    return inWords(membersOf(after, collection).size);
  },

  // One more than each request could add is as good as any; fewer than are there and could be taken away is not.
  near({ collection }, { scenario, trace, after }, shown) {
    const right = membersOf(after, collection).size;
    const there = membersOf(worldAfter(trace.slice(0, shown), scenario.world), collection).size;
    const left = scenario.sendings.slice(shown);
    const adding = left.filter(({ request }) => !['GET', 'HEAD', 'DELETE'].includes(request.method)).length;
    const taking = left.filter(({ request }) => ['GET', 'HEAD', 'DELETE'].includes(request.method)).length;
    const numbers = [right - 1, right + 1, right - 2, right + 2].filter(
      (number) => number >= Math.max(0, there - taking),
    );
    const isWithin = (number: number): boolean => number <= there + adding;
    return [...numbers.filter(isWithin), ...numbers.filter((number) => !isWithin(number))].map(inWords);
  },

  rank({ id, text }) {
    const index = words.indexOf(id);
    return index === -1 ? Number(text) : index;
  },
};

function inWords(number: number): Answer {
  const word = words[number];
  return word === undefined ? { id: `n-${number}`, text: String(number) } : { id: word, text: word };
}

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
