import { describe, expect, test } from '@jest/globals';
import { headerFlaw } from '../../src/http/request-flaws.ts';

const flawOf = (name: string, value: string) => headerFlaw({ at: 0, text: name }, { at: name.length + 1, text: value });

describe('a header', () => {
  test.each([
    ['If-Match', '"r1"'],
    ['X-Empty', ''],
    ['x', 'a\tb c~!'],
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Connections', 'many'],
  ])('can be %s: %s', (name, value) => {
    expect(flawOf(name, value)).toBeUndefined();
  });

  test.each([
    'Host',
    'content-length',
    'Transfer-Encoding',
    'CONNECTION',
    'Expect',
    'Upgrade',
    'Keep-Alive',
    'TE',
    'Trailer',
  ])('leaves %s to the client', (name) => {
    expect(flawOf(name, 'x')).toEqual({ at: 0, message: expect.stringContaining(`The client sets ${name} itself`) });
  });

  test.each([
    ['', 'x', 0, 'has a name'],
    ['If-Match ', 'x', 8, 'No space stands'],
    ['If-Match\t ', 'x', 8, 'No space stands'],
    ['If Match', 'x', 2, 'letters, digits and hyphens'],
    ['Pr\u00e9nom', 'x', 2, 'letters, digits and hyphens'],
    ['a\u0007', 'x', 1, 'letters, digits and hyphens'],
    ['X', 'a\u0000b', 3, 'printable ASCII'],
    ['X', 'a\rb', 3, 'printable ASCII'],
    ['X', 'caf\u00e9', 5, 'printable ASCII'],
    ['X', '\u007f', 2, 'printable ASCII'],
  ])('cannot be %j: %j', (name, value, at, wrong) => {
    expect(flawOf(name, value)).toEqual({ at, message: expect.stringContaining(wrong) });
  });
});
