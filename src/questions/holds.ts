import { canonical } from '../http/json.ts';
import { textOf } from '../http/message.ts';
import { reasonOf } from '../http/status.ts';
import { representationOf } from '../semantics/rfc9110/representation.ts';
import { valueIn } from '../semantics/state.ts';
import type { Resource } from '../semantics/world.ts';
import { numberOf, slug, type Answer, type Reader } from './question.ts';

/** What does a GET of the path return in the end? */
export const holds: Reader<'holds'> = {
  text: ({ path }, scenario) => `After #${numberOf(scenario)}, what will GET ${path} return?`,

  answer({ path }, { after }) {
    const resource = after.resources.get(path);
    return resource === undefined ? NOTHING : contentOf(representationOf(after, path, resource));
  },

  rank: ({ id }) => id,
};

const NOTHING: Answer = { id: 'holds-nothing', text: `404 ${reasonOf(404)}` };

// JSON has its members in one order and no whitespace: neither means anything, nor may it tell one option from another.
function contentOf(resource: Resource): Answer {
  const exactly = textOf(resource.body);
  if (exactly === '') return { id: 'holds-no-content', text: 'no content' };
  const text = canonical(valueIn(resource)) ?? exactly;
  return { id: slug('holds', text), text, ...(text === exactly ? {} : { seen: exactly }) };
}
