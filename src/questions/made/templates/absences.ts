import { deleteShiftsIds } from '../../../semantics/misconceptions/delete-shifts-ids.ts';
import { putMustCreate } from '../../../semantics/misconceptions/put-must-create.ts';
import type { About, Ask } from '../../question.ts';
import { castOf, members, type Cast } from '../cast.ts';
import type { Draw } from '../draw.ts';
import { staged } from '../stage.ts';
import { sent, times, type Template } from '../template.ts';

const status: Template = {
  minds: [putMustCreate, deleteShiftsIds],
  about: (draw) => putOfWhatIsGone(draw, () => ({ kind: 'status', request: 3 })),
};

const count: Template = {
  minds: [putMustCreate, deleteShiftsIds],
  about: (draw) => putOfWhatIsGone(draw, ({ collection }) => ({ kind: 'count', collection })),
};

// The same DELETE again: what a single one does to others beside, RFC 9110 does not settle; of a repeat, §9.2.2 does.
function putOfWhatIsGone(draw: Draw, ask: (cast: Cast) => Ask): About {
  const cast = castOf(draw);
  const { collection, name, first } = cast;
  const there = draw.between(3, 4);
  const url = `${collection}/${draw.between(1, there - 2)}` as const;
  const send = [...times(2, sent('DELETE', url)), sent('PUT', url, { [name]: first })];
  return staged(cast, { declares: { put: 'replaces' }, holds: members(cast, there), send }, ask(cast));
}

/** What comes of a PUT where it only replaces, and nothing is? */
export const absences = { status: [status], count: [count] } as const;
