import { expect, it } from '@jest/globals';
import { emptyRoom, progressIn, tutor, type Tutor } from './tutor.ts';

async function stateAt({ scrolled }: Tutor): Promise<unknown> {
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(scrolled())?.[0] ?? 'no URL on the screen';
  return (await fetch(`${url}/_tutor/state`)).json();
}

it('finds the world as it was after the second POST, where the learner left', async () => {
  const env = { HTTP_TUTOR_HOME: emptyRoom() };
  const first = tutor(['start', 'once-more'], { env });
  await first.begins();
  await first.say('\r');
  await first.say('2\r');
  await first.say('1\r');
  await first.say('\r');
  await first.say('\r');
  const second = await first.say('2\r');
  expect(second).toMatch(/#5 +POST \/orders[^]*201 Created[^]*Enter sends #6/);
  const before = await stateAt(first);
  expect(before).toMatchObject({
    resources: { '/users/123': { name: 'Alice' }, '/orders/1': { item: 'tea' }, '/orders/2': { item: 'tea' } },
    bookkeeping: { requests: 5 },
  });
  first.write('quit\r');
  expect(await first.exit).toMatchObject({ exitCode: 0 });
  expect(progressIn(env.HTTP_TUTOR_HOME)['once-more']?.sent).toHaveLength(5);

  // The lesson that was begun is what Enter stands for.
  const again = tutor(['start'], { env });
  expect(await again.begins()).toMatch(/Once more, please.*\d+ of \d+ done/);
  const resumed = await again.say('\r');
  expect(resumed).toMatch(/Enter sends #6/);
  expect(await stateAt(again)).toStrictEqual(before);

  expect(await again.say('\r')).toMatch(/#6 +POST \/orders[^]*The server holds three|As you expected: three/);
  again.write('quit\r');
  expect(await again.exit).toMatchObject({ exitCode: 0 });
});
