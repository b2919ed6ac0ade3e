import type { Sending } from '../../../http/sending.ts';
import {
  keyChangesNothing,
  keyIsForAnyContent,
  keyMakesPostIdempotent,
} from '../../../semantics/misconceptions/keys.ts';
import { postIsIdempotent, postOmitsLocation } from '../../../semantics/misconceptions/post.ts';
import type { Draw } from '../draw.ts';
import { having, sent, askInWorld, times, type GeneratedWorld, type Template } from '../generated-world.ts';
import { sampleData, members, type SampleData } from '../sample-data.ts';

// A collection that looks at keys, while the question is about another collection.
const beside = { '/payments': { put: 'refused', key: 'required' } } as const satisfies GeneratedWorld['beside'];

function lookedAt(draw: Draw): GeneratedWorld['declares'] {
  return { key: draw.one(['honoured', 'required'] as const) };
}

function keyed({ collection, name }: SampleData, value: string, key: string): Sending {
  return having(sent('POST', collection, { [name]: value }), 'Idempotency-Key', `"${key}"`);
}

const keysOf = (draw: Draw): readonly [string, string] => {
  const [one, other] = draw.shuffled(['a1', 'b2', 'c3', 'k7', 'x9']);
  return [one, other];
};

const ignored: Template = {
  minds: [keyMakesPostIdempotent, postIsIdempotent],
  about(draw) {
    const cast = sampleData(draw);
    const [one, other] = keysOf(draw);
    const send = [...times(draw.between(2, 3), keyed(cast, cast.first, one)), keyed(cast, cast.first, other)];
    const holds = members(cast, draw.between(0, 2));
    return askInWorld(cast, { declares: {}, beside, holds, send }, { kind: 'count', collection: cast.collection });
  },
};

const honoured: Template = {
  minds: [keyChangesNothing, postIsIdempotent],
  about(draw) {
    const cast = sampleData(draw);
    const [one, other] = keysOf(draw);
    const send = [...times(2, keyed(cast, cast.first, one)), keyed(cast, cast.first, other)];
    const declares = lookedAt(draw);
    const holds = members(cast, draw.between(0, 2));
    return askInWorld(cast, { declares, holds, send }, { kind: 'count', collection: cast.collection });
  },
};

const whereIgnored: Template = {
  minds: [keyMakesPostIdempotent, postOmitsLocation],
  about(draw) {
    const cast = sampleData(draw);
    const [one] = keysOf(draw);
    const send = [keyed(cast, cast.first, one), keyed(cast, cast.second, one)];
    const holds = members(cast, draw.between(0, 3));
    return askInWorld(cast, { declares: {}, beside, holds, send }, { kind: 'where', request: 2 });
  },
};

const whereReused: Template = {
  minds: [keyChangesNothing, keyIsForAnyContent],
  about(draw) {
    const cast = sampleData(draw);
    const [one] = keysOf(draw);
    const send = [keyed(cast, cast.first, one), keyed(cast, cast.second, one)];
    const declares = lookedAt(draw);
    return askInWorld(
      cast,
      { declares, holds: members(cast, draw.between(0, 3)), send },
      { kind: 'where', request: 2 },
    );
  },
};

/** Templates that ask what an Idempotency-Key does. */
export const keys = { count: [ignored, honoured], where: [whereIgnored, whereReused] } as const;
