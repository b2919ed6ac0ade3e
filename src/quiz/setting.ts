import { oneLine } from '../http/one-line.ts';
import { repeatsIn, type Repeats } from '../http/repeats.ts';
import { isLost } from '../http/sending.ts';
import { declaredIn } from '../questions/declared.ts';
import { numberOf, type About, type Scenario } from '../questions/question.ts';

/** What a question is asked about, a line each: what the server declares and holds, then the requests. */
export function settingOf({ ask, scenario }: About): readonly string[] {
  return [...declaredIn(scenario, ask), ...requestLines(scenario)];
}

/** `PUT /users/123 {"name":"Alice"}, three times`; with their numbers where there are several: `#2 to #4 PUT …`. */
export function requestLines(scenario: Scenario): readonly string[] {
  const repeated = repeatsIn(scenario.sendings);
  return repeated.map((run) => `${repeated.length === 1 ? '' : `${numbers(scenario, run)} `}${inWords(run)}`);
}

function numbers(scenario: Scenario, { first, times }: Repeats): string {
  const start = numberOf(scenario, first);
  return times === 1 ? `#${start}` : `#${start} to #${start + times - 1}`;
}

function inWords({ times, sending }: Repeats): string {
  const often = times === 1 ? '' : `, ${OFTEN[times] ?? `${times} times`}`;
  const lost = times === 1 ? 'no reply comes' : 'no reply comes to any of them';
  return `${oneLine(sending.request, ' ')}${often}${isLost(sending) ? `, ${lost}` : ''}`;
}

const numerals = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const OFTEN: readonly (string | undefined)[] = ['', '', 'twice', ...numerals.map((word) => `${word} times`)];
