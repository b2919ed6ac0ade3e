import { describe, expect, it } from '@jest/globals';
import { partName } from '../../src/commands/lesson-in.ts';

describe('the name of a part', () => {
  it.each([
    ['Core', 'core'],
    ['Patches and keys', 'patches-and-keys'],
    ['PUT, POST & PATCH', 'put-post-patch'],
    ['Again, or not?', 'again-or-not'],
    ['«Für alle»', 'für-alle'],
  ])('is what its title has of letters and digits: %s', (title, name) => {
    expect(partName({ title })).toBe(name);
  });
});
