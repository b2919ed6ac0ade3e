import type { Path } from '../../http/message.ts';
import type { Json } from '../../http/json.ts';

/** A member's name and its values. */
interface Field<Value extends Json = string> {
  readonly name: string;
  readonly values: readonly [Value, Value, ...Value[]];
}

/** A collection, and what there is to say of its members: at least six values of `main`, and two of the others. */
export interface Subject {
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
export const SUBJECTS: readonly [Subject, ...Subject[]] = [
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
