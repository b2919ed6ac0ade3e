/**
 * The fields of a request that this server looks at, among those that a learner may write. All others it ignores, as a server
 * should that does not recognise a field (RFC 9110 §5.1).
 */
export const KNOWN_FIELDS = [
  'Content-Type',
  'Content-Encoding',
  'Content-Range',
  'If-Match',
  'If-None-Match',
  'If-Modified-Since',
  'If-Unmodified-Since',
  'Idempotency-Key',
] as const;
