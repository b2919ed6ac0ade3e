import { describe, expect, test } from '@jest/globals';
import { beliefsIn, computeQuestion } from '../../src/questions/multiple-choice.ts';
import { MIN_OPTIONS, offerFor, type Shown } from '../../src/questions/offer.ts';
import type { Ask } from '../../src/questions/question.ts';
import { REFERENCE_RESPONDENT, runOn, simulate } from '../../src/questions/simulate.ts';
import { putMerges } from '../../src/semantics/misconceptions/put.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { aboutOf, adds, count, holds, scenarioOf, status } from './scenarios.ts';

const PUT = 'PUT /users/2 {"name":"Bob"}';
const OTHER = 'PUT /users/2 {"name":"Bea"}';

const optionsOf = (ask: Ask, sent: readonly string[], shown?: Shown): readonly string[] | undefined =>
  computeQuestion('q', aboutOf(ask, sent), { shown })
    ?.options.slice(0, -1)
    .map(({ text }) => text);

const shownOf = (...sent: readonly string[]) => simulate(REFERENCE_RESPONDENT, scenarioOf(sent));

describe('nothing that the screen has already refuted is offered', () => {
  test('no 404 for a URL at which something was just created', () => {
    expect(optionsOf(status(2), [PUT, PUT])).toContain('404 Not Found');
    const options = optionsOf(status(2), [PUT, PUT], { earlier: [], own: shownOf(PUT) });
    expect(options).toEqual(['200 or 204', '201 Created', '409 Conflict']);
  });

  test('no fewer than were there once one more was created', () => {
    expect(optionsOf(count, [PUT, PUT, PUT])).toEqual(['one', 'two', 'four']);
    expect(optionsOf(count, [PUT, PUT, PUT], { earlier: [], own: shownOf(PUT) })).toEqual(['two', 'three', 'four']);
  });

  test('nor what somebody expects whom an earlier step refuted', () => {
    const before = shownOf('PUT /users/1 {"name":"Eve"}');
    const merged = '{"email":"ann@example.com","name":"Ann","tags":1}';
    const ask = [holds('/users/1'), ['PUT /users/1 {"name":"Ann","tags":1}']] as const;
    expect(optionsOf(...ask)).toContain(merged);
    expect(optionsOf(...ask, { earlier: [before] })).not.toContain(merged);
  });

  test('but what another server did refutes nobody', () => {
    const { scenario } = shownOf('PUT /users/1 {"name":"Eve"}');
    const elsewhere = runOn(putMerges.change(rfc9110), scenario);
    const ask = [holds('/users/1'), ['PUT /users/1 {"name":"Ann"}']] as const;
    expect(optionsOf(...ask, { earlier: [elsewhere] })).toEqual(optionsOf(...ask));
  });
});

describe('a question has three answers at least', () => {
  test('of which those near to the right one fit no belief', () => {
    const about = aboutOf(count, ['GET /users/1?do=delete']);
    const question = computeQuestion('q', about);
    expect(question?.options).toHaveLength(MIN_OPTIONS + 1);
    expect(beliefsIn({ id: 'q', text: '', options: [], about }, 'two')).toEqual([]);
  });

  test('or is not asked, and it is said which there are', () => {
    const offer = offerFor(aboutOf(holds('/users/2'), ['PUT /users/2 "milk"']));
    expect(offer).toMatchObject({ kind: 'too-few', answers: [{ text: '"milk"' }, { text: '404 Not Found' }] });
  });
});

test('who is wrong about the repeat alone is likelier than who would have expected no PUT to create', () => {
  const about = aboutOf(adds(3), [PUT, OTHER, PUT]);
  const [likeliest] = beliefsIn({ id: 'q', text: '', options: [], about }, 'adds-nothing');
  expect(likeliest?.id).toBe('late-retry-is-harmless');
});

test.each(['put-picks-its-own-url', 'delete-shifts-ids'])('%s is diagnosed only where a question is about it', (id) => {
  const put = aboutOf(holds('/users/1'), ['PUT /users/1 {"name":"Bob"}']);
  const repeat = aboutOf(count, ['DELETE /users/1', 'DELETE /users/1']);
  for (const about of [put, repeat])
    for (const given of ['holds-email-ann-example-com-name-ann', 'none', 'one'])
      expect(beliefsIn({ id: 'q', text: '', options: [], about }, given).map((each) => each.id)).not.toContain(id);
});
