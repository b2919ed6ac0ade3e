import { describe, expect, it } from '@jest/globals';
import { delivered, deliveriesOf } from '../../src/reporters/delivery.ts';
import { lookOf, painted } from '../view/looks.ts';
import { reportOn } from './reports.ts';

describe('deliveries', () => {
  it.each<[string, string[], string[], (readonly [string, string | undefined])[]]>([
    ['people, where nothing is asked for', [], [], [['pretty', undefined]]],
    ['a named reporter', ['json'], [], [['json', undefined]]],
    [
      'lines that may follow each other',
      ['pretty', 'github'],
      [],
      [
        ['pretty', undefined],
        ['github', undefined],
      ],
    ],
    ['a named reporter once', ['json', 'json'], [], [['json', undefined]]],
    [
      'people first, then a file',
      [],
      ['junit=a.xml'],
      [
        ['pretty', undefined],
        ['junit', 'a.xml'],
      ],
    ],
    ['a file alone', ['junit'], ['junit=a.xml'], [['junit', 'a.xml']]],
    ['people, in a file', [], ['pretty=a.txt'], [['pretty', 'a.txt']]],
    [
      'a file whose name has a sign',
      [],
      ['json=a=b.json', 'pretty=p'],
      [
        ['json', 'a=b.json'],
        ['pretty', 'p'],
      ],
    ],
    [
      'one form in two files',
      ['github'],
      ['json=a', 'json=b'],
      [
        ['github', undefined],
        ['json', 'a'],
        ['json', 'b'],
      ],
    ],
    [
      'nowhere, however many',
      ['github'],
      ['markdown=/dev/null', 'junit=/dev/null'],
      [
        ['github', undefined],
        ['markdown', '/dev/null'],
        ['junit', '/dev/null'],
      ],
    ],
  ])('go to %s', (_, reporters, outputs, expected) => {
    expect(deliveriesOf(reporters, outputs).map(({ reporter, file }) => [reporter, file])).toEqual(expected);
  });

  it.each<[string, string[], string[], RegExp]>([
    ['a reporter that there is not', ['xml'], [], /^There is no reporter xml: choose from pretty, .*markdown\.$/],
    ['an output for one that there is not', [], ['xml=a'], /no reporter xml/],
    ['an output that names none', [], ['a.xml'], /--output junit=a\.xml/],
    [
      'an output whose file is an empty variable',
      [],
      ['markdown='],
      /^--output markdown= names no file: is the variable after = empty\?$/,
    ],
    ['a file without a reporter', [], ['=a'], /--output =a names no reporter and file: write --output junit=FILE/],
    [
      'two reports to one file',
      [],
      ['json=a', 'pretty=b', 'junit=a'],
      /^a is named for json and junit: one file holds one report\.$/,
    ],
    ['nothing as output', [], [''], /--output junit=FILE/],
    ['a document among lines', ['github', 'junit'], [], /github and junit cannot share .* --output junit=FILE/],
  ])('are refused for %s', (_, reporters, outputs, message) => {
    expect(() => deliveriesOf(reporters, outputs)).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringMatching(message) as unknown }),
    );
  });
});

it('a report has the colours and width of the screen there, and none in a file', () => {
  const report = reportOn();
  const look = lookOf(40, { paint: painted });
  const [shown, filed] = delivered(
    report,
    [{ reporter: 'pretty', file: undefined }, ...deliveriesOf([], ['pretty=a.txt'])],
    look,
  );
  expect(filed?.file).toBe('a.txt');
  expect(filed?.text).not.toBe(shown?.text);
});
