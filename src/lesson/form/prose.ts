/** Keys of lessons and courses whose texts people read. A `#` in one of these was hardly meant to begin a comment. */
export const PROSE: ReadonlySet<string> = new Set([
  'because',
  'hints',
  'question',
  'read',
  'say',
  'subject',
  'summary',
  'text',
  'title',
  'welcome',
]);

/** Keys below which stands what a server holds: there, any key can have any name. */
export const DATA: ReadonlySet<string> = new Set(['documents', 'goal', 'resources', 'spares']);
