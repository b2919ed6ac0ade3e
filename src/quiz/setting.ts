import { oneLine } from '../http/one-line.ts';
import { sameRequest } from '../http/same-request.ts';
import type { Fault, Sending } from '../http/sending.ts';
import { declaredIn } from '../questions/declared.ts';
import { numberOf, type About, type Scenario } from '../questions/question.ts';

/** What a question is asked about, a line each: what the server declares and holds, then the requests. */
export function settingOf({ ask, scenario }: About): readonly string[] {
  return [...declaredIn(scenario, ask), ...requestLines(scenario)];
}

/** `PUT /users/123 {"name":"Alice"}, three times`; with their numbers where there are several: `#2 to #4 PUT …`. */
export function requestLines(scenario: Scenario): readonly string[] {
  const repeated = repeatedIn(scenario.sendings);
  return repeated.map((run) => `${repeated.length === 1 ? '' : `${numbers(scenario, run)} `}${inWords(run)}`);
}

/** The same request some times over. `first` is counted from 1 within the scenario. */
interface Repeated {
  readonly first: number;
  readonly times: number;
  readonly sending: Sending;
}

function repeatedIn(sendings: readonly Sending[]): readonly Repeated[] {
  return sendings.reduce<readonly Repeated[]>((runs, sending, index) => {
    const last = runs.at(-1);
    return last !== undefined && alike(last.sending, sending)
      ? [...runs.slice(0, -1), { ...last, times: last.times + 1 }]
      : [...runs, { first: index + 1, times: 1, sending }];
  }, []);
}

// The client does not see in which of the two ways a reply was lost.
function alike(one: Sending, other: Sending): boolean {
  return told[one.fault] === told[other.fault] && sameRequest(one.request, other.request);
}

function numbers(scenario: Scenario, { first, times }: Repeated): string {
  const start = numberOf(scenario, first);
  return times === 1 ? `#${start}` : `#${start} to #${start + times - 1}`;
}

function inWords({ times, sending }: Repeated): string {
  const often = times === 1 ? '' : `, ${OFTEN[times] ?? `${times} times`}`;
  const fate = told[sending.fault];
  const replies = fate === '' ? '' : `, ${times === 1 ? 'its' : 'each'} reply ${fate}`;
  return `${oneLine(sending.request, ' ')}${often}${replies}`;
}

// What the client comes to see of a fault.
const told = {
  none: '',
  'drop-before-apply': 'is lost',
  'apply-then-drop': 'is lost',
  'apply-then-503': 'is 503',
  delay: 'comes late',
} as const satisfies Record<Fault, string>;

const numerals = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const OFTEN: readonly (string | undefined)[] = ['', '', 'twice', ...numerals.map((word) => `${word} times`)];
