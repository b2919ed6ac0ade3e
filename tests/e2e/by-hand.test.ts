import { expect, it } from '@jest/globals';
import { tutor } from './tutor.ts';

interface Answered {
  /** What was chosen, and what was so. */
  readonly verdict: RegExp;
  /** Where the answer would be right. */
  readonly rightWhere: RegExp;
  /** The exchange at which the two servers part. */
  readonly part: string;
}

// What each wrong prediction is answered with: the server on which it is right, beside this one.
function expectAnswered(shown: string, { verdict, rightWhere, part }: Answered): void {
  const text = shown.replaceAll(/\s+/g, ' ');
  expect(text).toMatch(verdict);
  expect(text).toMatch(rightWhere);
  expect(text).toMatch(/That server, (the same request|same requests): this server that server/);
  expect(text).toContain(`They part at ${part}`);
  const row = new RegExp(`^ *${part} +(\\S.*?) {2,}(\\S.*)$`, 'm').exec(shown.slice(shown.indexOf('that server')));
  expect(row?.[1]).toBeDefined();
  expect(row?.[1]).not.toBe(row?.[2]);
}

it('answers each wrong prediction of lesson 3 with the server that would make it right', async () => {
  const { begins, say, waitFor, write, exit } = tutor(['start', 'once-more']);
  await begins();
  const first = await say('\r');
  // No reply before the prediction, but to what the tutor sent itself.
  expect(first).toContain('201 Created');
  expect(first).not.toContain('204');
  await say('three\r');
  await say('3\r');
  const put = await say('\r');
  expectAnswered(put, {
    verdict: /You expected three\. The server holds one\./,
    rightWhere: /right where PUT adds a copy/,
    part: '#2',
  });
  // A near answer, which nobody is known to believe: there is no server to set beside.
  expect(put).toContain('You expected 409 Conflict. #2 was answered 204 No Content.');

  await say('\r');
  await say('1\r');
  expectAnswered(await say('\r'), {
    verdict: /You expected one\. The server holds three\./,
    rightWhere: /right where an equal POST is dropped/,
    part: '#5',
  });

  await say('\r');
  expectAnswered(await say('2\r'), {
    verdict: /You expected five\. The server holds four\./,
    rightWhere: /right on .*reference/,
    part: '#8',
  });

  write('quit\r');
  await waitFor(/saved/);
  expect(await exit).toMatchObject({ exitCode: 0 });
});
