/** The largest content that is accepted, and that a patch may make, in bytes. */
export const CONTENT_LIMIT = 1024 * 1024;

/** How deep JSON content may be nested. */
export const DEPTH_LIMIT = 64;
