import fc from 'fast-check';
import { FAULTS, type Sending } from '../../src/http/sending.ts';
import type { About, Ask, AskOf } from '../../src/questions/question.ts';
import { adds, aboutOf, count, faulty, holds, retry, status, where, which } from './scenarios.ts';

const path = fc.constantFrom('/users', '/users/1', '/users/2', '/users/1/welcome-email', '/notes/a', '/nowhere');
const content = fc.constantFrom(
  '',
  ' {"name":"Bob"}',
  ' {"id":7}',
  ' {"name":null}',
  ' {"tags":["a"]}',
  ' {"tags":"a"}',
  ' milk',
  ' nothing',
  ' not sure',
  ' [1]',
  ' {',
);
const line = fc
  .tuple(fc.constantFrom('GET', 'PUT', 'PUT', 'POST', 'DELETE'), path, content)
  .map(([method, target, sent]) => `${method} ${target}${sent}`);
const sending = fc.tuple(fc.constantFrom('none', 'none', ...FAULTS), line).map(([fault, each]) => faulty(fault, each));

// Often the same request again, since much is asked about repeats.
const sendings = fc
  .array(fc.tuple(sending, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flatMap(([each, times]): Sending[] => Array.from({ length: times }, () => each)));

// Requests that come near to those goals.
const candidate = fc.oneof(
  fc.constantFrom(
    'PUT /users/1 {"name":"Bob"}',
    'PUT /users/1 {"name":"Bob","email":"ann@example.com"}',
    'POST /users/1 {"name":"Bob"}',
    'PUT /users/2 {"name":"Bob"}',
    'POST /users {"name":"Bob"}',
    'POST /users/1/welcome-email',
    'PUT /users/1/welcome-email {}',
    'DELETE /users/1',
    'GET /users/1',
  ),
  line,
);

const goal = fc.constantFrom<AskOf<'which'>['goal']>(
  { '/users/2': { name: 'Bob' } },
  { '/users/1': { name: 'Bob' } },
  { '/users/1': null },
  { '/users/1': { name: 'Bob', email: 'ann@example.com' } },
  { outbox: 1 },
  {},
);

function ask(sent: number): fc.Arbitrary<Ask> {
  const request = fc.integer({ min: 1, max: sent });
  const held = fc.constantFrom('/users/1', '/users/2', '/notes/a').map((each) => holds(each as '/users/1'));
  const counted = fc.constantFrom<AskOf<'count'>>(count, { kind: 'count', collection: '/notes' });
  const asked = [counted, held, request.map(status)] as const;
  return fc.oneof<fc.Arbitrary<Ask>[]>(
    ...asked,
    request.map(where),
    request.map(adds),
    fc.oneof<fc.Arbitrary<AskOf<'retry'>['of']>[]>(...asked).map(retry),
    fc
      .tuple(goal, fc.array(candidate, { minLength: 2, maxLength: 4 }))
      .map(([wanted, lines]) => which(wanted, ...lines)),
  );
}

/** Anything asked of any scenario. */
export const asked: fc.Arbitrary<About> = fc
  .tuple(sendings, fc.nat(9))
  .chain(([sent, before]) => ask(sent.length).map((each) => aboutOf(each, sent, before + 1)));
