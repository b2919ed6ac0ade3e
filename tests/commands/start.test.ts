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
    expect({ code, err }).toStrictEqual({ code: 1, err: '' });
    const broken = findingsIn(out).filter(({ outcome }) => outcome === 'BROKEN HERE');
    expect(broken.length).toBeGreaterThan(0);
    for (const { cites, text } of broken) {
      expect(cites.length).toBeGreaterThanOrEqual(2);
      expect(text).toContain("PUT's definition stands");
    }
    expect(out.replaceAll(/\s+/g, ' ')).not.toMatch(/not idempotent/i);
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
