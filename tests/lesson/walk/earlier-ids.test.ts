import { expect, it } from '@jest/globals';
import { presentId } from '../../../src/lesson/walk/marking.ts';
import { NOT_SURE } from '../../../src/questions/question.ts';

it.each([
  ['goes by its present id', ['status-200-or-204', 'status-201'], 'status-204', 'status-200-or-204'],
  [
    'goes by its present id, of whichever it was',
    ['status-200-or-204', 'status-201'],
    'status-200',
    'status-200-or-204',
  ],
  ['stays what it is where it is an answer still', ['status-200-or-204', 'status-200'], 'status-200', 'status-200'],
  ['stays what it is where none has its place', ['status-201', 'status-404'], 'status-204', 'status-204'],
  ['stays what it always was', ['none', 'one'], 'one', 'one'],
  ['is no answer where it was none', ['none', 'one'], 'skipped', 'skipped'],
])('an answer that was kept %s', (_, ids, kept, present) => {
  const options = [...ids.map((id) => ({ id, text: id })), NOT_SURE];
  expect(presentId({ id: 'q', text: 'Which?', options }, kept)).toBe(present);
});
