/** Stands in the bundle for `@inquirer/external-editor`, which no prompt here opens. */
export function editAsync(): never {
  throw new Error('The tutor opens no editor.');
}
