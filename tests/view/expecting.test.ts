import { expect, test } from '@jest/globals';
import { expectationOf } from '../../src/lesson/expectation.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { expectationText } from '../../src/view/step-intro.ts';
import { freshPlayground } from '../helpers.ts';
import { operating } from '../semantics/misconceptions/patches.ts';
import { narrow, screen } from './screens.ts';

test('a request that the tutor explains is shown with all of its content', () => {
  const { request } = operating('/users/1', 'add /readers/- "Ann"', 'test /readers ["Ann"]');
  const expectation = expectationOf(rfc9110, freshPlayground, request);
  expect(screen(expectationText({ kind: 'expecting', number: 1, request, expectation }, narrow)))
    .toMatchInlineSnapshot(`
    "
    #1 PATCH /users/1
       [{"op":"add","path":"/readers/-",
       "value":"Ann"},{"op":"test",
       "path":"/readers","value":["Ann"]}]
       Content-Type:
       application/json-patch+json
       I expect 404: this server refuses
       PATCH /users/1 (Not Found).
    "
  `);
});
