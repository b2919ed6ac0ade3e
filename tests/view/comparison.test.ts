import { expect, it } from '@jest/globals';
import { comparisonOf } from '../../src/evidence/comparison.ts';
import { comparison } from '../../src/view/comparison.ts';
import { lookOf } from './looks.ts';
import { traceOf } from '../helpers.ts';
import { ALICE, narrow, readOut, screen, wide } from './screens.ts';

const seen = comparisonOf(['PUT', 'POST'], traceOf(`PUT /users/123 ${ALICE}`, `PUT /users/123 ${ALICE}`));

it('has two layers for each aspect: what is defined, and what was seen', () => {
  expect(screen(comparison(seen, wide))).toMatchInlineSnapshot(`
    "
                 PUT                            POST
    operation    asks to create or replace the  the target processes the
                 state of its target · §9.3.4   content in its own way ·
                                                §9.3.3
    seen here    #1 created /users/123          not seen yet

    idempotent   yes: again asks for nothing    no promise, either way ·
                 more · §9.2.2                  §9.2.2
    seen here    after #1, #2 changed nothing   not seen yet

    resource id  chosen by the client: it is    where it creates, up to the
                 the target · §9.3.4            server · §9.3.3
    seen here    #1, to /users/123, created     not seen yet
                 /users/123

    example      a resource whose URL the       a list, a form, an action ·
                 client knows · §9.3.4          §9.3.3
    seen here    #1 PUT /users/123              not seen yet

    effect       asks that the state become     whatever the target makes of
                 what is sent, whole · §9.3.4   it · §9.3.3
    seen here    not seen yet                   not seen yet
    "
  `);
});

it('is told aspect by aspect where there are no columns', () => {
  expect(screen(comparison(seen, narrow).slice(0, 12))).toMatchInlineSnapshot(`
    "
    operation
    PUT is defined: asks to create or
      replace the state of its target
      (§9.3.4)
    PUT seen here: #1 created /users/123
    POST is defined: the target processes
      the content in its own way (§9.3.3)
    POST seen here: not seen yet

    idempotent
    PUT is defined: yes: again asks for
      nothing more (§9.2.2)
    "
  `);
  expect(screen(comparison(seen, readOut).slice(0, 11))).toMatchInlineSnapshot(`
    "
    operation
    PUT is defined: asks to create or replace the state of its target (section
      9.3.4)
    PUT seen here: #1 created /users/123
    POST is defined: the target processes the content in its own way (section
      9.3.3)
    POST seen here: not seen yet

    idempotent
    PUT is defined: yes: again asks for nothing more (section 9.2.2)
    PUT seen here: after #1, #2 changed nothing
    "
  `);
});

it('cites in words where there is no §', () => {
  expect(comparison(seen, lookOf(76, { unicode: false })).join('\n')).not.toMatch(/[^\n -~]/);
});
