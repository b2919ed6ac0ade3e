import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REFERENCE_RESPONDENT, answersOf } from '../../src/questions/simulate.ts';
import { generatorOf } from '../../src/questions/kinds/index.ts';
import { nearTo } from '../../src/questions/offer.ts';
import { beliefsBy, beliefsIn, fits, likeliestBelief, computeQuestion } from '../../src/questions/multiple-choice.ts';
import { NOT_SURE, type Ask } from '../../src/questions/question.ts';
import { misconceptions } from '../../src/semantics/misconceptions/index.ts';
import type { ServerBelief } from '../../src/semantics/misconceptions/misconception.ts';
import { jsonResource } from '../../src/semantics/world.ts';
import { lost } from '../helpers.ts';
import { asked } from './asked.ts';
import { aboutOf, adds, believing, count, holds, idsOf, retry, status, where, which } from './scenarios.ts';

const PUT = 'PUT /users/2 {"name":"Bob"}';
const POST = 'POST /users {"name":"Bob"}';
const copies = believing('put-appends-a-copy');
const drops = believing('post-is-idempotent');
const merges = believing('put-merges');

describe('a question', () => {
  test('is none where every misconception answers as the reference does', () => {
    expect(computeQuestion('q', aboutOf(count, ['GET /users']), { minds: [copies, drops, merges] })).toBeUndefined();
  });

  test('is none where no answer is right, or more than one', () => {
    const bob = { '/users/2': { name: 'Bob' } };
    expect(computeQuestion('q', aboutOf(which(bob, 'GET /users', 'PUT /users/2 {"name":"Eve"}'), []))).toBeUndefined();
    expect(computeQuestion('q', aboutOf(which(bob, PUT, POST), []))).toBeUndefined();
  });

  test('offers what the misconceptions make of it, and not to be sure; in an order that tells nothing', () => {
    const about = aboutOf(count, [PUT, PUT], 4);
    expect(computeQuestion('q', about, { minds: [copies, believing('put-needs-existing')] })).toEqual({
      id: 'q',
      text: 'How many users will the server hold after #5?',
      options: [{ id: 'one', text: 'one' }, { id: 'two', text: 'two' }, { id: 'three', text: 'three' }, NOT_SURE],
      about,
    });
  });

  test('offers five options at most, the right one among them', () => {
    const about = aboutOf(count, [PUT, PUT, PUT, PUT, POST, POST, POST, 'POST /users/1/welcome-email']);
    expect(computeQuestion('q', about)?.options).toHaveLength(5);
    expect(computeQuestion('q', about)?.options).toEqual(
      expect.arrayContaining([...answersOf(REFERENCE_RESPONDENT, about)]),
    );
  });

  test('offers those that are named, and no others', () => {
    const about = aboutOf(count, [PUT, PUT, POST, POST]);
    const ids = computeQuestion('q', about, { options: ['four', 'five', 'six'] })?.options.map(({ id }) => id);
    expect(ids).toEqual(['four', 'five', 'six', 'not-sure']);
  });

  test('is none where the right one is not among those that are named, or no other is', () => {
    const about = aboutOf(count, [PUT, PUT, POST, POST]);
    expect(computeQuestion('q', about, { options: ['three', 'five', 'six'] })).toBeUndefined();
    expect(computeQuestion('q', about, { options: ['four', 'five', 'eleven'] })).toBeUndefined();
  });

  test('does not offer what came of it exactly', () => {
    const about = aboutOf(status(2), [PUT, PUT]);
    expect(computeQuestion('q', about)?.options).toContainEqual({ id: 'status-200-or-204', text: '200 or 204' });
  });
});

describe('two answers that could be taken for one another', () => {
  const holding = (content: string): ServerBelief => ({
    ...(merges as ServerBelief),
    change: (rfc9110) => ({ ...rfc9110, replace: () => jsonResource(content) }),
  });
  const about = aboutOf(holds('/users/2'), ['PUT /users/2 "milk"']);

  test.each([
    ['alike in id, one of them right', holding('milk!')],
    ['alike in id with what is nothing', { ...holding('nothing') }],
  ])('are not both offered: %s', (_, mind) => {
    const nothing = believing('put-needs-existing');
    expect(computeQuestion('q', about, { minds: [nothing], least: 2 })).toBeDefined();
    expect(computeQuestion('q', about, { minds: [mind, nothing], least: 2 })).toBeUndefined();
  });

  test('are one of them "not sure"', () => {
    const note = aboutOf(holds('/notes/a'), ['PUT /notes/a milk', lost('PUT /notes/a not sure')]);
    const late = believing('timeout-means-it-failed');
    expect(idsOf(late, note)).toEqual(['holds-milk']);
    expect(computeQuestion('q', note, { minds: [late] })).toBeUndefined();
  });
});

describe('the beliefs in an answer', () => {
  const about = aboutOf(count, [PUT, PUT]);
  const question = { id: 'q', text: '', options: [], about };

  test('are those of the misconceptions that give it, in their order', () => {
    const beliefs = beliefsIn(question, 'three');
    expect(beliefs).toContain(copies);
    const often = misconceptions.filter(({ id }) => id !== 'put-picks-its-own-url');
    expect(beliefs).toEqual(often.filter((mind) => idsOf(mind, about).includes('three')));
  });

  test('are none where it is right, nobody gives it, or the question is in words', () => {
    expect(beliefsIn(question, 'two')).toEqual([]);
    expect(beliefsIn(question, 'seventy')).toEqual([]);
    expect(beliefsIn({ id: 'q', text: 'Why?', options: [] }, 'so')).toEqual([]);
  });

  test('are found for any answer at once', () => {
    const beliefsOf = beliefsBy(about);
    for (const given of ['two', 'three', 'seventy']) expect(beliefsOf(given)).toEqual(beliefsIn(question, given));
  });

  test('are fitted by it', () => {
    expect(fits(REFERENCE_RESPONDENT, about, 'two')).toBe(true);
    expect(fits(copies, about, 'two')).toBe(false);
    expect(fits(copies, about, 'three')).toBe(true);
  });
});

