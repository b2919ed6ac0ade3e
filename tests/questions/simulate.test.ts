import { describe, expect, test } from '@jest/globals';
import { effectsOf, statusOf } from '../../src/evidence/exchange.ts';
import {
  REFERENCE_RESPONDENT,
  answersOf,
  rightAnswer,
  runFrom,
  runOn,
  runsShowing,
  simulate,
  simulationFor,
} from '../../src/questions/simulate.ts';
import type { ScenarioBelief, WordsBelief } from '../../src/semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { lost } from '../helpers.ts';
import { aboutOf, believing, count, idsOf, retry, scenarioOf, status, which } from './scenarios.ts';

const PUT = 'PUT /users/2 {"name":"Bob"}';
const POST = 'POST /users {"name":"Bob"}';

const told = { belief: '', works: '', truth: '', reference: '' };
const neverArrives: ScenarioBelief = {
  ...told,
  kind: 'scenario',
  id: 'never-arrives',
  rewrite: (sendings) => sendings.map(({ request }) => ({ request, fault: 'drop-before-apply' })),
};
const alwaysTheFirst: WordsBelief = {
  ...told,
  kind: 'words',
  id: 'always-the-first',
  expects: (had) => had.flatMap(() => had.slice(0, 1)).map(({ response }) => response),
};
const onlyWords: WordsBelief = { ...told, kind: 'words', id: 'only-words' };

describe('the answer of who knows how it is', () => {
  test('is that of the reference', () => {
    expect(idsOf(REFERENCE_RESPONDENT, aboutOf(count, [POST, POST]))).toEqual(['three']);
    expect(rightAnswer(aboutOf(count, [POST, POST]))).toEqual({ id: 'three', text: 'three' });
  });

  test('is read off exchanges that have the numbers under which the learner knows them', () => {
    expect(runOn(rfc9110, scenarioOf([PUT, POST], 4)).trace.map(({ number }) => number)).toEqual([4, 5]);
    expect(simulate(REFERENCE_RESPONDENT, scenarioOf([PUT, POST], 4)).trace.map(({ number }) => number)).toEqual([
      4, 5,
    ]);
  });

  test('is none where nothing is right, which nobody is asked', () => {
    const none = aboutOf(which({ '/users/2': {} }, 'GET /users', 'GET /notes'), []);
    expect(answersOf(REFERENCE_RESPONDENT, none)).toEqual([]);
    expect(() => rightAnswer(none)).toThrow(RangeError);
  });
});

describe('the answer of who holds a belief', () => {
  test('about servers is that of the server it would be true of', () => {
    expect(idsOf(believing('put-appends-a-copy'), aboutOf(count, [PUT, PUT]))).toEqual(['three']);
  });

  test('about the way is none where it would have no reply come, and nothing was said of that', () => {
    expect(idsOf(neverArrives, aboutOf(status(2), [PUT, POST]))).toEqual([]);
    expect(idsOf(neverArrives, aboutOf(status(2), [PUT, lost(POST)]))).toEqual(['no-reply']);
    expect(idsOf(neverArrives, aboutOf(retry(status(2)), [lost(PUT), PUT]))).toEqual([]);
  });

  test('about the way is that of the reference, to what would have come of the requests', () => {
    expect(idsOf(neverArrives, aboutOf(count, [PUT, lost(POST)]))).toEqual(['one']);
    expect(simulationFor(neverArrives, scenarioOf([PUT], 3))).toEqual({
      semantics: rfc9110,
      scenario: { ...scenarioOf([PUT], 3), sendings: [{ ...lost(PUT), fault: 'drop-before-apply' }] },
    });
  });

  test('about replies is that of the replies that would be expected', () => {
    expect(idsOf(alwaysTheFirst, aboutOf(status(2), [PUT, PUT]))).toEqual(['status-201']);
    expect(idsOf(alwaysTheFirst, aboutOf(count, [PUT, PUT]))).toEqual(['two']);
  });

  test('about nothing that can be run is that of the reference', () => {
    expect(idsOf(onlyWords, aboutOf(status(2), [PUT, PUT]))).toEqual(['status-200-or-204']);
  });
});

describe('what comes of an answer', () => {
  test('is shown by one run of a choice, and else by all', () => {
    const chosen = which({ '/users/2': {} }, 'PUT /users/2 {}', 'POST /users {}');
    const runs = [PUT, POST].map((line) => runOn(rfc9110, scenarioOf([line])));
    expect(runsShowing(chosen, 'put-users-2', runs)).toEqual(runs.slice(0, 1));
    expect(runsShowing(count, 'two', runs)).toEqual(runs);
  });

  test('is what the exchanges leave, from the world where they began', () => {
    const scenario = scenarioOf([PUT]);
    expect(runFrom(scenario, [])).toEqual({ scenario, trace: [], after: scenario.world });
    expect(runFrom(scenario, runOn(rfc9110, scenario).trace)).toEqual(runOn(rfc9110, scenario));
  });
});

describe('what a belief about replies supposes', () => {
  test('leaves lost what was lost, and takes the others in their order', () => {
    const { trace } = simulate(alwaysTheFirst, scenarioOf([PUT, lost(PUT), PUT]));
    expect(trace.map(statusOf)).toEqual([201, undefined, 201]);
  });

  test('changes nothing that the server does', () => {
    const scenario = scenarioOf([PUT, POST]);
    const [had, expected] = [runOn(rfc9110, scenario), simulate(alwaysTheFirst, scenario)];
    expect(expected.trace.map(effectsOf)).toEqual(had.trace.map(effectsOf));
    expect(expected.after.resources.toJSON()).toEqual(had.after.resources.toJSON());
  });

  test('leaves a reply of which it expects nothing', () => {
    const { trace } = simulate({ ...onlyWords, expects: () => [] }, scenarioOf([PUT]));
    expect(trace.map(statusOf)).toEqual([201]);
  });
});
