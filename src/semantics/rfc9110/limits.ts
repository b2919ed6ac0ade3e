/** The largest content that is accepted, and that a patch may make, in bytes. */
export const CONTENT_LIMIT = 1024 * 1024;

/** How deep JSON content may be nested. */
export const DEPTH_LIMIT = 64;

/** The most operations that a JSON Patch may have. */
export const OPERATIONS_LIMIT = 1000;

/** How much the operations of a JSON Patch may move and copy together, in about bytes of memory. */
export const CARRIED_LIMIT = 4 * CONTENT_LIMIT;
