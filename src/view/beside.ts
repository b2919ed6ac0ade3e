import type { Claim } from '../evidence/claims/claim.ts';
import { claims } from '../evidence/claims/index.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Beside, Marked, Pair } from '../lesson/learner.ts';
import type { Ask } from '../questions/question.ts';
import { nameOf } from '../semantics/target.ts';
import { spoken, wordsFor } from './answer-words.ts';
import { leftOpen } from './belief.ts';
import type { Look } from './look.ts';
import { cited, indented, opposite, sentences } from './page.ts';
import { sameEffects, servers, type Row } from './servers.ts';

/** What someone supposes for whom an answer is right, beside what happened here: the same requests, and where the two part. */
export function beside({ question, observed }: Marked, other: Beside, look: Look): string[] {
  if (question.about === undefined) return [];
  const { ask } = question.about;
  const totals = totalsOf(ask, observed.text, other.answer.text);
  return [
    ...opening(ask, other, look),
    ...other.pairs.flatMap((pair) =>
      indented(look, (room) => servers({ ...pair, parts: partingOf(pair) }, totals, room)),
    ),
    ...parted(other, look),
  ];
}

function opening(ask: Ask, { mind, answer, pairs }: Beside, look: Look): string[] {
  const where =
    mind === 'reference'
      ? referenceIsRight(pairs[0]?.here ?? [])
      : wordsFor(ask).rightWhere(spoken(answer), mind.works);
  return sentences(look, where, pairs.length === 0 ? '' : 'That server, same requests:');
}

// A server that does otherwise than the reference may follow RFC 9110 too. Only where it broke a rule is that said.
function referenceIsRight(here: readonly Exchange[]): string {
  const isBroken = claims.some((claim) => binds(claim) && claim.judge(here).outcome === 'contradicted');
  return isBroken
    ? 'Your answer is right on a server that follows RFC 9110.'
    : 'Your answer is right on the reference server.';
}

function binds(claim: Claim): boolean {
  return claim.kind === 'rule' && (claim.obligation === 'MUST' || claim.obligation === 'definition');
}

// What both came to, where the exchanges do not say so themselves.
function totalsOf(ask: Ask, here: string, there: string): Row[] {
  return ask.kind === 'count' ? [{ label: nameOf(ask.collection), here, there, parts: false }] : [];
}

// Two servers can answer alike and change the same paths, and still part: in what they put there.
function partingOf({ here, there, parts }: Pair): Exchange | undefined {
  return parts ?? here.find((exchange, index) => !sameEffects(exchange, there[index]));
}

function parted({ mind, pairs }: Beside, look: Look): string[] {
  const parting = pairs.map(partingOf).find((each) => each !== undefined);
  const where = parting === undefined ? '' : `They part at #${parting.number}`;
  if (mind === 'reference') return where === '' ? [] : sentences(look, `${where}.`);
  const truth = where === '' ? mind.truth : `${where}: ${mind.truth}`;
  return opposite(`${truth}${leftOpen(mind)}`, look.paint.faint(cited(mind.reference, look)), look);
}
