import { expect, it } from '@jest/globals';
import { breathe, wait } from '../../../src/shell/server/wait.ts';

it('lets others have their turn', async () => {
  const turns: string[] = [];
  setImmediate(() => turns.push('another'));
  await breathe();
  expect(turns).toEqual(['another']);
});

it('ends by itself', async () => {
  await expect(wait(0, new AbortController().signal)).resolves.toBeUndefined();
});

it('ends where it is told to, or was told before', async () => {
  const ending = new AbortController();
  const waited = wait(600_000, ending.signal);
  ending.abort();
  await expect(waited).resolves.toBeUndefined();
  await expect(wait(600_000, ending.signal)).resolves.toBeUndefined();
});
