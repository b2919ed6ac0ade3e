import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answersCommand, templateCommand } from '../../src/quiz/command-line.ts';

describe('a command that is named', () => {
  test.each([
    ['quiz/ann.yaml', 'quiz/ann.yaml'],
    ['my answers.yaml', "'my answers.yaml'"],
    ["Ann's.yaml", String.raw`'Ann'\''s.yaml'`],
    ['$HOME.yaml', "'$HOME.yaml'"],
    ['-x.yaml', './-x.yaml'],
    ['', "''"],
  ])('has %j as a shell takes it', (file, quoted) => {
    expect(templateCommand({ file })).toBe(`npx --no-install http-tutor quiz --template --output ${quoted}`);
    expect(answersCommand(file)).toBe(`npx --no-install http-tutor quiz --answers ${quoted}`);
  });

  test('prints a sheet where no file is named', () => {
    expect(templateCommand()).toBe('npx --no-install http-tutor quiz --template');
    expect(templateCommand({ part: 'core' })).toBe('npx --no-install http-tutor quiz core --template');
  });

  test('comes through a shell, whatever the file is called', () => {
    const name = fc.string({ minLength: 1 }).filter((each) => !/[\0\n]/.test(each) && !each.startsWith('-'));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (files) => {
        const words = files.map((file) => answersCommand(file).replace(/^.*?--answers /s, ''));
        const said = execFileSync('sh', ['-c', `printf '%s\\n' ${words.join(' ')}`], { encoding: 'utf8' });
        expect(said).toBe(files.map((file) => `${file}\n`).join(''));
      }),
      { numRuns: 20 },
    );
  });
});
