import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter, ReporterName } from './reporter.ts';

/** Every reporter by its name. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = { pretty, json, junit, github, markdown };
