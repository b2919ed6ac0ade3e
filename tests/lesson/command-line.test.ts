import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  answersCommand,
  listCommand,
  quizCommand,
  startCommand,
  templateCommand,
} from '../../src/lesson/command-line.ts';

const bundled = { program: 'npx http-tutor', course: undefined };
const own = { program: 'node ../bin/http-tutor.js', course: 'my course' };

describe('a command that is named', () => {
  test.each([
    ['quiz/ann.yaml', 'quiz/ann.yaml'],
    ['my answers.yaml', "'my answers.yaml'"],
    ["Ann's.yaml", String.raw`'Ann'\''s.yaml'`],
    ['$HOME.yaml', "'$HOME.yaml'"],
    ['-x.yaml', './-x.yaml'],
    ['', "''"],
  ])('has %j as a shell takes it', (file, quoted) => {
    expect(templateCommand(bundled, { file })).toBe(`npx http-tutor quiz --template --output ${quoted}`);
    expect(answersCommand(bundled, file)).toBe(`npx http-tutor quiz --answers ${quoted}`);
    expect(listCommand({ ...bundled, course: file })).toBe(`npx http-tutor list --course ${quoted}`);
  });

  test('prints a sheet where no file is named', () => {
    expect(templateCommand(bundled)).toBe('npx http-tutor quiz --template');
    expect(templateCommand(bundled, { part: 'core' })).toBe('npx http-tutor quiz core --template');
  });

  test('goes on with the lessons, or begins one', () => {
    expect(startCommand(bundled)).toBe('npx http-tutor start');
    expect(startCommand(bundled, 'two-ways', ['--plain'])).toBe('npx http-tutor start two-ways --plain');
  });

  test('puts a quiz again, with the options that it had', () => {
    expect(quizCommand(own, ['two-ways', '--output', 'junit=my report.xml', '--plain'])).toBe(
      "node ../bin/http-tutor.js quiz two-ways --output 'junit=my report.xml' --plain --course 'my course'",
    );
  });

  test('is of the course and the program that the tutor was started with', () => {
    expect(startCommand(own, 'line-items')).toBe("node ../bin/http-tutor.js start line-items --course 'my course'");
    expect(templateCommand(own)).toBe("node ../bin/http-tutor.js quiz --template --course 'my course'");
    expect(answersCommand(own, 'a.yaml')).toBe("node ../bin/http-tutor.js quiz --answers a.yaml --course 'my course'");
  });

  test('comes through a shell, whatever the file is called', () => {
    const name = fc.string({ minLength: 1 }).filter((each) => !/[\0\n]/.test(each) && !each.startsWith('-'));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (files) => {
        const words = files.map((file) => answersCommand(bundled, file).replace(/^.*?--answers /s, ''));
        const said = execFileSync('sh', ['-c', `printf '%s\\n' ${words.join(' ')}`], { encoding: 'utf8' });
        expect(said).toBe(files.map((file) => `${file}\n`).join(''));
      }),
      { numRuns: 20 },
    );
  });
});
