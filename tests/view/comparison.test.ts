import { expect, it } from '@jest/globals';
import { comparisonOf } from '../../src/evidence/comparison/comparison.ts';
import { comparison } from '../../src/view/comparison.ts';
import { widthOf } from '../../src/text/layout.ts';
import { lookOf } from './looks.ts';
import { COMPARED } from '../../src/evidence/comparison/compared.ts';
import { traceOf } from '../helpers.ts';
import { merging, operating } from '../semantics/misconceptions/patches.ts';
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

const user = `PUT /users/1 {"name":"Ann","tags":[]}`;
const append = operating('/users/1', 'add /tags/- "new"');
const all = comparisonOf(
  COMPARED,
  traceOf(
    ...[user, user, merging('/users/1', { name: 'Ada' }), append, append],
    ...['GET /users/1', 'POST /users {}', 'POST /users {}', 'DELETE /users/1', 'DELETE /users/1'],
  ),
);

it('has a line for each of many methods: at the left what is defined, at the right what was seen', () => {
  expect(screen(comparison(all, wide))).toMatchInlineSnapshot(`
    "
    operation                                                          seen here
      PUT     asks to create or replace the state of its target · §9.3.4
                                                             #1 created /users/1
      POST    the target processes the content in its own way · §9.3.3
                                                             #7 created /users/2
      PATCH   asks to apply a set of changes · RFC 5789 §2   #3 changed /users/1
      DELETE  asks that its target no longer lead to what is there · §9.3.5
                                                             #9 deleted /users/1
      GET     asks for a current representation · §9.3.1     #6 was answered 200
    safe                                                               seen here
      PUT     no: asks for a change · §9.2.1                 #1 created /users/1
      POST    no: may ask for any change · §9.2.1            #7 created /users/2
      PATCH   no: asks for a change · RFC 5789 §2            #3 changed /users/1
      DELETE  no: asks for a change · §9.2.1                 #9 deleted /users/1
      GET     yes: asks for no change · §9.2.1                #6 changed nothing
    idempotent                                                         seen here
      PUT     yes: again asks for nothing more · §9.2.2
                                                    after #1, #2 changed nothing
      POST    no promise, either way · §9.2.2      after #7, #8 created /users/3
      PATCH   not as a method · RFC 5789 §2        after #4, #5 changed /users/1
      DELETE  yes: again asks for nothing more · §9.2.2
                                                   after #9, #10 changed nothing
      GET     yes, since it is safe · §9.2.2                        not seen yet
    resource id                                                        seen here
      PUT     chosen by the client: it is the target · §9.3.4
                                               #1, to /users/1, created /users/1
      POST    where it creates, up to the server · §9.3.3
                                                 #7, to /users, created /users/2
      PATCH   named by the client · RFC 5789 §2
                                               #3, to /users/1, changed /users/1
      DELETE  named by the client · §9.3.5     #9, to /users/1, deleted /users/1
      GET     named by the client · §9.3.1     #6, to /users/1, was answered 200
    example                                                            seen here
      PUT     a resource whose URL the client knows · §9.3.4     #1 PUT /users/1
      POST    a list, a form, an action · §9.3.3                  #7 POST /users
      PATCH   one part of a large resource · RFC 5789 §1       #3 PATCH /users/1
      DELETE  what an author takes down · §9.3.5              #9 DELETE /users/1
      GET     a page, a file, a list · §9.3.1                    #6 GET /users/1
    effect                                                             seen here
      PUT     asks that the state become what is sent, whole · §9.3.4
                                                                    not seen yet
      POST    whatever the target makes of it · §9.3.3              not seen yet
      PATCH   the changes of the patch, all or none · RFC 5789 §2
                                                  #3 left out tags, which stayed
      DELETE  what was stored may be destroyed, or kept · §9.3.5    not seen yet
      GET     none is asked for · §9.2.1                      #6 changed nothing
    "
  `);
});

it('is narrower where the screen is, and never wider', () => {
  expect(screen(comparison(all, lookOf(56)).slice(0, 11))).toMatchInlineSnapshot(`
    "
    operation                                      seen here
      PUT     asks to create or replace the state of its
              target · §9.3.4            #1 created /users/1
      POST    the target processes the content in its own
              way · §9.3.3               #7 created /users/2
      PATCH   asks to apply a set of changes · RFC 5789 §2
                                         #3 changed /users/1
      DELETE  asks that its target no longer lead to what is
              there · §9.3.5             #9 deleted /users/1
      GET     asks for a current representation · §9.3.1
                                         #6 was answered 200
    "
  `);
  for (let columns = 20; columns <= 120; columns += 1) {
    for (const line of comparison(all, lookOf(columns))) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  }
});

it('of many methods is told aspect by aspect where it is narrow, or read out', () => {
  expect(screen(comparison(all, narrow).slice(0, 16))).toMatchInlineSnapshot(`
    "
    operation
    PUT is defined: asks to create or
      replace the state of its target
      (§9.3.4)
    PUT seen here: #1 created /users/1
    POST is defined: the target processes
      the content in its own way (§9.3.3)
    POST seen here: #7 created /users/2
    PATCH is defined: asks to apply a set
      of changes (RFC 5789 §2)
    PATCH seen here: #3 changed /users/1
    DELETE is defined: asks that its
      target no longer lead to what is there
      (§9.3.5)
    DELETE seen here: #9 deleted /users/1
    GET is defined: asks for a current
    "
  `);
  expect(screen(comparison(all, readOut).slice(0, 13))).toMatchInlineSnapshot(`
    "
    operation
    PUT is defined: asks to create or replace the state of its target (section
      9.3.4)
    PUT seen here: #1 created /users/1
    POST is defined: the target processes the content in its own way (section
      9.3.3)
    POST seen here: #7 created /users/2
    PATCH is defined: asks to apply a set of changes (RFC 5789 section 2)
    PATCH seen here: #3 changed /users/1
    DELETE is defined: asks that its target no longer lead to what is there
      (section 9.3.5)
    DELETE seen here: #9 deleted /users/1
    GET is defined: asks for a current representation (section 9.3.1)
    "
  `);
});

it('cites in words where there is no §', () => {
  for (const compared of [seen, all])
    expect(comparison(compared, lookOf(76, { unicode: false })).join('\n')).not.toMatch(/[^\n -~]/);
});
