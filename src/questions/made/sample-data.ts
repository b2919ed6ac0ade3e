import type { Json } from '../../http/json.ts';
import type { Path } from '../../http/message.ts';
import type { Draw } from './draw.ts';

/** The subject of a question: a collection, a URL in it that a client chose, and what there is to say of it. */
export interface SampleData {
  readonly collection: Path;
  /** Two names for members; numbers that no server comes to by counting, or words. */
  readonly id: string;
  readonly otherId: string;
  readonly url: Path;
  readonly otherUrl: Path;
  /** The member that every content has, with values for two contents, and for those that are there already. */
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly others: readonly string[];
  /** A member that can be left out, with two values. */
  readonly detail: string;
  readonly old: Json;
  readonly young: Json;
  /** A member that is a list, with two values for its elements. */
  readonly list: string;
  readonly element: string;
  readonly another: string;
}

/** Draws what a question is about: anything, unless these are to be chosen from. */
export function sampleData(draw: Draw, among: readonly [Subject, ...Subject[]] = SUBJECTS): SampleData {
  const { collection, main, detail, list } = draw.one(among);
  const [first, second, ...others] = draw.shuffled(main.values);
  const [old, young] = draw.shuffled(detail.values);
  const [element, another] = draw.shuffled(list.values);
  const [id, otherId] = draw.shuffled(draw.one(IDS));
  return {
    ...{ collection, id, otherId, url: `${collection}/${id}`, otherUrl: `${collection}/${otherId}` },
    ...{ name: main.name, first, second, others, detail: detail.name, old, young, list: list.name, element, another },
  };
}

/** So many members that are there already, at the URLs that a server chooses when it counts from 1. */
export function members(cast: SampleData, number: number): Readonly<Record<Path, Json>> {
  const { collection, name, others } = cast;
  return Object.fromEntries(
    others.slice(0, number).map((value, index) => [`${collection}/${index + 1}`, { [name]: value }]),
  );
}

type Names = readonly [string, string, ...string[]];
const IDS: readonly [Names, Names] = [
  ['12', '17', '42', '58', '77', '99', '123', '204'],
  ['ash', 'elm', 'fir', 'oak', 'yew', 'red', 'sky', 'bay'],
];

/** A member's name and its values. */
interface Field<Value extends Json = string> {
  readonly name: string;
  readonly values: readonly [Value, Value, ...Value[]];
}

/** A collection, and what there is to say of its members: at least six values of `main`, and two of the others. */
interface Subject {
  readonly collection: Path;
  readonly main: Field;
  readonly detail: Field<Json>;
  readonly list: Field;
}

const PERSON: Field = { name: 'name', values: ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'] };

/** Collections of people, to whom mails can be sent. */
export const PEOPLE: readonly [Subject, ...Subject[]] = [
  {
    collection: '/users',
    main: PERSON,
    detail: { name: 'city', values: ['Oslo', 'Rome', 'Lima', 'Cairo'] },
    list: { name: 'roles', values: ['admin', 'editor', 'author'] },
  },
  {
    collection: '/guests',
    main: PERSON,
    detail: { name: 'table', values: [2, 5, 7, 9] },
    list: { name: 'wishes', values: ['window', 'shade', 'quiet'] },
  },
  {
    collection: '/authors',
    main: PERSON,
    detail: { name: 'genre', values: ['crime', 'poetry', 'drama'] },
    list: { name: 'awards', values: ['debut', 'reader', 'critic'] },
  },
];

/** All collections. */
const SUBJECTS: readonly [Subject, ...Subject[]] = [
  ...PEOPLE,
  {
    collection: '/orders',
    main: { name: 'item', values: ['tea', 'rice', 'milk', 'bread', 'salt', 'soap'] },
    detail: { name: 'state', values: ['open', 'paid', 'sent'] },
    list: { name: 'extras', values: ['card', 'ribbon', 'box'] },
  },
  {
    collection: '/tickets',
    main: { name: 'title', values: ['Leak', 'Noise', 'Smell', 'Crack', 'Draught', 'Rust'] },
    detail: { name: 'level', values: [1, 2, 3, 4] },
    list: { name: 'labels', values: ['urgent', 'roof', 'cellar'] },
  },
  {
    collection: '/books',
    main: { name: 'title', values: ['Emma', 'Dune', 'Ulysses', 'Walden', 'Kim', 'Faust'] },
    detail: { name: 'shelf', values: ['A', 'B', 'C', 'D'] },
    list: { name: 'topics', values: ['novel', 'travel', 'nature'] },
  },
  {
    collection: '/rooms',
    main: { name: 'name', values: ['Aspen', 'Birch', 'Cedar', 'Hazel', 'Maple', 'Rowan'] },
    detail: { name: 'seats', values: [4, 8, 12, 20] },
    list: { name: 'equipment', values: ['board', 'phone', 'screen'] },
  },
  {
    collection: '/tasks',
    main: { name: 'title', values: ['Paint', 'Sweep', 'Water', 'Weed', 'Mow', 'Prune'] },
    detail: { name: 'day', values: ['Monday', 'Tuesday', 'Friday'] },
    list: { name: 'tools', values: ['broom', 'bucket', 'rake'] },
  },
];
