import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bundledIds, emptyFolder, run } from '../system.ts';
import { exchangesIn, findingsIn } from './findings.ts';

describe('start without a terminal', () => {
  it('asks nothing, and names what does without one', async () => {
    const { code, out, err } = await run(['start']);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(/^http-tutor: [^\n]*start --auto[^\n]*\n$/);
  });

  it.each(['1', 'true'])('so it does where CI is %s, whatever the streams are', async (CI) => {
    expect(await run(['start'], { terminal: true, env: { CI } })).toMatchObject({ code: 2, out: '' });
  });
});

describe('start --auto', () => {
  it('plays the whole course, and every finding cites exchanges that were shown', async () => {
    const home = emptyFolder();
    const { code, out, err } = await run(['start', '--auto'], { home });
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    expect(out.match(/Lesson done/g)).toHaveLength(bundledIds().length);
    const lessons = out.split('Lesson done');
    const findings = lessons.flatMap((text) => {
      const shown = exchangesIn(text);
      return findingsIn(text).map((finding) => ({ ...finding, shown }));
    });
    expect(findings.length).toBeGreaterThan(15);
    for (const { outcome, cites, shown } of findings) {
      expect(outcome).not.toBe('NOT TESTED');
      expect(cites).not.toStrictEqual([]);
      expect(shown).toEqual(expect.arrayContaining([...cites]));
    }
    // Progress is the learner's own.
    expect(readdirSync(home)).toStrictEqual([]);
  });

  it('plays one lesson', async () => {
    const { code, out } = await run(['start', 'two-ways', '--auto']);
    expect(code).toBe(0);
    expect(out.match(/Lesson done/g)).toHaveLength(1);
  });

  it('says what broke on a server that repeats PUT in full, and leaves the definition of PUT alone', async () => {
    const { code, out, err } = await run(['start', '--auto', 'once-more', '--semantics', 'put-appends-a-copy']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^http-tutor: once-more, put-three-times: put-repeat-adds-nothing: expected upheld, found contradicted: #2, /m,
    );
    const broken = findingsIn(out).filter(({ outcome }) => outcome === 'BROKEN HERE');
    expect(broken.length).toBeGreaterThan(0);
    for (const { cites, text } of broken) {
      expect(cites.length).toBeGreaterThanOrEqual(2);
      expect(text).toContain("PUT's definition stands");
    }
    expect(out.replaceAll(/\s+/g, ' ')).not.toMatch(/not idempotent/i);
  });

  it('names the lesson and the step whose goal its solution does not reach', async () => {
    const { code, err } = await run(['start', '--auto', 'which-method', '--semantics', 'put-needs-existing']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^http-tutor: which-method, one-like: goal: expected that the solution reaches it, found that /m,
    );
  });

  it('tells a program what happens, one object a line, the last with the exit code', async () => {
    const { code, out, err } = await run([
      'start',
      '--auto',
      '--json',
      'once-more',
      '--semantics',
      'put-appends-a-copy',
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/^http-tutor: once-more, /);
    const objects = out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as Readonly<Record<string, unknown>>);
    for (const each of objects) expect(Object.keys(each).slice(0, 3)).toStrictEqual(['event', 'lesson', 'step']);
    const kinds = new Set(objects.map(({ event }) => event));
    expect([...kinds].sort()).toStrictEqual(['answer', 'end', 'exchange', 'finding', 'lesson', 'mark', 'step']);
    expect(objects.at(-1)).toStrictEqual({ event: 'end', lesson: null, step: null, exit: 1 });
    expect(objects).toContainEqual({
      ...{ event: 'finding', lesson: 'once-more', step: 'put-three-times', claim: 'put-repeat-adds-nothing' },
      ...{ obligation: 'definition', outcome: 'contradicted', exchanges: [1, 2], reference: 'RFC 9110 §9.2.2' },
    });
  });

  it('tells a program nothing of a course that a person takes', async () => {
    const { code, out, err } = await run(['start', '--json'], { terminal: true });
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toBe('http-tutor: start --json tells of a course that nobody takes: add --auto.\n');
  });

  it.each([
    [[], {}],
    [['--plain'], { FORCE_COLOR: '1' }],
  ])('writes no escape byte where nobody sees it: %j, %j', async (flags, env) => {
    const { out } = await run(['start', '--auto', 'two-ways', ...flags], { env });
    expect(out).not.toContain('\u001b');
  });

  it('writes colour where it is forced, and none where a flag forbids it', async () => {
    const env = { FORCE_COLOR: '1' };
    expect((await run(['start', '--auto', 'two-ways'], { env })).out).toMatch(/\u001b\[\d+m/);
    expect((await run(['start', '--auto', 'two-ways', '--no-color'], { env })).out).not.toContain('\u001b');
  });

  it('asks for the lesson that was probably meant', async () => {
    const { code, out, err } = await run(['start', '--auto', 'once-mor']);
    expect({ code, out }).toStrictEqual({ code: 2, out: '' });
    expect(err).toMatch(/^http-tutor: [^\n]*did you mean once-more\?[^\n]*\n$/);
  });

  it('names the servers there are, where there is none of that name', async () => {
    const { code, err } = await run(['start', '--auto', '--semantics', 'put-append']);
    expect(code).toBe(2);
    expect(err).toContain('put-appends-a-copy');
  });

  it('plays a course of one’s own, and says where there is none', async () => {
    const { code, out } = await run(['start', '--auto', '--course', 'tests/fixtures/lessons']);
    expect(code).toBe(0);
    expect(out.match(/Lesson done/g)).toHaveLength(2);
    const nowhere = await run(['start', '--auto', '--course', emptyFolder()]);
    expect(nowhere).toMatchObject({ code: 3, out: '' });
    expect(nowhere.err).toMatch(/^http-tutor: [^\n]*course\.yaml does not exist[^\n]*\n$/);
  });
});
