import * as z from 'zod';
import { FAULTS } from '../http/sending.ts';
import { claims } from '../evidence/claims/index.ts';
import type { Path, Request } from '../http/message.ts';
import { parseRequestText } from '../http/request-text.ts';
import { worldDeclaration } from '../semantics/declaration.ts';
import { misconceptions, SEMANTICS_IDS } from '../semantics/misconceptions/index.ts';
import { COMPARED } from '../evidence/comparison.ts';

// YAML reads these as something else than text, or did in an older version.
const YAML_WORDS = ['yes', 'no', 'on', 'off', 'true', 'false', 'null', 'y', 'n'];

/** An id of a course, lesson, step or choice. Progress and answers are kept by it, so it stays what it is. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'write an id in lower-case letters, digits and hyphens, such as who-names-the-url')
  .refine((value) => !YAML_WORDS.includes(value), 'YAML reads this word as a value of its own: choose another id')
  .describe('Stable: progress and answers are kept by it');

const markdown = z.string().min(1).describe('Markdown');
const path = z
  .custom<Path>((value) => typeof value === 'string' && value.startsWith('/'), 'write a path such as /users/1')
  .meta({
    type: 'string',
    pattern: '^/',
  });
const requestNumber = z.int().min(1).describe('Which request of this step, counted from 1');

/** A request as in an `.http` file. */
const request = z
  .string()
  .transform((text, context): Request => {
    const parsed = parseRequestText(text);
    if (parsed.ok) return parsed.value;
    const { line, column, message } = parsed.fault;
    context.addIssue({ code: 'custom', message, params: { within: { line, column } }, input: text });
    return z.NEVER;
  })
  .describe('As in an .http file: method and path, header lines, an empty line, content');

const counted = z
  .strictObject({ count: path })
  .transform(({ count }) => ({ kind: 'count' as const, collection: count }));
const held = z.strictObject({ holds: path }).transform(({ holds }) => ({ kind: 'holds' as const, path: holds }));
const answeredWith = z
  .strictObject({ status: requestNumber })
  .transform(({ status }) => ({ kind: 'status' as const, request: status }));
const readings = [
  counted,
  held,
  answeredWith,
  z.strictObject({ where: requestNumber }).transform(({ where }) => ({ kind: 'where' as const, request: where })),
  z.strictObject({ adds: requestNumber }).transform(({ adds }) => ({ kind: 'adds' as const, request: adds })),
] as const;

const goal = z
  .record(z.string().regex(/^(\/.*|outbox)$/, 'write a path, or outbox'), z.json())
  .describe(
    'Path: its exact content, or null for nothing there; outbox: how many mails are added, or the addresses they go to. All else is unchanged',
  );

const prediction = z
  .union(readings, 'a prediction asks for one of count, holds, where, status, adds')
  .describe('count: a collection; holds: a path; where, status, adds: the number of a request');

const ask = z
  .union(
    [
      ...readings,
      z
        .strictObject({ which: z.array(request).min(2).max(4), goal })
        .transform(({ which, goal: wanted }) => ({ kind: 'which' as const, requests: which, goal: wanted })),
      z
        .strictObject({ retry: z.union([counted, held, answeredWith], 'retry asks for one of count, holds, status') })
        .transform(({ retry }) => ({ kind: 'retry' as const, of: retry })),
    ],
    'a question asks for one of count, holds, where, status, adds, which, retry',
  )
  .describe(
    'count: a collection; holds: a path; where, status, adds: the number of a request; which: requests, of which one reaches the goal; retry: one of count, holds, status, after a lost reply',
  );

const sending = z.strictObject({
  times: z.int().min(1).max(10).default(1).describe('How often it is sent, with nothing in between'),
  fault: z.enum(FAULTS).default('none').describe('apply-then-drop: the server does it, and its reply is lost'),
  request,
});

const outcomes = z.enum(['upheld', 'contradicted', 'added', 'added-nothing', 'refused', 'untested']);
const shows = z
  .partialRecord(z.enum(claims.map((claim) => claim.id)), outcomes)
  .default({})
  .describe('Claims, and how each comes out of the exchanges of this step');

const read = z
  .strictObject({
    read: markdown,
    table: z.array(z.enum(COMPARED)).min(2).optional().describe("The comparison, filled from this lesson's exchanges"),
  })
  .describe('Something to read')
  .transform((step) => ({ kind: 'read' as const, ...step }));

