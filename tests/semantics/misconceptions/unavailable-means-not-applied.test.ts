import { expect, it } from '@jest/globals';
import { FAULTS } from '../../../src/http/sending.ts';
import { unavailableMeansNotApplied } from '../../../src/semantics/misconceptions/on-the-way.ts';
import { requestOf } from '../../helpers.ts';

it('holds that a request that is answered 503 is not carried out, and no other is changed', () => {
  const sendings = FAULTS.map((fault, index) => ({ request: requestOf(`POST /users {"n":${index}}`), fault }));
  const rewritten = unavailableMeansNotApplied.rewrite(sendings);
  expect(rewritten.map(({ fault }) => fault)).toEqual(
    FAULTS.map((fault) => (fault === 'apply-then-503' ? 'drop-before-apply' : fault)),
  );
  expect(rewritten.map(({ request }) => request)).toEqual(sendings.map(({ request }) => request));
});
