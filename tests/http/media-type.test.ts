import { describe, expect, test } from '@jest/globals';
import { essenceOf, isTextual, saysJson } from '../../src/http/media-type.ts';

describe('a media type', () => {
  test.each([
    ['application/json', 'application/json', true, true],
    ['Application/JSON ; charset=utf-8', 'application/json', true, true],
    ['application/problem+json', 'application/problem+json', false, true],
    ['application/xml', 'application/xml', false, true],
    ['image/svg+xml', 'image/svg+xml', false, true],
    ['text/plain', 'text/plain', false, true],
    ['application/jsonp', 'application/jsonp', false, false],
    ['image/png', 'image/png', false, false],
    ['', '', false, false],
  ])('%j is %j, JSON: %j, textual: %j', (type, essence, json, textual) => {
    expect(essenceOf(type)).toBe(essence);
    expect(saysJson(type)).toBe(json);
    expect(isTextual(type)).toBe(textual);
  });

  test('that is missing does not say JSON', () => {
    expect(saysJson(undefined)).toBe(false);
  });
});
