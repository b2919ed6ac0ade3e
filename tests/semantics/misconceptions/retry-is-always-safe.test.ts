import { describe, expect, it } from '@jest/globals';
import type { Fault, Sending } from '../../../src/http/sending.ts';
import { retryIsAlwaysSafe } from '../../../src/semantics/misconceptions/on-the-way.ts';
import { lost, requestOf, send } from '../../helpers.ts';

const [post, other] = ['POST /users {"a":1}', 'POST /users {"a":2}'];
const dropped = (line: string): Sending => ({ request: requestOf(line), fault: 'drop-before-apply' });

describe('where sending again after a lost reply never hurts', () => {
  it.each<[string, readonly Sending[], readonly Fault[]]>([
    ['a repeat of what was carried out is not', [lost(post), send(post)], ['apply-then-drop', 'drop-before-apply']],
    ['a repeat of what did not arrive is', [dropped(post), send(post)], ['drop-before-apply', 'none']],
    ['a repeat of what was answered is', [send(post), send(post)], ['none', 'none']],
    ['another request is', [lost(post), send(other)], ['apply-then-drop', 'none']],
    [
      'no repeat adds anything, however many there are, and whatever comes between',
      [lost(post), send(other), lost(post), send(post)],
      ['apply-then-drop', 'none', 'drop-before-apply', 'drop-before-apply'],
    ],
    [
      'what first did not arrive is carried out once',
      [dropped(post), lost(post), send(post)],
      ['drop-before-apply', 'apply-then-drop', 'drop-before-apply'],
    ],
  ])('%s', (_, sendings, faults) => {
    const rewritten = retryIsAlwaysSafe.rewrite(sendings);
    expect(rewritten.map(({ fault }) => fault)).toEqual(faults);
    expect(rewritten.map(({ request }) => request)).toEqual(sendings.map(({ request }) => request));
  });
});
