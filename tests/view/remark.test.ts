import { expect, it } from '@jest/globals';
import { helpText } from '../../src/view/help.ts';
import { mistypedText, remarkText, waitText } from '../../src/view/remark.ts';
import { lookOf } from './looks.ts';

it('shows a remark with what acts on a terminal made visible', () => {
  expect(remarkText('Not \u001b[2J here.', lookOf(80))).toBe('  Not ␛[2J here.\n');
});

it('says where a request is mistyped, and in which line where there are several', () => {
  const fault = { line: 2, column: 4, message: 'Write a colon after the name.' };
  expect(mistypedText(fault, 'PUT /users', lookOf(40))).toBe('Column 4: Write a colon after the name.\n');
  expect(mistypedText(fault, 'PUT /users\nA b', lookOf(80))).toBe(
    '  Line 2, column 4: Write a colon after the name.\n',
  );
});

it('says what Enter does, and which numbers may be typed', () => {
  const request = { method: 'GET', target: '/users', headers: [], body: new Uint8Array() };
  expect(waitText({ kind: 'step', repeatable: true }, ['next', 'again', 'raw'], lookOf(80))).toBe(
    'Enter next   2) again   3) raw   ?',
  );
  expect(waitText({ kind: 'send', number: 3, request, decides: false }, ['send', 'skip'], lookOf(80))).toBe(
    'Enter sends #3   2) skip   ?',
  );
});

it('tells every command, and how a request is typed', () => {
  expect(helpText(lookOf(80))).toMatchInlineSnapshot(`
    "
      back    to the step before; the server's world goes back with you
      skip    the tutor does this step; what follows finds its world
      hint    in a task: a first hint, and one more after each try
      again   sends the last request once more
      raw     shows the last exchange byte for byte
      quit    everything is saved; start goes on here

      A request is typed on one line:  PUT /users/123 name=Bob age:=5
      name=text, name:=JSON, Header:value. Or paste it as in an .http file; or
          type it so, from PUT /users/123 HTTP/1.1 to a line with nothing but a full
          stop. Ctrl-U empties the line.

    "
  `);
  expect(helpText(lookOf(40))).toMatchInlineSnapshot(`
    "
    back    to the step before; the
            server's world goes back with
            you
    skip    the tutor does this
            step; what follows finds its
            world
    hint    in a task: a first hint,
            and one more after each try
    again   sends the last request
            once more
    raw     shows the last exchange
            byte for byte
    quit    everything is saved;
            start goes on here

    A request is typed on one line:  PUT
        /users/123 name=Bob age:=5
    name=text, name:=JSON, Header:value.
        Or paste it as in an .http file; or
        type it so, from PUT /users/123
        HTTP/1.1 to a line with nothing but
        a full stop. Ctrl-U empties the
        line.

    "
  `);
});
