import { expect, it } from '@jest/globals';
import type { Fault } from '../../../src/http/sending.ts';
import { timeoutMeansItFailed } from '../../../src/semantics/misconceptions/on-the-way.ts';
import { requestOf } from '../../helpers.ts';

it('holds that a request whose reply is lost never arrives, and no other is changed', () => {
  const faults: readonly Fault[] = ['none', 'apply-then-drop', 'drop-before-apply', 'none'];
  const sendings = faults.map((fault, index) => ({ request: requestOf(`POST /users {"n":${index}}`), fault }));
  const rewritten = timeoutMeansItFailed.rewrite(sendings);
  expect(rewritten.map(({ fault }) => fault)).toEqual(['none', 'drop-before-apply', 'drop-before-apply', 'none']);
  expect(rewritten.map(({ request }) => request)).toEqual(sendings.map(({ request }) => request));
});
