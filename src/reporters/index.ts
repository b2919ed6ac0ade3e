import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Every reporter by its name, the one that is used where none is named first. */
export const reporters = { pretty, json, junit, github, markdown } as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;

/** The names of all reporters, in order. */
export const REPORTERS = Object.keys(reporters) as readonly ReporterName[];
