import * as z from 'zod';
import { misconceptions } from '../../semantics/misconceptions/index.ts';
import { askForm, id, markdownForm, sending, sentence } from './terms.ts';

/** A question whose answer is worked out. */
export const scenarioQuizForm = z
  .strictObject({
    quiz: id,
    say: markdownForm.optional(),
    scenario: z
      .strictObject({ send: z.array(sending) })
      .default({ send: [] })
      .describe("Requests to a server in the lesson's first world; with `which`, there may be none"),
    question: askForm,
    options: z
      .array(id)
      .min(3)
      .max(4)
      .optional()
      .describe(
        'The options to offer, the right one among them: so a question stays what it was when more come to fit',
      ),
  })
  .describe('A question about a scenario: options and key are computed')
  .transform(({ quiz: id, ...step }) => ({ kind: 'scenario-quiz' as const, id, ...step }));

const choice = z.strictObject({
  id,
  text: sentence,
  right: z.literal(true).optional().describe('Of exactly one choice'),
  believes: z
    .enum(misconceptions.map((each) => each.id))
    .optional()
    .describe('The misconception of whoever chooses this'),
  because: sentence
    .regex(/§/, 'name the section that decides it, such as §9.2.2')
    .describe('Feedback, with the section that decides it'),
});

const NONE_RIGHT = 'no choice is right: write right: true in exactly one';
const TWO_RIGHT = 'an earlier choice is right: true already, and exactly one is: drop one of the two';

/** A question whose answers are written by hand. */
export const wordsQuizForm = z
  .strictObject({
    quiz: id,
    question: markdownForm,
    choices: z.array(choice).min(3).max(4).describe('Answers to choose from: one of them right'),
  })
  .describe('A question in words: every choice has its own feedback')
  .transform(({ quiz: id, ...step }, context) => {
    const [right, ...others] = step.choices.filter((each) => each.right === true);
    if (right !== undefined && others.length === 0) return { kind: 'words-quiz' as const, id, ...step, right };
    const again = step.choices.findLastIndex((each) => each.right === true);
    if (again === -1) context.addIssue({ code: 'custom', path: ['choices'], message: NONE_RIGHT });
    else context.addIssue({ code: 'custom', path: ['choices', again, 'right'], message: TWO_RIGHT });
    return z.NEVER;
  });
