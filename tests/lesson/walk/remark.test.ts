import { describe, expect, it } from '@jest/globals';
import { parseTyped } from '../../../src/http/shorthand.ts';
import { remarkOn } from '../../../src/lesson/walk/diagnosis.ts';
import { KNOWN_FIELDS } from '../../../src/semantics/known-fields.ts';

function remarkOnTyped(line: string): string | undefined {
  const parsed = parseTyped(line);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return remarkOn(parsed.value);
}

describe('a field that went into the content', () => {
  it.each([
    ['If-Match="r11" car=Cy', 'If-Match'],
    ['car=Cy Idempotency-Key=x', 'Idempotency-Key'],
    ['if-none-match=*', 'If-None-Match'],
    ['Content-Type=application/merge-patch+json', 'Content-Type'],
    ['{"If-Match":"r11"}', 'If-Match'],
  ])('is named, with the sign that it takes: %s', (typed, field) => {
    expect(remarkOnTyped(`PUT /jobs/1 ${typed}`)).toBe(
      `\`${field}\` went into the content, as a member. A header field takes a colon: \`${field}:…\``,
    );
  });

  it.each(['car=Cy', '["If-Match"]', '{"car":{"If-Match":"r11"}}', 'note=If-Match'])('is not seen in %s', (typed) => {
    expect(remarkOnTyped(`PUT /jobs/1 ${typed}`)).toBeUndefined();
  });
});

describe('a field that the server does not know', () => {
  it.each([
    ['Idempotency_Key', 'Idempotency-Key'],
    ['Idempotency', 'Idempotency-Key'],
    ['If-None-Matches', 'If-None-Match'],
    ['ifmatch', 'If-Match'],
    ['CONTENT-TIPE', 'Content-Type'],
  ])('is told with the one that may be meant: %s', (name, field) => {
    expect(remarkOnTyped(`PUT /jobs/1 car=Cy X-Reason:none ${name}:"a"`)).toBe(
      `This server knows no field \`${name}\`, and ignores it (§5.1). Did you mean \`${field}\`?`,
    );
  });

  it.each(['X-Reason', 'Accept', 'Range', 'If-Range', 'ETag', 'Content-Language', 'Location', 'Authorization'])(
    'is left alone where it is like none: %s',
    (name) => {
      expect(remarkOnTyped(`PUT /jobs/1 car=Cy ${name}:"a"`)).toBeUndefined();
    },
  );
});

describe('a field that the server knows', () => {
  it.each(KNOWN_FIELDS.flatMap((name) => [name, name.toLowerCase()]))('needs no remark: %s', (name) => {
    expect(remarkOnTyped(`PUT /jobs/1 car=Cy ${name}:"a"`)).toBeUndefined();
  });
});

it('says one thing at most: first what went into the content', () => {
  expect(remarkOnTyped('PUT /jobs/1 If-Match="r11" If-Matches:"r11"')).toMatch(/^`If-Match` went into/);
});
