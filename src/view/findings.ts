import type { Claim } from '../evidence/claims/claim.ts';
import type { Finding } from '../evidence/finding.ts';
import type { Outcome, Verdict } from '../evidence/verdict.ts';
import type { EventOf } from '../lesson/learner.ts';
import { marks, type Ink, type Look } from '../text/look.ts';
import { cited, indented, isNarrow, opposite, sentences } from '../text/page.ts';
import { line } from '../text/safe.ts';

/** Tells what the exchanges show of each claim: how it came out, which exchanges it rests on, where it is defined. */
export function findingsText({ findings }: EventOf<'found'>, look: Look): string[] {
  return findings.flatMap((finding) => one(finding, look));
}

function one({ claim, verdict, because }: Finding, look: Look): string[] {
  const { word, ink } = isOpen(claim) && verdict.outcome === 'contradicted' ? OTHERWISE : outcomes[verdict.outcome];
  const label = look.plain ? `${word}:` : `${look.paint[ink](word.toUpperCase())} `;
  return [
    ...opposite(
      `${label} ${claim.title}`,
      look.paint.faint(source(claim, verdict, look)),
      look,
      isNarrow(look) ? '  ' : '    ',
    ),
    ...indented(look, (room) => sentences(room, cited(line(because), look))),
  ];
}

const outcomes = {
  upheld: { word: 'Held here', ink: 'good' },
  contradicted: { word: 'Broken here', ink: 'bad' },
  added: { word: 'Seen here', ink: 'accent' },
  'added-nothing': { word: 'Seen here', ink: 'accent' },
  overwritten: { word: 'Seen here', ink: 'accent' },
  kept: { word: 'Seen here', ink: 'accent' },
  refused: { word: 'Seen here', ink: 'accent' },
  untested: { word: 'Not tested', ink: 'notice' },
} as const satisfies Record<Outcome, { readonly word: string; readonly ink: Ink }>;

// A claim that is only recommended, or only left to the server, breaks nothing of HTTP if it comes out otherwise.
const OTHERWISE = { word: 'Otherwise here', ink: 'notice' } as const;

function isOpen(claim: Claim): boolean {
  return claim.kind === 'rule' && (claim.obligation === 'SHOULD' || claim.obligation === 'declared');
}

// Such as `#1 #2 · MUST · §9.2.2`.
function source(claim: Claim, verdict: Verdict, look: Look): string {
  const binds = claim.kind === 'rule' ? obligations[claim.obligation] : '';
  const parts = [evidence(verdict, look), binds, cited(claim.reference.replace('RFC 9110 ', ''), look)];
  return parts.filter((part) => part !== '').join(look.plain ? ', ' : ` ${marks(look).dot} `);
}

const obligations = {
  MUST: 'MUST',
  SHOULD: 'recommended, not required',
  definition: '',
  declared: 'left to the server',
} as const satisfies Record<Extract<Claim, { kind: 'rule' }>['obligation'], string>;

const FEW = 4;

function evidence(verdict: Verdict, look: Look): string {
  if (verdict.outcome === 'untested') return '';
  const all = verdict.evidence.map(({ number }) => `#${number}`);
  const [first, second] = all;
  return (all.length <= FEW ? all : [first, second, marks(look).ellipsis, all.at(-1)]).join(' ');
}
