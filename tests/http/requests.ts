import * as fc from 'fast-check';
import { bytesOf, type Request } from '../../src/http/message.ts';
import { headerFlaw, startFlaw } from '../../src/http/request-flaws.ts';

const piece = (text: string) => ({ at: 0, text });
const token = fc.stringMatching(/^[\w!#$%&'*+.^`|~-]+$/);

const start = fc
  .oneof(
    fc.tuple(
      fc.oneof(fc.constantFrom('GET', 'PUT', 'POST', 'PURGE'), token),
      fc.stringMatching(/^\/([\w\-.~!$&'()*+,;=:@/?]|%[\dA-F]{2})*$/),
    ),
    fc.constant(['OPTIONS', '*'] as const),
  )
  .filter(([method, target]) => startFlaw(piece(method), piece(target)) === undefined);

const header = fc
  .tuple(token, fc.stringMatching(/^([!-~]([\t -~]*[!-~])?)?$/))
  .filter(([name, value]) => headerFlaw(piece(name), piece(value)) === undefined);

/** Any request that a learner may send, with text of any kind as its content. */
export const requests: fc.Arbitrary<Request> = fc
  .record({
    start,
    headers: fc.array(header),
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\r\n', '{') }),
      fc.json(),
    ),
  })
  .map(({ start: [method, target], headers, text }) => ({ method, target, headers, body: bytesOf(text) }));