describe('the likeliest belief among the options', () => {
  const likeliestOf = (ask: Ask, sendings: Parameters<typeof aboutOf>[1]): string | undefined => {
    const question = computeQuestion('q', aboutOf(ask, sendings));
    return question && likeliestBelief(question)?.id;
  };

  test('comes first of those that HTTP settles', () => {
    expect(likeliestOf(count, [PUT, PUT])).toBe('put-appends-a-copy');
    expect(likeliestOf(status(2), [PUT, PUT])).toBe('same-reply-every-time');
  });

  test('comes first of all, where only the server settles it', () => {
    expect(likeliestOf(count, [POST, POST])).toBe('post-is-idempotent');
  });

  test('is about the way where a reply was lost', () => {
    expect(likeliestOf(retry(count), [lost(POST), POST])).toBe('timeout-means-it-failed');
  });

  test('is none where nothing wrong is on offer', () => {
    const about = aboutOf(count, [PUT, PUT]);
    expect(
      likeliestBelief({ id: 'q', text: '', options: [{ id: 'two', text: 'two' }, NOT_SURE], about }),
    ).toBeUndefined();
  });
});

describe('whatever is asked', () => {
  test('exactly one option is right, no two are alike, four or five are there, and the same on every run', () => {
    fc.assert(
      fc.property(asked, (about) => {
        const question = computeQuestion('q', about);
        expect(computeQuestion('q', about)).toEqual(question);
        if (question === undefined) return;
        const { options, text } = question;
        expect(text).toMatch(/^[A-Z].*\?( Choose what covers every case\.)?$/);
        expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
        expect(new Set(options.map((option) => option.text)).size).toBe(options.length);
        expect(options.length).toBeGreaterThanOrEqual(4);
        expect(options.length).toBeLessThanOrEqual(5);
        expect(options.at(-1)).toBe(NOT_SURE);
        expect(options.filter(({ id }) => fits(REFERENCE_RESPONDENT, about, id))).toHaveLength(1);
        for (const { id, text: words } of options.slice(0, -1)) {
          expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
          expect(words).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the order of options is that of what they say, whichever is right', () => {
    fc.assert(
      fc.property(asked, (about) => {
        const options = computeQuestion('q', about)?.options.slice(0, -1) ?? [];
        const believed = [
          answersOf(REFERENCE_RESPONDENT, about),
          ...misconceptions.map((mind) => answersOf(mind, about)),
        ].flat();
        const answers = [...believed, ...nearTo(about)];
        const offered = options.flatMap(({ id }) => answers.find((each) => each.id === id) ?? []);
        const ranks = offered.map((each) => generatorOf(about.ask).rank(each));
        expect(ranks).toHaveLength(options.length);
        expect(ranks).toEqual(ranks.toSorted((one, other) => (one < other ? -1 : 1)));
      }),
    );
  });
});

describe('no option gives itself away by its form', () => {
  // What each kind says where it has words of its own, and not what was sent.
  const forms: readonly (readonly [Ask['kind'], RegExp])[] = [
    ['count', /^([a-z]+|\d+)$/],
    ['where', /^(\/\S+|nowhere|the reply does not say)$/],
    ['status', /^(\d{3} [A-Z][A-Za-z ]+|200 or 204|no reply)$/],
    ['adds', /^(no difference|one [a-z]+ [a-z]+)$/],
    ['which', /^[A-Z]+ \/\S*(  .+)?$/],
  ];

  test.each(forms)('%s', (kind, form) => {
    fc.assert(
      fc.property(asked, (about) => {
        const options = about.ask.kind === kind ? (computeQuestion('q', about)?.options.slice(0, -1) ?? []) : [];
        for (const { text } of options) expect(text).toMatch(form);
      }),
      { numRuns: 300 },
    );
  });

  test('what is there or not is as long in words, whatever it is', () => {
    const texts = [[PUT, PUT], [POST, POST], ['DELETE /users/1'], ['PUT /users/1 {}']].map(
      (sent) => answersOf(REFERENCE_RESPONDENT, aboutOf(adds(sent.length), sent))[0]?.text ?? '',
    );
    expect(texts.map((text) => text.length)).toEqual([13, 17, 18, 20]);
  });

  test('a set reads as one: it says neither more nor less than its parts', () => {
    const text = (ask: Ask) => answersOf(REFERENCE_RESPONDENT, aboutOf(ask, [lost(POST), POST]))[0]?.text;
    expect(text(retry(count))).toBe('two or three');
    expect(text(where(2))).toBe('/users/3');
  });
});

test('an answer about a lost reply fits a belief about that first', () => {
  const question = { id: 'q', text: '', options: [], about: aboutOf(retry(count), [lost(POST), POST]) };
  const [first, ...others] = beliefsIn(question, 'two');
  expect(first?.id).toBe('timeout-means-it-failed');
  expect(others.map(({ id }) => id)).toContain('post-is-idempotent');
});
