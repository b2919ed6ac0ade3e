import { oneLine } from '../http/request-text.ts';
import { repeatsIn, type Repeats } from '../http/same-request.ts';
import type { Fault, Sender } from '../http/sending.ts';
import { declaredIn } from '../questions/declared.ts';
import { numberOf, type About, type Scenario } from '../questions/question.ts';

/** Returns what a question is asked about, a line each: what the server declares and holds, then the requests. */
export function settingOf({ ask, scenario }: About): readonly string[] {
  return [...declaredIn(scenario, ask), ...requestLines(scenario)];
}

/** Under the numbers by which the question speaks of them: `#1 to #3 PUT /users/123 {"name":"Alice"}, three times`. */
export function requestLines(scenario: Scenario): readonly string[] {
  return repeatsIn(scenario.sendings).map((run) => `${numbers(scenario, run)} ${inWords(run)}`);
}

function numbers(scenario: Scenario, { first, times }: Repeats): string {
  const start = numberOf(scenario, first);
  return times === 1 ? `#${start}` : `#${start} to #${start + times - 1}`;
}

function inWords({ times, sending }: Repeats): string {
  const often = times === 1 ? '' : `, ${OFTEN[times] ?? `${times} times`}`;
  const who = sending.by === undefined ? '' : senders[sending.by];
  return `${who}${oneLine(sending.request, ' ')}${often}${fates[sending.fault](times)}`;
}

const senders = { other: 'another client: ' } as const satisfies Record<Sender, string>;

const none = (times: number): string =>
  `, no reply comes${times === 1 ? '' : times === 2 ? ' to either' : ' to any of them'}`;
const whose = (times: number): string => (times === 1 ? 'its' : 'each');

// The words for what the client comes to see of a fault.
const fates = {
  none: () => '',
  'drop-before-apply': none,
  'apply-then-drop': none,
  'apply-then-503': (times) => `, ${whose(times)} reply is 503`,
  delay: (times) => `, ${whose(times)} reply comes late`,
} as const satisfies Record<Fault, (times: number) => string>;

const numerals = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const OFTEN: readonly (string | undefined)[] = ['', '', 'twice', ...numerals.map((word) => `${word} times`)];
