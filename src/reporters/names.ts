/** The names of all reporters, in order: the one first that is used where none is named. */
export const REPORTERS = ['pretty', 'json', 'junit', 'github', 'markdown'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** Those whose report is a document: it stands by itself. Lines for people and for GitHub may follow each other. */
export const DOCUMENTS: ReadonlySet<ReporterName> = new Set(['json', 'junit', 'markdown']);
