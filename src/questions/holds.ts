import { textOf } from '../http/message.ts';
import { representationOf } from '../semantics/rfc9110/representation.ts';
import { slug, type Generator } from './question.ts';

/** What does a GET of the path return in the end? */
export const holds: Generator<'holds'> = {
  text: ({ path }, { first, sendings }) => `After #${first + sendings.length - 1}, what will GET ${path} return?`,

  answer({ path }, _trace, world) {
    const resource = world.resources.get(path);
    if (resource === undefined) return { id: 'holds-nothing', text: 'nothing: 404 Not Found' };
    const text = textOf(representationOf(world, path, resource).body);
    return { id: slug('holds', text), text };
  },

  rank: ({ id }) => id,
};
