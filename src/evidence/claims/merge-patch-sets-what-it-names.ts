import {
  canonical,
  isJsonObject,
  isList,
  jsonOf,
  ownValue,
  sameJson,
  type Json,
  type JsonObject,
} from '../../http/json.ts';
import { isMergePatch } from '../../semantics/rfc9110/patch.ts';
import { objectIn } from '../../semantics/state.ts';
import { listed } from '../../text/wording.ts';
import { lastOf, succeeded, type Exchange } from '../exchange.ts';
import { judgeEach } from '../judging.ts';
import { requestPlaceOf } from '../place.ts';
import { definitionStands, ref, refs, targets } from '../sentences.ts';
import type { RuleOutcome } from '../verdict.ts';
import { rule } from './claim.ts';

export default rule({
  id: 'merge-patch-sets-what-it-names',
  title: 'In a merge patch, null removes a member, and a list takes the place of the old one',
  reference: 'RFC 7396 §2',
  obligation: 'definition',

  judge: judgeEach(shows),

  words: {
    upheld: (evidence) => {
      const done = new Set(evidence.flatMap(fatesIn).map(({ of, by }) => DONE[by](of)));
      return `${refs(evidence)} ${listed([...done])} in ${targets(evidence)}. That agrees with RFC 7396 §2.`;
    },
    contradicted: (evidence) => {
      const guilty = lastOf(evidence);
      const kept = fatesIn(guilty).filter((fate) => fate.kept);
      const holds = listed(kept.map(({ of, by }) => KEPT[by](of)));
      return `After ${ref(guilty)}, ${targets([guilty])} ${holds}. ${definitionStands('a merge patch')}`;
    },
    untested: 'Needs a merge patch that gives null for a member that its target holds, or a list for another list.',
  },
});

/** The fate of a member that a merge patch gives as null, or as a list: whether something of the old is still there. */
interface Fate {
  readonly of: string;
  readonly by: 'null' | 'list';
  readonly kept: boolean;
}

const DONE = {
  null: (member) => `removed ${member}`,
  list: (member) => `replaced the list in ${member}`,
} as const satisfies Record<Fate['by'], (member: string) => string>;

const KEPT = {
  null: (member) => `holds ${member}, which null was to remove`,
  list: (member) => `holds something of the old list in ${member}`,
} as const satisfies Record<Fate['by'], (member: string) => string>;

function shows(exchange: Exchange): RuleOutcome | undefined {
  if (!isMergePatch(exchange.request) || !succeeded(exchange)) return undefined;
  const fates = fatesIn(exchange);
  if (fates.some(({ kept }) => kept)) return 'contradicted';
  return fates.length === 0 ? undefined : 'upheld';
}

function fatesIn(exchange: Exchange): readonly Fate[] {
  const [place, patch] = [requestPlaceOf(exchange), jsonOf(exchange.request.body)];
  const after = objectIn(place?.after);
  // Anything but an object takes the place of all, and is another matter.
  if (!isJsonObject(patch) || after === undefined) return [];
  return fatesOf(patch, { before: objectIn(place?.before) ?? {}, after }, '');
}

interface Around {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

function fatesOf(patch: JsonObject, around: Around, within: string): readonly Fate[] {
  return Object.entries(patch).flatMap(([name, value]) => {
    const member = { before: memberOf(around.before, name), after: memberOf(around.after, name) };
    const of = `${within}${name}`;
    if (value === null) return removal(of, member);
    if (isList(value)) return replacement(of, value, member);
    return isJsonObject(value) ? fatesOf(value, member, `${of}.`) : [];
  });
}

// A member that comes back with another value was removed all the same: a server may have a default for it.
function removal(of: string, { before, after }: Around): readonly Fate[] {
  if (after === undefined) return before === undefined ? [] : [{ of, by: 'null', kept: false }];
  return after === null || sameJson(after, before) ? [{ of, by: 'null', kept: true }] : [];
}

// A list may be stored in another form, such as sorted: only what the old one had, and the new one has not, tells.
function replacement(of: string, sent: readonly Json[], { before, after }: Around): readonly Fate[] {
  if (!isList(before) || !isList(after)) return [];
  if (without(after, sent).some((each) => includes(before, each))) return [{ of, by: 'list', kept: true }];
  return without(before, sent).length > 0 ? [{ of, by: 'list', kept: false }] : [];
}

// Each element as often as it is there more than in the other.
function without(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  const left = others.map(canonical);
  return values.filter((each) => {
    const index = left.indexOf(canonical(each));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

const includes = (values: readonly Json[], wanted: Json): boolean => values.some((each) => sameJson(each, wanted));

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? ownValue(value, name) : undefined;
}
