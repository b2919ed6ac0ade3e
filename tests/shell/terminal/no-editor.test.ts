import { expect, it } from '@jest/globals';
import { editAsync } from '../../../src/shell/terminal/no-editor.ts';

it('says that it opens no editor', () => {
  expect(editAsync).toThrow('The tutor opens no editor.');
});
