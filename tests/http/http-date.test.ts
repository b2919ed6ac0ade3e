import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secondsOf } from '../../src/http/http-date.ts';

const seconds = (iso: string) => Date.parse(iso) / 1000;
const now = seconds('2024-01-01T00:00:07Z');

// RFC 9110 §5.6.7.
describe('an HTTP-date', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37Z'],
    ['  Sun, 06 Nov 1994 08:49:37 GMT ', '1994-11-06T08:49:37Z'],
    ['Thu, 29 Feb 2024 23:59:59 GMT', '2024-02-29T23:59:59Z'],
    ['Mon, 01 Jan 0001 00:00:00 GMT', '0001-01-01T00:00:00Z'],
  ])('%j is %s', (date, iso) => {
    expect(secondsOf(date, now)).toBe(seconds(iso));
  });

  it.each([
    ['of this year', '24', '2024'],
    ['of 49 years ahead', '73', '2073'],
    ['of 50 years ahead, to the second', '74', '2074'],
    ['of more than 50 years ahead, which is past', '75', '1975'],
    ['of the end of a century', '99', '1999'],
    ['of its start', '00', '2000'],
  ])('of two digits is %s', (_, digits, year) => {
    expect(secondsOf(`Monday, 01-Jan-${digits} 00:00:07 GMT`, now)).toBe(seconds(`${year}-01-01T00:00:07Z`));
  });

  it('of two digits is past as soon as it is a second more than 50 years ahead', () => {
    expect(secondsOf('Monday, 01-Jan-74 00:00:08 GMT', now)).toBe(seconds('1974-01-01T00:00:08Z'));
    expect(secondsOf('Monday, 01-Jan-74 00:00:08 GMT', now + 1)).toBe(seconds('2074-01-01T00:00:08Z'));
  });

  it.each([
    '',
    'yesterday',
    '2024-01-01T00:00:00Z',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 94 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'sun, 06 nov 1994 08:49:37 gmt',
    'Sun, 06 Nov 1994 8:49:37 GMT',
    'Sun, 06  Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-1994 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994 GMT',
    'Fri, 31 Feb 2023 00:00:00 GMT',
    'Friday, 31-Feb-23 00:00:00 GMT',
    'Fri, 00 Jan 2023 00:00:00 GMT',
    'Fri, 32 Jan 2023 00:00:00 GMT',
    'Fri, 01 Jan 2023 24:00:00 GMT',
    'Fri, 01 Jan 2023 00:60:00 GMT',
    'Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT',
  ])('is not %j', (text) => {
    expect(secondsOf(text, now)).toBeUndefined();
  });

  it('is what Date writes', () => {
    const date = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (each) => {
        expect(secondsOf(each.toUTCString(), now)).toBe(Math.floor(each.getTime() / 1000));
      }),
    );
  });
});
