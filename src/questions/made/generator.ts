import { computeQuestion, type ComputedQuestion } from '../multiple-choice.ts';
import type { Ask } from '../question.ts';
import { drawFrom, type Draw } from './draw.ts';
import type { Template } from './generated-world.ts';

/** Makes questions without end: each is given by a seed and a number, counted from 1, and by nothing else. */
export interface Maker {
  readonly templates: Templates;
  readonly make: (seed: number, number: number) => ComputedQuestion;
}

/** The templates that a maker makes questions of, by their kind; it does not know a kind that came later. */
export type Templates = Readonly<Partial<Record<Ask['kind'], Several>>>;

/** At least one, so that there is always a next. */
type Several = readonly [Template, ...Template[]];

// Draws that fail this often would always fail: a draw hardly changes what a question tells apart.
const MAX_DRAWS = 100;

/** The maker that goes by this name, and draws from these templates, with so many options at least. Throws where one of them comes to no question. */
export function makerOf(name: string, templates: Templates, least?: number): Maker {
  return {
    templates,
    make(seed, number) {
      const template = templateAt(templates, seed, number);
      const draw = drawFrom(seed, number);
      for (let draws = 0; draws < MAX_DRAWS; draws += 1) {
        const { minds: beliefs, about } = template;
        const question = computeQuestion(`${name}/${number}`, { ...about(draw), beliefs }, { minds: beliefs, least });
        if (question !== undefined) return question;
      }
      throw new RangeError(`${name}/${number} of seed ${seed}: nothing to ask`);
    },
  };
}

// One kind after the other, and of each kind one template after the other, in an order that the seed gives.
function templateAt(templates: Templates, seed: number, number: number): Template {
  return turnOf(orderFrom(templates, drawFrom(seed)), number - 1);
}

type Order = readonly (readonly Template[])[];

function turnOf(order: Order, index: number): Template {
  return within(within(order, index), Math.floor(index / order.length));
}

// A short quiz is to be about much: so many questions, about as many beliefs or more.
const SHORT = 10;

function orderFrom(templates: Templates, draw: Draw, draws = MAX_DRAWS): Order {
  const order = draw.shuffled(Object.values(templates).map((each) => draw.shuffled(each)));
  const beliefs = new Set(Array.from({ length: SHORT }, (_, index) => turnOf(order, index).minds).flat());
  return beliefs.size >= SHORT || draws === 1 ? order : orderFrom(templates, draw, draws - 1);
}

function within<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
