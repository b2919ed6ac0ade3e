import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { widthOf } from '../../src/text/layout.ts';
import { safe } from '../../src/text/safe.ts';
import { table } from '../../src/text/table.ts';
import { anyColumns, anyText, lookOf, painted } from '../view/looks.ts';

const users = {
  head: ['', 'before', 'after #1'],
  rows: [
    ['/users/123', 'none', 'Alice'],
    ['/users/4', '', '漢字'],
  ],
};

const prose = {
  head: ['method', 'what it asks for', 'what a repeat does'],
  rows: [
    [
      'PUT',
      'set the state of the resource at this URL to the content',
      'sets the same state, so nothing more is changed',
    ],
    ['POST', 'process the content as the resource sees fit', 'as the resource sees fit'],
  ],
};

describe('table', () => {
  it('aligns columns two spaces apart', () => {
    expect(table(users, lookOf(80))).toEqual([
      '            before  after #1',
      '/users/123  none    Alice',
      '/users/4            漢字',
    ]);
  });

  it('has a faint head', () => {
    expect(table({ head: ['a'], rows: [['b']] }, lookOf(80, { paint: painted }))).toEqual([painted.faint('a'), 'b']);
  });

  it('has no head where none is named', () => {
    expect(table({ head: ['', ''], rows: [['a', 'b']] }, lookOf(80))).toEqual(['a  b']);
  });

  it('shows cells beyond the head, and lacks those that are missing', () => {
    expect(table({ head: ['a'], rows: [['1', '2'], []] }, lookOf(80))).toEqual(['a', '1  2', '']);
  });

  it('wraps its widest columns where that makes it fit', () => {
    expect(table(prose, lookOf(60))).toEqual([
      'method  what it asks for         what a repeat does',
      'PUT     set the state of the     sets the same state, so',
      '        resource at this URL to  nothing more is changed',
      '        the content',
      'POST    process the content as   as the resource sees fit',
      '        the resource sees fit',
    ]);
  });

  it('tells rows one value a line where the screen is too narrow', () => {
    expect(table(prose, lookOf(40)).slice(0, 5)).toEqual([
      'method: PUT',
      'what it asks for: set the state of the',
      '  resource at this URL to the content',
      'what a repeat does: sets the same',
      '  state, so nothing more is changed',
    ]);
  });

  it('tells rows one value a line in plain text, however wide the screen', () => {
    expect(table(users, lookOf(200, { plain: true }))).toEqual([
      '/users/123',
      'before: none',
      'after #1: Alice',
      '',
      '/users/4',
      'before:',
      'after #1: 漢字',
    ]);
  });

  it('names the columns of a table without rows', () => {
    expect(table({ head: ['before', 'after'], rows: [] }, lookOf(80, { plain: true }))).toEqual(['before  after']);
  });

  it('rather tells rows than splits a word', () => {
    const url = `http://127.0.0.1/${'a'.repeat(50)}`;
    expect(table({ head: ['one', 'two'], rows: [[url, url]] }, lookOf(80))).toEqual([`one: ${url}`, `two: ${url}`]);
  });

  it('is never wider than the screen', () => {
    const cells = fc.array(anyText.map(safe), { maxLength: 5 });
    fc.assert(
      fc.property(cells, fc.array(cells, { maxLength: 4 }), anyColumns, (head, rows, columns) => {
        for (const each of table({ head, rows }, lookOf(columns))) expect(widthOf(each)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
