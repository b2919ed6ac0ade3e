import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bytesOf, textOf, type Header } from '../../src/http/message.ts';
import { parseShorthand } from '../../src/http/shorthand.ts';

const json: Header = ['Content-Type', 'application/json'];
const ifMatch: Header = ['If-Match', '"r1"'];

describe('shorthand', () => {
  test.each<[string, string, readonly Header[], string]>([
    ['no content', 'GET /users', [], ''],
    ['spaces around', '  GET   /users  ', [], ''],
    ['all kinds of items', 'PUT /x name=Bob age:=5 If-Match:"r1"', [ifMatch, json], '{"name":"Bob","age":5}'],
    ['an empty text', 'PUT /x name=', [json], '{"name":""}'],
    ['double quotes', 'PUT /x name="Bob Smith"', [json], '{"name":"Bob Smith"}'],
    ['single quotes', "PUT /x note='a b'", [json], '{"note":"a b"}'],
    ['quotes within quotes', `PUT /x note='say "hi"' or="it's"`, [json], '{"note":"say \\"hi\\"","or":"it\'s"}'],
    ['an apostrophe', "PUT /x name=O'Brien", [json], '{"name":"O\'Brien"}'],
    ['signs in a value', 'PUT /x a=b=c:d:=e', [json], '{"a":"b=c:d:=e"}'],
    ['a backslash', String.raw`PUT /x a=\n`, [json], String.raw`{"a":"\\n"}`],
    ['members beyond ASCII', 'PUT /x größe=😀', [json], '{"größe":"😀"}'],
    ['members in the order typed', 'PUT /x b=1 2=b 1=a', [json], '{"b":"1","2":"b","1":"a"}'],
    ['__proto__', 'PUT /x __proto__=a', [json], '{"__proto__":"a"}'],
    ['a JSON text', 'PUT /x age:="five"', [json], '{"age":"five"}'],
    ['JSON with spaces', 'PUT /x a:=[1, "b  c"] b:={ "d": [ ] } c=d', [json], '{"a":[1,"b  c"],"b":{"d":[]},"c":"d"}'],
    ['brackets in JSON texts', 'PUT /x a:=["]", "\\"["] b=c', [json], '{"a":["]","\\"["],"b":"c"}'],
    ['JSON in single quotes', `PUT /x a:='["b", "c"]'`, [json], '{"a":["b","c"]}'],
    ['numbers as typed', 'PUT /x a:=1.0 b:=1e400', [json], '{"a":1.0,"b":1e400}'],
    ['null', 'PUT /x a:=null', [json], '{"a":null}'],
    ['a header without content', 'DELETE /x If-Match:"r1"', [ifMatch], ''],
    ['quotes within a header', 'PUT /x If-Match:W/"r 1","r2"', [['If-Match', 'W/"r 1","r2"']], ''],
    ['a header in single quotes', 'GET /x If-Match:\'"r1"\'', [ifMatch], ''],
    ['spaces in a header', "GET /x Accept:' a, b '", [['Accept', 'a, b']], ''],
    ['a Content-Type', 'PUT /x content-type:a/b name=c', [['content-type', 'a/b']], '{"name":"c"}'],
    ['an object', 'PUT /x {"name":"Bob"}', [json], '{"name":"Bob"}'],
    ['an object with spaces, as typed', 'PUT /x { "name" : "Bob Smith" } ', [json], '{ "name" : "Bob Smith" }'],
    ['an array', 'PUT /x [1, [2, 3]]', [json], '[1, [2, 3]]'],
    ['an array and headers', 'PUT /x If-Match:"r1" [1] X:a', [ifMatch, ['X', 'a'], json], '[1]'],
  ])('reads %s', (_, line, headers, content) => {
    const [method, target] = line.trim().split(/ +/);
    expect(parseShorthand(line)).toEqual({ ok: true, value: { method, target, headers, body: bytesOf(content) } });
  });

  test.each([
    ['', 1, 'There is no request here'],
    ['  ', 3, 'There is no request here'],
    ['PUT', 4, 'The target is missing'],
    ['put /x name=Bob', 1, 'write PUT.'],
    ['name=Bob PUT /x', 1, 'begins with its method'],
    ['PUT name=Bob', 5, 'The target is missing'],
    ['PUT http://localhost:3000/x name=Bob', 5, 'write /x.'],
    ['PUT /x{"a":1}', 7, 'put a space before it'],
    ['PUT /x name=Bob ?', 17, 'Replace ?'],
    ['PUT ? name=Bob', 5, 'Replace ?'],
    ['PUT /x Bob', 8, 'name=text, name:=json or Header:value'],
    ['PUT /x name=Bob Smith', 17, 'with quotes around a value'],
    ['PUT /x 😀=😀 Bob', 12, '“Bob” stands alone'],
    ['PUT /x "name=Bob Smith"', 8, 'Quotes stand around a value only'],
    ['PUT /x "Bob"', 8, 'Quotes stand around a value only'],
    [`PUT /x '{"a":1}'`, 8, 'Quotes stand around a value only'],
    ['PUT /x name="Bob', 13, 'add " where'],
    ["PUT /x name='Bob", 13, "add ' where"],
    ['PUT /x If-Match:"r1', 17, 'add " where'],
    ["PUT /x If-Match:'r1", 17, "add ' where"],
    ['PUT /x If-Match:W/"r1 a=b', 19, 'add " where'],
    ['PUT /x age:="five', 13, 'add " where'],
    ["PUT /x age:='5", 13, "add ' where"],
    ['PUT /x a:=["b c] d=e', 12, 'add " where'],
    ['PUT /x name="Bob"Smith', 18, 'put a space here'],
    ['PUT /x {"a":"b}', 13, 'add " where'],
    ['PUT /x =Bob', 8, 'A member has a name'],
    ['PUT /x :=5', 8, 'A member has a name'],
    ['PUT /x a=b c:=1 a:=2', 17, '“a” is here twice'],
    ['PUT /x age:=five', 13, 'write age=five for text, or age:="five".'],
    ['PUT /x age:= five', 13, 'or age= for an empty text'],
    ['PUT /x a:=[1,2', 11, 'close each bracket'],
    ['PUT /x a:=[1]] b=c', 11, 'close each bracket'],
    ['PUT /x {name:"Bob"}', 8, 'in double quotes'],
    ['PUT /x {"a":1} b=c', 16, 'one content'],
    ['PUT /x b=c {"a":1}', 12, 'one content'],
    ['PUT /x b:=1 {"a":1}', 13, 'one content'],
    ['PUT /x [1] [2]', 12, 'one content'],
    ['PUT /x :a', 8, 'A header has a name'],
    ['PUT /x If-Match: "r1"', 17, 'right after the colon'],
    ["PUT /x X:''", 11, 'right after the colon'],
    ["PUT /x X:' '", 11, 'right after the colon'],
    ['PUT /x h(a):b', 9, 'letters, digits and hyphens'],
    ['PUT /x X:café', 13, 'printable ASCII'],
    ['PUT /x host:a', 8, 'The client sets host itself'],
  ])('refuses %j at column %i', (line, column, message) => {
    expect(parseShorthand(line)).toEqual({
      ok: false,
      fault: { line: 1, column, message: expect.stringContaining(message) },
    });
  });

  test('reads any JSON value back as it was', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        const read = parseShorthand(`PUT /x one:=${one} other:=${other}`);
        expect(read.ok && textOf(read.value.body)).toBe(`{"one":${one},"other":${other}}`);
      }),
    );
  });

  test('answers any line with a request or with one sentence', () => {
    const unit = fc.constantFrom('a', '=', ':', ':=', ' ', '"', "'", '[', ']', '{', '}', ',', '1', '?', '\\');
    fc.assert(
      fc.property(fc.string({ unit }), (items) => {
        const read = parseShorthand(`PUT /x ${items}`);
        if (!read.ok) expect(read.fault.message).toMatch(/^[^\n]+\.$/);
        else if (read.value.body.length > 0) expect(() => JSON.parse(textOf(read.value.body)) as unknown).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
