import { textOf } from '../http/message.ts';
import { representationOf } from '../semantics/rfc9110/representation.ts';
import { numberOf, slug, type Reader } from './question.ts';

/** What does a GET of the path return in the end? */
export const holds: Reader<'holds'> = {
  text: ({ path }, scenario) => `After #${numberOf(scenario)}, what will GET ${path} return?`,

  answer({ path }, { after }) {
    const resource = after.resources.get(path);
    if (resource === undefined) return { id: 'holds-nothing', text: 'nothing: 404 Not Found' };
    const text = textOf(representationOf(after, path, resource).body);
    return { id: slug('holds', text), text };
  },

  rank: ({ id }) => id,
};
