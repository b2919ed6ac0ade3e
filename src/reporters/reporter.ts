import type { Report } from '../quiz/report.ts';
import type { Look } from '../text/look.ts';

/** A report as a text, its last line end included. It decides nothing. */
export type Reporter = (report: Report, look: Look) => string;

/** The names of all reporters, in order: the one first that is used where none is named. */
export const REPORTERS = ['pretty', 'json', 'junit', 'github', 'markdown'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** Those whose report is a document: it stands by itself. Lines for people and for GitHub may follow each other. */
export const DOCUMENTS: ReadonlySet<ReporterName> = new Set(['json', 'junit', 'markdown']);
