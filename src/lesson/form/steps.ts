import * as z from 'zod';
import { claims } from '../../evidence/claims/index.ts';
import { COMPARED } from '../../evidence/comparison/compared.ts';
import { handlers } from '../../semantics/handlers/index.ts';
import { SEMANTICS_IDS } from '../../semantics/ids.ts';
import { goal, id, markdownForm, predictionForm, refused, requestForm, sending, spares } from './terms.ts';

const outcomes = z.enum([
  'upheld',
  'contradicted',
  'added',
  'added-nothing',
  'overwritten',
  'kept',
  'refused',
  'untested',
]);
const shows = z
  .partialRecord(z.enum(claims.map((claim) => claim.id)), outcomes)
  .default({})
  .describe('Claims, and how each comes out of the exchanges of this step');

/** Words between the other steps. */
export const readForm = z
  .strictObject({
    read: markdownForm,
    table: z
      .array(z.enum(COMPARED))
      .min(2)
      .max(COMPARED.length)
      .optional()
      .describe("The comparison, filled from this lesson's exchanges"),
  })
  .describe('Something to read')
  .transform((step) => ({ kind: 'read' as const, ...step }));

// A learner finds out what these do; only an author is told.
const FAULTY = `Nobody's belief: ${handlers.map(({ id, works }) => `${id}: ${works}`).join('; ')}`;

/** Predict, observe, explain. */
export const experimentForm = z
  .strictObject({
    experiment: id,
    say: markdownForm,
    worked: z.int().min(0).default(0).describe('So many requests are predicted and sent by the tutor'),
    server: z
      .enum(SEMANTICS_IDS)
      .optional()
      .describe(`The semantics that answer in this step, whatever --semantics says. ${FAULTY}`),
    again: z.literal('ask').optional().describe('After a lost reply: let the learner decide about sending again'),
    send: z.array(sending).min(1).describe('Requests, in the order in which they are sent'),
    predict: z
      .array(predictionForm)
      .max(2)
      .default([])
      .describe('What the learner is asked before the requests are sent'),
    shows,
  })
  .describe('Requests that are sent for real: predict, observe, explain')
  .transform(({ experiment: id, ...step }) => ({ kind: 'experiment' as const, id, ...step }));

// Every attempt is held against every mistake.
const MAX_MISTAKES = 20;
const MAX_HINTS = 20;

/** A goal, and what it takes to reach it. */
export const taskForm = z
  .strictObject({
    task: id,
    say: markdownForm,
    given: z.string().optional().describe('A request with a gap, for the learner to fill'),
    goal,
    spares,
    hints: z
      .array(markdownForm)
      .min(1)
      .max(MAX_HINTS)
      .describe('The first opens at once, one more with each attempt; the last is a worked example on other data'),
    solution: requestForm.describe('A request that reaches the goal, as in an .http file'),
    mistakes: z
      .array(z.strictObject({ request: requestForm, refused, because: markdownForm }))
      .min(1)
      .max(MAX_MISTAKES)
      .describe('Requests that miss the goal, each with its diagnosis'),
  })
  .describe('A request for the learner to compose')
  .transform(({ task: id, ...step }) => ({ kind: 'task' as const, id, ...step }));
