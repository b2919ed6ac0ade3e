import type { JsonSize } from '../../http/json.ts';

/** The largest content that is accepted, and that a patch may make, in bytes. */
export const CONTENT_LIMIT = 1024 * 1024;

/** How deep JSON content may be nested. */
export const DEPTH_LIMIT = 64;

/** How many values JSON content may have, members and elements at every depth counted. */
export const VALUES_LIMIT = 20_000;

/** Both, as the size of the largest JSON. */
export const JSON_LIMITS: JsonSize = { depth: DEPTH_LIMIT, values: VALUES_LIMIT };

/** The most operations that a JSON Patch may have. */
export const OPERATIONS_LIMIT = 1000;

/** How much the operations of a JSON Patch may move and copy together, in about bytes of memory. */
export const CARRIED_LIMIT = 4 * CONTENT_LIMIT;
