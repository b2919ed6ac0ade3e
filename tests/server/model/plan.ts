import fc from 'fast-check';

/** A request before its validators are known: those depend on the world that it is sent to. */
export interface Plan {
  readonly method: string;
  readonly target: string;
  readonly type?: string | undefined;
  readonly content?: string | undefined;
  readonly ifMatch: readonly Tag[] | undefined;
  readonly ifNoneMatch: readonly Tag[] | undefined;
  readonly since: Since | undefined;
  readonly key?: string | undefined;
  /** Fields that mean something to some requests and nothing to others. */
  readonly others?: Readonly<Record<string, string>> | undefined;
}

/** An entity tag, by how it is like the one that the target has; an empty element of a list is none (RFC 9110 §5.6.1). */
export type Tag = '*' | 'current' | 'weak' | 'earlier' | 'other' | 'empty';

/** A date so many seconds after Last-Modified of the target, in a form of RFC 9110 §5.6.7 or in none. */
export interface Since {
  readonly field: 'if-modified-since' | 'if-unmodified-since';
  readonly seconds: number;
  readonly form: 'imf' | 'rfc850' | 'asctime' | 'none';
}

export const never = fc.constant(undefined);
export const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 9, arbitrary: never }, { weight: 1, arbitrary });
export const from = (...values: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc.constantFrom(...values.flat());

const tag = fc.constantFrom<Tag>('current', 'current', 'weak', 'earlier', 'other', 'empty');
export const tags = fc.oneof(
  { weight: 1, arbitrary: fc.constant<readonly Tag[]>(['*']) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Tag>('current', 'current', 'weak', 'earlier', 'other').map((each) => [each]),
  },
  { weight: 1, arbitrary: fc.array(tag, { minLength: 2, maxLength: 4 }) },
);
export const since: fc.Arbitrary<Since> = fc.record({
  field: fc.constantFrom('if-modified-since', 'if-unmodified-since'),
  seconds: fc.integer({ min: -1, max: 1 }),
  form: fc.constantFrom('imf', 'rfc850', 'asctime', 'none'),
});
/** Seldom a precondition, more seldom two. */
export const conditions = { ifMatch: seldom(tags), ifNoneMatch: seldom(tags), since: seldom(since) };

export const others = fc.constantFrom<Readonly<Record<string, string>>>(
  { 'content-range': 'bytes 0-1/2' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'identity' },
  { accept: 'text/html', range: 'bytes=0-1', prefer: 'return=representation' },
);
