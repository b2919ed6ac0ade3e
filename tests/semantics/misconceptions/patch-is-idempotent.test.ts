import { describe, expect, it } from '@jest/globals';
import type { Fault, Sending } from '../../../src/http/sending.ts';
import { patchIsIdempotent } from '../../../src/semantics/misconceptions/patch.ts';
import { send } from '../../helpers.ts';
import { meeting, merging, operating } from './patches.ts';

const grows = operating('/users/1', 'add /tags/- "a"');
const [asSent, dropped] = ['none', 'drop-before-apply'] as const;

describe('where the same PATCH is carried out only once', () => {
  it.each<[string, readonly Sending[], readonly Fault[]]>([
    ['a repeat is not', [grows, grows, grows], [asSent, dropped, dropped]],
    ['of either format', [merging('/users/1', {}), merging('/users/1', {})], [asSent, dropped]],
    ['whatever comes between', [grows, send('GET /users/1'), grows], [asSent, asSent, dropped]],
    [
      'a repeat of one whose reply was lost is not',
      [meeting('apply-then-drop', grows), grows],
      ['apply-then-drop', dropped],
    ],
    ['a repeat of one that did not arrive is', [meeting(dropped, grows), grows, grows], [dropped, asSent, dropped]],
    ['another patch is', [grows, operating('/users/1', 'add /tags/- "b"')], [asSent, asSent]],
    ['and so is another method', [send('POST /users {}'), send('POST /users {}')], [asSent, asSent]],
  ])('%s', (_, sendings, faults) => {
    const rewritten = patchIsIdempotent.rewrite(sendings);
    expect(rewritten.map(({ fault }) => fault)).toEqual(faults);
    expect(rewritten.map(({ request }) => request)).toEqual(sendings.map(({ request }) => request));
  });
});
