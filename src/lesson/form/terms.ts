import * as z from 'zod';
import type { Path, Request } from '../../http/message.ts';
import { parseRequestText } from '../../http/request-text.ts';
import { FAULTS } from '../../http/sending.ts';

// YAML reads these as something else than text, or did in an older version.
const YAML_WORDS = ['yes', 'no', 'on', 'off', 'true', 'false', 'null', 'y', 'n'];

/** An id of a course, lesson, step or choice. Progress and answers are kept by it, so it stays what it is. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'write an id in lower-case letters, digits and hyphens, such as who-names-the-url')
  .refine((value) => !YAML_WORDS.includes(value), 'YAML reads this word as a value of its own: choose another id')
  .describe('Stable: progress and answers are kept by it');

// In characters. A text on a screen has a few hundred; to lay out more than so many takes noticeably long.
const MAX_LINE_LENGTH = 2000;
const MAX_TEXT_LENGTH = 20_000;

/** A text that is shown as it is written, and is a sentence or two. */
export const sentence = z.string().min(1).max(MAX_LINE_LENGTH);

/** A text that is shown as Markdown says. */
export const markdownForm = z.string().min(1).max(MAX_TEXT_LENGTH).describe('Markdown');

/** The path of something on the server. */
const path = z
  .custom<Path>((value) => typeof value === 'string' && value.startsWith('/'), 'write a path such as /users/1')
  .meta({ type: 'string', pattern: '^/' });

/** Which of the requests that are sent here. */
const requestNumber = z.int().min(1).describe('Which request of this step, counted from 1');

/** A request as in an `.http` file. */
export const requestForm = z
  .string()
  .transform((text, context): Request => {
    const parsed = parseRequestText(text);
    if (parsed.ok) return parsed.value;
    const { line, column, message } = parsed.fault;
    context.addIssue({ code: 'custom', message, params: { within: { line, column } }, input: text });
    return z.NEVER;
  })
  .describe('As in an .http file: method and path, header lines, an empty line, content');

/** The goal that a request, or several of them, are to reach. */
export const goal = z
  .record(z.string().regex(/^(\/.*|outbox)$/, 'write a path, or outbox'), z.json())
  .describe(
    'Path: its exact content, or null for nothing there; outbox: how many mails are added, or the addresses they go to. All else is unchanged',
  );

/** The other things that might be there when a request arrives. */
export const spares = z
  .record(path, z.json())
  .default({})
  .describe(
    'Path: what might be there in its place, or null for nothing. Sent to a server beside where that is so, the same request has to change nothing',
  );

const FATES =
  'apply-then-drop: the server does it, and its reply is lost; drop-before-apply: it never arrives; ' +
  'apply-then-503: the server does it, and 503 comes in the place of its reply; delay: it is done later, after ms';

// Less than a client waits, so that the reply comes: what the server did is known when the lesson goes on.
const MAX_REQUEST_LENGTH = 5000;

/** The status of a refusal that is meant. */
export const refused = z
  .int()
  .min(400)
  .max(599)
  .optional()
  .describe('The status with which the server refuses this, where that is meant');

/** A request that is sent, perhaps more than once. */
export const sending = z
  .strictObject({
    times: z.int().min(1).max(10).default(1).describe('How often it is sent, with nothing in between'),
    fault: z.enum(FAULTS).default('none').describe(FATES),
    ms: z.int().min(1).max(MAX_REQUEST_LENGTH).optional().describe('How many milliseconds a delay lasts'),
    refused,
    by: z.literal('other').optional().describe('Who sends it, where that is not the learner: another client'),
    request: requestForm,
  })
  .refine(({ by, fault }) => by === undefined || fault === 'none', {
    path: ['fault'],
    error: 'what another client sends meets no fault: its replies are not for the learner; drop this',
  })
  .refine(({ fault, ms }) => fault !== 'delay' || ms !== undefined, {
    path: ['ms'],
    error: 'a delay takes some time: say for how many milliseconds, such as ms: 500',
  })
  .refine(({ fault, ms }) => fault === 'delay' || ms === undefined, {
    path: ['ms'],
    error: 'only a delay takes milliseconds: write fault: delay, or drop this',
  });

const count = z
  .strictObject({ count: path })
  .transform((asked) => ({ kind: 'count' as const, collection: asked.count }));
const holds = z.strictObject({ holds: path }).transform((asked) => ({ kind: 'holds' as const, path: asked.holds }));
const status = z
  .strictObject({ status: requestNumber })
  .transform((asked) => ({ kind: 'status' as const, request: asked.status }));
const where = z
  .strictObject({ where: requestNumber })
  .transform((asked) => ({ kind: 'where' as const, request: asked.where }));
const adds = z
  .strictObject({ adds: requestNumber })
  .transform((asked) => ({ kind: 'adds' as const, request: asked.adds }));
const which = z
  .strictObject({ which: z.array(requestForm).min(3).max(4), goal })
  .transform((asked) => ({ kind: 'which' as const, requests: asked.which, goal: asked.goal }));
const retry = z
  .strictObject({ retry: z.union([count, holds, status], 'retry asks for one of count, holds, status') })
  .transform((asked) => ({ kind: 'retry' as const, of: asked.retry }));

const READINGS = 'count: a collection; holds: a path; where, status, adds: the number of a request';

/** The questions that can be asked before an experiment: only about what is read off its coming exchanges. */
export const predictionForm = z
  .union([count, holds, where, status, adds], 'a prediction asks for one of count, holds, where, status, adds')
  .describe(READINGS);

/** The questions that can be asked of a scenario. */
export const askForm = z
  .union(
    [count, holds, where, status, adds, which, retry],
    'a question asks for one of count, holds, where, status, adds, which, retry',
  )
  .describe(
    `${READINGS}; which: requests, of which one reaches the goal; retry: one of count, holds, status, after a lost reply`,
  );
