import { changeJson } from '../evidence/exchange-json.ts';
import { effectsOf, statusOf, type Exchange } from '../evidence/exchange.ts';
import { did } from '../evidence/telling.ts';
import type { Beside, Marked } from '../lesson/learner.ts';
import type { Ask, Question } from '../questions/question.ts';
import { nameOf } from '../semantics/target.ts';
import { wordsFor } from './answer-words.ts';
import { contentText } from './content.ts';
import { type Look, marks } from './look.ts';
import { cited, indented, opposite, sentences } from './page.ts';
import { line } from './safe.ts';
import { shortened } from './shortened.ts';
import { table } from './table.ts';

/** The server that would have made an answer right, beside this one: the same requests, and where the two part. */
export function beside({ question, observed }: Marked, other: Beside, look: Look): string[] {
  if (question.about === undefined) return [];
  const parting = partingOf(other);
  return [
    ...opening(question.about, other, look),
    ...indented(look, (room) => both(question, { ...other, parts: parting }, observed.text, room)),
    ...parted(other, parting, look),
  ];
}

type About = NonNullable<Question['about']>;

function opening({ ask }: About, { server, answer }: Beside, look: Look): string[] {
  const where =
    server === 'reference'
      ? 'That is right on a server that follows RFC 9110.'
      : wordsFor(ask).rightWhere(answer, server.works);
  return sentences(look, where, 'That server, same requests:');
}

// Two servers can answer alike and change the same paths, and still part: in what they put there.
function partingOf({ here, there, parts }: Beside): Exchange | undefined {
  return parts ?? here.find((exchange, index) => !sameEffects(exchange, there[index]));
}

function sameEffects(one: Exchange, other: Exchange | undefined): boolean {
  return other !== undefined && changesOf(one) === changesOf(other);
}

function changesOf(exchange: Exchange): string {
  return JSON.stringify(effectsOf(exchange).map(changeJson));
}

function both(question: Question, { here, there, answer, parts }: Beside, observed: string, look: Look): string[] {
  const rows = here.map((exchange, index) => {
    const other = there[index];
    const paint = exchange === parts ? look.paint.accent : (text: string) => text;
    const isAlike = other === undefined || told(exchange) !== told(other) || sameEffects(exchange, other);
    const cell = (each: Exchange): string => paint(isAlike ? told(each) : `${told(each)}: ${contentsOf(each, look)}`);
    return [`#${exchange.number}`, cell(exchange), other === undefined ? '' : cell(other)];
  });
  const shown = [...gapped(rows, here, parts, look), ...outcomes(question, observed, answer.text, look)];
  return table({ head: ['', 'this server', 'that server'], rows: shown }, look);
}

function told(exchange: Exchange): string {
  return line(`${statusOf(exchange) ?? 'no reply'}  ${did(exchange)}`);
}

function contentsOf(exchange: Exchange, look: Look): string {
  const contents = effectsOf(exchange).flatMap((effect) => ('after' in effect ? contentText(effect.after) : []));
  return shortened(contents.join('; '), look.columns, look);
}

const MOST = 6;

// Of many requests: the first, those around the parting, and the last.
function gapped(rows: string[][], here: readonly Exchange[], parts: Exchange | undefined, look: Look): string[][] {
  if (rows.length <= MOST) return rows;
  const at = parts === undefined ? 0 : here.indexOf(parts);
  const kept = new Set([0, at - 1, at, at + 1, rows.length - 1]);
  return rows.flatMap((row, index) => {
    if (kept.has(index)) return [row];
    return kept.has(index - 1) ? [[marks(look).ellipsis, '', '']] : [];
  });
}

// What both came to, where the rows above do not say so themselves.
function outcomes({ about }: Question, observed: string, answer: string, look: Look): string[][] {
  const label = about === undefined ? '' : totalOf(about.ask);
  return label === '' ? [] : [[label, ...[observed, answer].map((text) => shortened(text, look.columns, look))]];
}

function totalOf(ask: Ask): string {
  switch (ask.kind) {
    case 'count':
      return line(nameOf(ask.collection));
    case 'holds':
      return 'GET';
    case 'where':
    case 'status':
      return '';
  }
}

function parted({ server }: Beside, parting: Exchange | undefined, look: Look): string[] {
  const where = parting === undefined ? '' : `They part at #${parting.number}`;
  if (server === 'reference') return where === '' ? [] : sentences(look, `${where}.`);
  const truth = where === '' ? server.truth : `${where}: ${server.truth}`;
  const left = server.standing === 'declaration' ? `${truth} HTTP allows this; this server declares otherwise.` : truth;
  return opposite(left, look.paint.faint(cited(server.reference, look)), look);
}
