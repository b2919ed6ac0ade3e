import type { Claim } from '../evidence/claims/claim.ts';
import { claims } from '../evidence/claims/index.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Beside, Marked } from '../lesson/learner.ts';
import type { Ask, Question } from '../questions/question.ts';
import { nameOf } from '../semantics/target.ts';
import { spoken, wordsFor } from './answer-words.ts';
import type { Look } from './look.ts';
import { cited, indented, opposite, sentences } from './page.ts';
import { sameEffects, servers, type Row } from './servers.ts';

/** The server that would have made an answer right, beside this one: the same requests, and where the two part. */
export function beside({ question, observed }: Marked, other: Beside, look: Look): string[] {
  if (question.about === undefined) return [];
  const parting = partingOf(other);
  const totals = totalsOf(question.about.ask, observed.text, other.answer.text);
  return [
    ...opening(question.about, other, look),
    ...indented(look, (room) => servers({ ...other, parts: parting }, totals, room)),
    ...parted(other, parting, look),
  ];
}

type About = NonNullable<Question['about']>;

function opening({ ask }: About, { server, answer, here }: Beside, look: Look): string[] {
  const where =
    server === 'reference' ? referenceIsRight(here) : wordsFor(ask).rightWhere(spoken(answer), server.works);
  return sentences(look, where, 'That server, same requests:');
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
function partingOf({ here, there, parts }: Beside): Exchange | undefined {
  return parts ?? here.find((exchange, index) => !sameEffects(exchange, there[index]));
}

function parted({ server }: Beside, parting: Exchange | undefined, look: Look): string[] {
  const where = parting === undefined ? '' : `They part at #${parting.number}`;
  if (server === 'reference') return where === '' ? [] : sentences(look, `${where}.`);
  const truth = where === '' ? server.truth : `${where}: ${server.truth}`;
  const left = server.standing === 'declaration' ? `${truth} HTTP allows both.` : truth;
  return opposite(left, look.paint.faint(cited(server.reference, look)), look);
}
