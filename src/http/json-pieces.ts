import type { Json } from './json.ts';

/** JSON whose members or elements are made when they are asked for. */
export type LongJson =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'object'; readonly members: Iterable<readonly [name: string, value: LongJson]> }
  | { readonly kind: 'list'; readonly elements: Iterable<LongJson> };

/** The text of JSON, as JSON.stringify writes it, in pieces of about so many characters, but for a value that is longer. */
export function* jsonPieces(json: LongJson, length = 64 * 1024): Generator<string, void> {
  let piece = '';
  for (const part of partsOf(json)) {
    piece += part;
    if (piece.length < length) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* partsOf(json: LongJson): Generator<string> {
  switch (json.kind) {
    case 'value':
      yield JSON.stringify(json.value);
      return;
    case 'object':
      yield* joined('{', '}', json.members, function* ([name, value]) {
        yield `${JSON.stringify(name)}:`;
        yield* partsOf(value);
      });
      return;
    case 'list':
      yield* joined('[', ']', json.elements, partsOf);
  }
}

function* joined<Part>(
  start: string,
  end: string,
  parts: Iterable<Part>,
  written: (part: Part) => Generator<string>,
): Generator<string> {
  let before = start;
  for (const part of parts) {
    yield before;
    yield* written(part);
    before = ',';
  }
  yield before === start ? start + end : end;
}
