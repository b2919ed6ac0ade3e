import { expect, it } from '@jest/globals';
import { specificationIn } from '../../src/semantics/specification.ts';

it.each([
  ['RFC 9110', 'RFC 9110 §9.2.2'],
  ['RFC 9110', 'RFC 9110 §9.3.4, §13.1.1'],
  ['RFC 5789', 'RFC 5789 §2'],
  ['RFC 6902', 'RFC 6902'],
])('%s is the specification in %s', (specification, reference) => {
  expect(specificationIn(reference)).toBe(specification);
});
