/** The names of all reporters, in order: the one first that is used where none is named. */
export const REPORTERS = ['pretty', 'json', 'junit', 'github', 'markdown'] as const;
export type ReporterName = (typeof REPORTERS)[number];
