import type { Report } from '../quiz/report.ts';
import type { Look } from '../text/look.ts';

/** A report as a text, its last line end included. It decides nothing. */
export type Reporter = (report: Report, look: Look) => string;
