import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { prettyReport } from './pretty.ts';
import type { Reporter, ReporterName } from './reporter.ts';

/** Every reporter by its name. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty: prettyReport,
  json: jsonReport,
  junit: junitReport,
  github: githubReport,
  markdown: markdownReport,
};
