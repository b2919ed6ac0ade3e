import * as z from 'zod';
import { goal, path, request, requestNumber } from './terms.ts';

const count = z
  .strictObject({ count: path })
  .transform((asked) => ({ kind: 'count' as const, collection: asked.count }));
const holds = z.strictObject({ holds: path }).transform((asked) => ({ kind: 'holds' as const, path: asked.holds }));
const status = z
  .strictObject({ status: requestNumber })
  .transform((asked) => ({ kind: 'status' as const, request: asked.status }));
const where = z
  .strictObject({ where: requestNumber })
  .transform((asked) => ({ kind: 'where' as const, request: asked.where }));
const adds = z
  .strictObject({ adds: requestNumber })
  .transform((asked) => ({ kind: 'adds' as const, request: asked.adds }));
const which = z
  .strictObject({ which: z.array(request).min(3).max(4), goal })
  .transform((asked) => ({ kind: 'which' as const, requests: asked.which, goal: asked.goal }));
const retry = z
  .strictObject({ retry: z.union([count, holds, status], 'retry asks for one of count, holds, status') })
  .transform((asked) => ({ kind: 'retry' as const, of: asked.retry }));

const READINGS = 'count: a collection; holds: a path; where, status, adds: the number of a request';

/** What can be asked before an experiment: only what is read off the exchanges that it will have. */
export const prediction = z
  .union([count, holds, where, status, adds], 'a prediction asks for one of count, holds, where, status, adds')
  .describe(READINGS);

/** What can be asked of a scenario. */
export const ask = z
  .union(
    [count, holds, where, status, adds, which, retry],
    'a question asks for one of count, holds, where, status, adds, which, retry',
  )
  .describe(
    `${READINGS}; which: requests, of which one reaches the goal; retry: one of count, holds, status, after a lost reply`,
  );
