import { expect, it } from '@jest/globals';
import { challengeText, draftText } from '../../src/view/step-intro.ts';
import { lookOf } from './looks.ts';

const challenge = { step: 'save-it', number: 3 };

it('shows what is given of a request, and what can be typed', () => {
  expect(challengeText({ ...challenge, given: '? /users' }, lookOf(80))).toBe(
    '\n  Fill in:  ? /users\n  METHOD /path name=text   or   hint   skip   back   ?\n',
  );
  expect(challengeText({ ...challenge, given: undefined }, lookOf(80))).toBe(
    '\n  METHOD /path name=text   or   hint   skip   back   ?\n',
  );
});

it('says how to empty the line on which a request comes back, where it can be edited', () => {
  expect(draftText(lookOf(80))).toBe('\n  What you typed stands there again, to be edited. Ctrl-U empties the line.\n');
  expect(draftText(lookOf(80, { plain: true }))).toBe('');
});
