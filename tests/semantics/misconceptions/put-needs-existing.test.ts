import { describe, expect, it } from '@jest/globals';
import { outcomeOn } from './servers.ts';

describe('where PUT only updates what is there', () => {
  it.each([
    ['PUT of what is absent is refused', ['PUT /users/1 {}'], [404], {}],
    ['PUT of an absent note is refused', ['PUT /notes/1 milk'], [404], {}],
    ['PUT of what is there replaces it', ['POST /users {"a":1}', 'PUT /users/1 {}'], [201, 204], { '/users/1': {} }],
    ['PUT of the document replaces it', ['PUT /settings {"a":1}'], [204], {}],
    ['PUT is looked at for its media type first', ['PUT /users/1 milk'], [415], {}],
    ['PUT to what is absent is refused before its JSON is', ['PUT /users/1 {broken'], [404], {}],
  ])('%s', (_, lines, statuses, resources) => {
    expect(outcomeOn('put-needs-existing', lines)).toMatchObject({ statuses, resources });
  });
});
