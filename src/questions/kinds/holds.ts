import { worldAfter } from '../../evidence/trace.ts';
import { canonical, isJsonObject, type Json } from '../../http/json.ts';
import { textOf, type Path } from '../../http/message.ts';
import { reasonOf } from '../../http/status.ts';
import { representationOf } from '../../semantics/rfc9110/representation.ts';
import { valueIn } from '../../semantics/state.ts';
import { targetOf } from '../../semantics/target.ts';
import { jsonResource, type Resource, type World } from '../../semantics/world.ts';
import { numberOf, slug, type Answer, type Reader } from '../question.ts';

/** Asks what a GET of the path returns in the end. */
export const holds: Reader<'holds'> = {
  text: ({ path }, scenario) => `After #${numberOf(scenario)}, what will GET ${path} return?`,

  answer({ path }, { after }) {
    return heldIn(after, path);
  },

  // The content before, that after each request, and whatever was sent; then nothing, and less of what is there.
  near({ path }, { scenario, trace, after }, shown) {
    const { sendings, world } = scenario;
    const there = worldAfter(trace.slice(0, shown), world).resources.has(path);
    const toIt = sendings.filter(({ request }) => targetOf(world.declared, request.target)?.path === path);
    const mayBeGone = !there || toIt.some(({ request }) => request.method === 'DELETE');
    const before = trace.map((_, index) => heldIn(worldAfter(trace.slice(0, index), world), path));
    const sent = toIt.flatMap(({ request }) => (request.method === 'PATCH' ? [] : contentSent(request.body)));
    const answers = [...before, ...sent, NOTHING, ...lessThan(after, path)];
    return mayBeGone ? answers : answers.filter(({ id }) => id !== NOTHING.id);
  },

  rank: ({ id }) => id,
};

const NOTHING: Answer = { id: 'holds-nothing', text: `404 ${reasonOf(404)}` };

function heldIn(world: World, path: Path): Answer {
  const resource = world.resources.get(path);
  return resource === undefined ? NOTHING : contentOf(representationOf(world, path, resource));
}

function contentSent(body: Uint8Array): readonly Answer[] {
  const sent = { type: 'application/json', body };
  return valueIn(sent) === undefined ? [] : [contentOf(sent)];
}

// A list without its last element, then one member fewer; where there is nothing, an empty object.
function lessThan({ resources }: World, path: Path): readonly Answer[] {
  const resource = resources.get(path);
  const content = resource === undefined ? {} : valueIn(resource);
  if (!isJsonObject(content)) return [];
  const members = Object.entries(content);
  const shorter = members.flatMap(([name, value]) =>
    isFilledList(value) ? { ...content, [name]: value.slice(0, -1) } : [],
  );
  const fewer = members.map(([name]) => Object.fromEntries(members.filter(([each]) => each !== name)));
  return [...shorter, ...fewer, {}].map((each) => contentOf(jsonResource(each)));
}

const isFilledList = (value: Json): value is readonly Json[] => Array.isArray(value) && value.length > 0;

// JSON has its members in one order and no whitespace: neither means anything, nor may it tell one option from another.
function contentOf(resource: Resource): Answer {
  const exactly = textOf(resource.body);
  if (exactly === '') return { id: 'holds-no-content', text: 'no content' };
  const text = canonical(valueIn(resource)) ?? exactly;
  return { id: slug('holds', text), text, ...(text === exactly ? {} : { seen: exactly }) };
}
