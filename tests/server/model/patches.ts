import fc from 'fast-check';

const pointer = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('/name', '/email', '/tags', '/tags/0', '/tags/-', '/tags/1', '/name/first') },
  { weight: 1, arbitrary: fc.constantFrom('', '/', '/tags/01', '/tags/5', '/a~1b', '/a~1b/~0', 'name', '/a~2') },
  { weight: 1, arbitrary: fc.constantFrom('/toString', '/__proto__', '/tags/length', '/constructor') },
);
const value = fc.constantFrom<unknown>('Ada', 'a', null, 1, {}, ['a', 'b'], { name: 'Ada' }, { b: 1, a: [{}] });
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constantFrom('add', 'replace', 'test'), path: pointer, value }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('remove'), path: pointer.filter((path) => path !== '') }) },
  {
    weight: 3,
    arbitrary: fc
      .record({ op: fc.constantFrom('move', 'copy'), from: pointer, path: pointer })
      // What a move into itself comes to, and one of the whole, RFC 6902 leaves to be guessed.
      .filter(({ op, from, path }) => op === 'copy' || !(path + '/').startsWith(from + '/')),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('merge', 'add', 'move', 'toString'), path: pointer }) },
);

/** RFC 6902. */
export const jsonPatch = fc.oneof(
  { weight: 9, arbitrary: fc.array(operation, { maxLength: 4 }).map((operations) => JSON.stringify(operations)) },
  { weight: 1, arbitrary: fc.constantFrom('{}', 'null', '[null]', '[[]]', '{"op":"test","path":"","value":{}}') },
);