const experiment = z
  .strictObject({
    experiment: id,
    say: markdown,
    worked: z.int().min(0).default(0).describe('So many requests are predicted and sent by the tutor'),
    server: z
      .enum(SEMANTICS_IDS)
      .optional()
      .describe('The semantics that answer in this step, whatever --semantics says'),
    again: z.literal('ask').optional().describe('After a lost reply: let the learner decide about sending again'),
    send: z.array(sending).min(1).describe('Requests, in the order in which they are sent'),
    predict: z.array(prediction).max(2).default([]).describe('What the learner is asked before the requests are sent'),
    shows,
  })
  .describe('Requests that are sent for real: predict, observe, explain')
  .transform(({ experiment: id, ...step }) => ({ kind: 'experiment' as const, id, ...step }));

const task = z
  .strictObject({
    task: id,
    say: markdown,
    given: z.string().optional().describe('A request with a gap, for the learner to fill'),
    goal,
    hints: z
      .array(markdown)
      .min(1)
      .describe('The first opens at once, one more with each attempt; the last is a worked example on other data'),
    solution: request.describe('A request that reaches the goal, as in an .http file'),
    mistakes: z
      .array(z.strictObject({ request, because: markdown }))
      .min(1)
      .describe('Requests that miss the goal, each with its diagnosis'),
  })
  .describe('A request for the learner to compose')
  .transform(({ task: id, ...step }) => ({ kind: 'task' as const, id, ...step }));

const scenarioQuiz = z
  .strictObject({
    quiz: id,
    say: markdown.optional(),
    scenario: z
      .strictObject({ send: z.array(sending) })
      .default({ send: [] })
      .describe("Requests to a server in the lesson's first world"),
    question: ask,
    options: z
      .array(id)
      .optional()
      .describe(
        'The options to offer, where more would fit: so a question stays what it was, whatever comes to be known',
      ),
  })
  .describe('A question about a scenario: options and key are computed')
  .transform(({ quiz: id, ...step }) => ({ kind: 'scenario-quiz' as const, id, ...step }));

const choice = z.strictObject({
  id,
  text: z.string().min(1),
  right: z.literal(true).optional().describe('Of exactly one choice'),
  believes: z
    .enum(misconceptions.map((each) => each.id))
    .optional()
    .describe('The misconception of whoever chooses this'),
  because: z
    .string()
    .regex(/§/, 'name the section that decides it, such as §9.2.2')
    .describe('Feedback, with the section that decides it'),
});

const wordsQuiz = z
  .strictObject({
    quiz: id,
    question: markdown,
    choices: z
      .array(choice)
      .min(2)
      .max(4)
      .refine((choices) => choices.filter(({ right }) => right).length === 1, 'exactly one choice is right: true')
      .describe('Answers to choose from: one of them right'),
  })
  .describe('A question in words: every choice has its own feedback')
  .transform(({ quiz: id, ...step }) => ({ kind: 'words-quiz' as const, id, ...step }));

/** The form of a lesson file. Unknown keys are faults. */
export const lessonForm = z.strictObject({
  id,
  title: z.string().min(1),
  summary: z.string().min(1).describe('One sentence: what a learner can say afterwards'),
  minutes: z.int().min(1).describe('How long it takes'),
  world: worldDeclaration.describe('Each lesson starts in its own world'),
  steps: z
    .array(
      z.union(
        [read, experiment, task, scenarioQuiz, wordsQuiz],
        'a step is one of read, experiment, task, quiz: begin it with that key',
      ),
    )
    .min(1),
});

export type Lesson = z.output<typeof lessonForm>;
export type Step = Lesson['steps'][number];
export type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const lessonName = z
  .string()
  .regex(
    /^[a-z0-9-]+\.yaml$/,
    'name a file beside this one, in lower-case letters, digits and hyphens: put-twice.yaml',
  );

/** The form of course.yaml. */
export const courseForm = z.strictObject({
  id,
  title: z.string().min(1),
  version: z.int().min(1),
  language: z.string().min(2),
  pass: z.number().min(0).max(100).describe('The pass mark of the quiz, in percent'),
  welcome: markdown.optional().describe('What the first screen says before the lessons'),
  parts: z.array(z.strictObject({ title: z.string().min(1), lessons: z.array(lessonName).min(1) })).min(1),
});

export type CourseForm = z.output<typeof courseForm>;

/** The steps that progress is kept of: all but reading. */
export type KeptStep = Exclude<Step, { kind: 'read' }>;
export function isKept(step: Step): step is KeptStep {
  return step.kind !== 'read';
}
