import { listed } from '../../text/wording.ts';
import { ownStatusOf, statusOf, turnedAway, type Evidence, type Exchange } from '../exchange.ts';
import { concurrentWrites, memberFates, type ConcurrentWrite, type MemberFate } from '../lost-update.ts';
import { preconditionOf, type Precondition } from '../precondition.ts';
import { ref, replacing } from '../sentences.ts';
import { met, untested, type MetOutcome, type Verdict } from '../verdict.ts';
import { encounter } from './claim.ts';

export default encounter({
  id: 'write-over-anothers',
  title: "What one client's write did to another's",
  reference: 'RFC 9110 §9.3.4, §13.1.1',

  // A loss says more than a refusal, and a refusal says more than what was kept.
  judge: (trace) => saw('overwritten', trace) ?? saw('refused', trace) ?? saw('kept', trace) ?? untested,

  words: {
    overwritten: telling(
      (meeting) =>
        `${wroteOver(meeting)}: ${losses(meeting)}. ${answers(meeting)}. ` +
        unlessConditional(meeting, 'that this is noticed'),
    ),
    kept: telling((meeting) => `${wroteOver(meeting)}, and all of that stayed. ${unlessForbidden(meeting)}`),
    refused: telling(
      (meeting) =>
        `${ref(meeting.later)} was refused: ${meeting.wrote.path} is as ${named(meeting.earlier)} left it. ` +
        unlessConditional(meeting, 'such a refusal'),
    ),
    untested: 'Needs a request to change what another client has written before it.',
  },
});

function saw(outcome: MetOutcome, trace: readonly Exchange[]): Verdict<MetOutcome> | undefined {
  const latest = concurrentWrites(trace).findLast((meeting) => outcomeOf(meeting) === outcome);
  return latest && met(outcome, [latest.earlier, latest.later]);
}

function outcomeOf(meeting: ConcurrentWrite): MetOutcome | undefined {
  if (meeting.changes.length > 0)
    return memberFates(meeting).every(({ fate }) => fate === 'stayed') ? 'kept' : 'overwritten';
  return CONFLICTS.includes(ownStatusOf(meeting.later) ?? 0) ? 'refused' : undefined;
}

// RFC 9110 §15.5.10 and §15.5.13, RFC 6585 §3: refused for what is there, or for want of a condition on that.
const CONFLICTS: readonly number[] = [409, 412, 428];

function telling(tell: (meeting: ConcurrentWrite) => string): (evidence: Evidence) => string {
  return (evidence) => concurrentWrites(evidence).map(tell).join(' ');
}

// Such as `#3 replaced /picnic, which #2 from another client had set`.
function wroteOver({ earlier, wrote, later, changes }: ConcurrentWrite): string {
  const did = listed(changes.map(({ kind }) => (kind === 'replaced' ? replacing(later) : kind)));
  return `${named(later)} ${did} ${wrote.path}, which ${named(earlier)} had ${wrote.kind === 'deleted' ? 'deleted' : 'set'}`;
}

function named(exchange: Exchange): string {
  return exchange.by === undefined ? ref(exchange) : `${ref(exchange)} from another client`;
}

// Such as `bun went and tea changed`.
function losses(meeting: ConcurrentWrite): string {
  const fates = memberFates(meeting);
  const such = (kind: MemberFate['fate']): readonly string[] =>
    fates.filter(({ fate }) => fate === kind).map((each) => each.of);
  return listed(LOSSES.filter((fate) => such(fate).length > 0).map((fate) => `${listed(such(fate))} ${fate}`));
}

const LOSSES = ['went', 'changed', 'came back'] as const satisfies readonly MemberFate['fate'][];

// Tells a client that sent a condition what HTTP makes of that; one that sent none, what HTTP does not promise.
function unlessConditional({ later }: ConcurrentWrite, promise: string): string {
  const condition = preconditionOf(later);
  if (condition !== undefined) return ofCondition(later, condition);
  const isPatchRefused = later.request.method === 'PATCH' && turnedAway(later);
  return isPatchRefused
    ? 'A patch that does not fit what is there must be applied to no part of it (RFC 5789 §2).'
    : `Without a condition such as If-Match, HTTP promises nobody ${promise} (§13.1.1).`;
}

// A request that was not to be performed is not let off by what it left alone.
function unlessForbidden({ later }: ConcurrentWrite): string {
  const condition = preconditionOf(later);
  return condition?.state === 'false'
    ? ofCondition(later, condition)
    : 'HTTP promises no client that what it wrote stays (§9.3.4).';
}

function ofCondition(later: Exchange, { state, field, section }: Precondition): string {
  return CONDITIONAL[state](`${ref(later)} had ${field}`, section);
}

const CONDITIONAL = {
  true: (had) => `${had}, which was true: nothing in HTTP is against carrying it out.`,
  false: (had, section) => `${had}, which was false: HTTP requires that it is not performed (${section}).`,
  ignored: (had) => `${had}; whether that counts depends on what else a server finds wrong (§13.2.1).`,
} as const satisfies Record<Precondition['state'], (had: string, section: string) => string>;

function answers({ earlier, later }: ConcurrentWrite): string {
  const [one, other] = [answer(earlier), answer(later)];
  return one === other ? `Both ${one.replace('was', 'were')}` : `${ref(earlier)} ${one}, and ${ref(later)} ${other}`;
}

function answer(exchange: Exchange): string {
  const status = statusOf(exchange);
  return status === undefined ? 'had no reply' : `was answered ${status}`;
}
