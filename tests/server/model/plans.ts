import fc from 'fast-check';
import { jsonPatch as jsonPatchContent } from './patches.ts';
import { conditions, from, never, others, seldom, since, tags, type Plan } from './plan.ts';
import * as sample from './samples.ts';

const put = fc.record({
  ...conditions,
  method: fc.constant('PUT'),
  target: from(sample.MEMBERS, sample.NOTES, sample.HELD, ['/settings']),
  type: from(sample.JSON_TYPES),
  content: from(sample.OBJECTS, sample.MAILABLE, sample.MAILABLE, sample.CONTENTS),
});
const guarded = fc.record({
  ...conditions,
  ifMatch: tags,
  method: fc.constantFrom('PUT', 'PUT', 'DELETE'),
  target: from(sample.HELD, ['/accounts/1']),
  type: from(sample.JSON_TYPES),
  content: from(sample.OBJECTS),
});
const post = fc.record({
  ...conditions,
  method: fc.constant('POST'),
  target: from(
    sample.COLLECTIONS.slice(0, 3),
    sample.ACTIONS,
    sample.HELD.map((path) => `${path}/welcome-email`),
  ),
  type: from(sample.JSON_TYPES),
  content: from(sample.OBJECTS, sample.MAILABLE, sample.MAILABLE, sample.CONTENTS),
  key: seldom(from(sample.KEYS)),
});
const payment = fc.record({
  ...conditions,
  method: fc.constant('POST'),
  target: fc.constant('/payments'),
  type: fc.constant('application/json'),
  content: fc.constantFrom('{"amount":1}', '{"amount":1}', '{"amount":2}', '{"amount":'),
  key: from(sample.KEYS.slice(0, 3), sample.KEYS.slice(0, 3), sample.KEYS),
});
const patched = {
  method: fc.constant('PATCH'),
  target: from(sample.HELD, sample.HELD, sample.MEMBERS),
  ifNoneMatch: never,
};
const mergePatch = fc.record({
  ...patched,
  ifMatch: fc.oneof(never, tags),
  since: seldom(since),
  type: fc.constant('application/merge-patch+json'),
  content: from(sample.MERGE_PATCHES, sample.MERGE_PATCHES, sample.CONTENTS),
});
const jsonPatch = fc.record({
  ...patched,
  ifMatch: fc.oneof(never, tags),
  since: seldom(since),
  type: fc.constant('application/json-patch+json'),
  content: fc.oneof(jsonPatchContent, jsonPatchContent, from(sample.CONTENTS)),
});
const read = fc.record({
  ...conditions,
  method: fc.constantFrom('GET', 'GET', 'HEAD'),
  target: from(sample.ANYWHERE, sample.HELD, sample.HELD, sample.LINKS),
});
const remove = fc.record({
  ...conditions,
  method: fc.constant('DELETE'),
  target: from(sample.MEMBERS, sample.HELD, sample.HELD),
});
const anything = fc.record({
  ...conditions,
  method: from(sample.METHODS),
  target: from(sample.ANYWHERE),
  type: fc.oneof(never, from(sample.TYPES)),
  content: from(sample.CONTENTS, sample.MERGE_PATCHES),
  key: seldom(from(sample.KEYS)),
  others: seldom(others),
});
const whole: Plan = { method: 'OPTIONS', target: '*', ifMatch: undefined, ifNoneMatch: undefined, since: undefined };

/** Requests: most of them such as make sense, some of any method to any path with anything in them. */
export const plan: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 20, arbitrary: put },
  { weight: 5, arbitrary: guarded },
  { weight: 20, arbitrary: post },
  { weight: 10, arbitrary: payment },
  { weight: 8, arbitrary: mergePatch },
  { weight: 8, arbitrary: jsonPatch },
  { weight: 15, arbitrary: read },
  { weight: 12, arbitrary: remove },
  { weight: 14, arbitrary: anything },
  { weight: 1, arbitrary: fc.constant(whole) },
);
