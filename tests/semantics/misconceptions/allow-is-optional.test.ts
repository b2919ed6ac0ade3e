import { expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

const outcomeOf = (line: string) => outcomeOn('allow-is-optional', [line]);

it('a 405 comes without Allow, and without content that would tell the same', () => {
  for (const line of ['POST /users/1 {}', 'DELETE /users'])
    expect(outcomeOf(line)).toMatchObject({ statuses: [405], headers: [], content: '' });
});

it('OPTIONS still tells', () => {
  expect(outcomeOf('OPTIONS /users').headers).toContainEqual(['Allow', 'GET, HEAD, POST, OPTIONS']);
});
