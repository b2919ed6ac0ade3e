import { expect, it } from '@jest/globals';
import { statusOf } from '../../../src/evidence/exchange.ts';
import { lostPost, tea } from './steps.ts';
import { lessonOf, take } from './walks.ts';

const troubled = {
  ...lostPost,
  again: undefined,
  send: [
    { fault: 'apply-then-503', request: tea },
    { fault: 'delay', ms: 1, request: tea },
  ],
};

it('shows the reply that came in the place of another, and one that came late; a resume sends both again', async () => {
  const { learner, state, moments } = await take(lessonOf(troubled), ['on', 'on', 'on']);
  const shown = learner.saw('exchanged').map(({ exchange }) => exchange);
  expect(shown.map(statusOf)).toStrictEqual([503, 201]);
  const kept = moments.at(-1)?.kept;
  expect(kept?.sent).toMatchObject([{ fault: 'apply-then-503' }, { fault: 'delay' }]);
  const resumed = await take(lessonOf(troubled), ['on'], kept === undefined ? {} : { from: kept });
  expect(resumed.state).toStrictEqual(state);
});
