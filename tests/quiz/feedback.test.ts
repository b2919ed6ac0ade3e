import { expect, test } from '@jest/globals';
import { NOT_SURE } from '../../src/questions/question.ts';
import { feedbackOn } from '../../src/quiz/grading.ts';
import { putMerges } from '../../src/semantics/misconceptions/put.ts';
import { itemOf } from './quizzes.ts';

const two = { id: 'two', text: 'two' };
const reasoned = itemOf('a/one', { because: { one: 'One it is. §9.2.2', two: 'Not two. §9.2.2' } });

test.each([
  [
    'the truth, with its section',
    itemOf('a/one'),
    two,
    [putMerges],
    `${putMerges.truth} (${putMerges.reference}) The right answer: one.`,
  ],
  ['nothing, where nothing is known', itemOf('a/one'), NOT_SURE, [], 'The right answer: one.'],
  ['the reason of what was answered', reasoned, two, [putMerges], 'Not two. §9.2.2 The right answer: one.'],
  ['else of what is right', reasoned, NOT_SURE, [], 'One it is. §9.2.2 The right answer: one.'],
  [
    'else of what is right, where nothing was answered',
    reasoned,
    undefined,
    [],
    'One it is. §9.2.2 The right answer: one.',
  ],
])('feedback ends with the right answer, and tells before it %s', (_, item, given, beliefs, text) => {
  expect(feedbackOn(item, given, beliefs)).toBe(text);
});

test('feedback ends a sentence once', () => {
  expect(feedbackOn(itemOf('a/one', { options: [{ id: 'one', text: 'It is.' }] }), undefined, [])).toBe(
    'The right answer: It is.',
  );
  expect(feedbackOn(itemOf('a/one', { options: [] }), undefined, [])).toBe('The right answer: one.');
});
