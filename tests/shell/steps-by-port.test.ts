import { expect, it } from '@jest/globals';
import { playground } from '../../src/semantics/playground.ts';
import { respond } from '../../src/semantics/respond.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import type { Step } from '../../src/semantics/step.ts';
import { worldOf } from '../../src/semantics/world.ts';
import { stepsByPort } from '../../src/shell/steps-by-port.ts';
import { putAlice } from './requests.ts';

const step = (): Step => respond(rfc9110, worldOf(playground), putAlice);

it('tells the last step for each port', () => {
  const steps = stepsByPort();
  const [first, second, other] = [step(), step(), step()];
  steps.note(1, first);
  steps.note(2, other);
  steps.note(1, second);
  expect(steps.of(1)).toBe(second);
  expect(steps.of(2)).toBe(other);
  expect(steps.of(3)).toBeUndefined();
});

it('forgets a port that another connection has', () => {
  const steps = stepsByPort();
  steps.note(1, step());
  steps.forget(1);
  steps.forget(2);
  expect(steps.of(1)).toBeUndefined();
});

it('keeps the thousand that were noted last', () => {
  const steps = stepsByPort();
  for (let port = 1; port <= 1000; port += 1) steps.note(port, step());
  steps.note(1, step());
  steps.note(1001, step());
  expect(steps.of(1)).toBeDefined();
  expect(steps.of(2)).toBeUndefined();
  expect(steps.of(3)).toBeDefined();
});
