import type { Claim } from '../evidence/claims/claim.ts';
import { exchangeJson } from '../evidence/exchange-json.ts';
import { statusOf, type Exchange } from '../evidence/exchange.ts';
import type { Finding } from '../evidence/finding.ts';
import type { Fault } from '../http/sending.ts';
import type { Json, JsonObject } from '../http/json.ts';
import type { LessonEvent } from '../lesson/learner.ts';

/** Returns what a program is told of an event, each as `{"event",…}`; nothing of what only guides a reader. */
export function eventJson(event: LessonEvent): readonly JsonObject[] {
  switch (event.kind) {
    case 'lesson':
      return [{ event: 'lesson', title: event.lesson.title }];
    case 'step':
      return [{ event: 'step', number: event.number, kind: event.lesson.steps[event.number - 1]?.kind ?? null }];
    case 'exchanged':
    case 'unanswered':
      return [{ event: 'exchange', ...exchangeOf(event.exchange) }];
    case 'found':
      return event.findings.map(finding);
    case 'marked': {
      const { question, given, observed, right } = event.marked;
      return [{ event: 'mark', question: question.id, given: given?.id ?? null, observed: observed.id, right }];
    }
    case 'worded':
      return [
        { event: 'mark', given: event.given?.id ?? null, observed: event.right.id, right: event.given === event.right },
      ];
    case 'reached':
      return [{ event: 'mark', given: 'solution', observed: 'reached', right: true }];
    case 'missed':
      return [{ event: 'mark', given: 'solution', observed: 'missed', right: false }];
    case 'read':
    case 'say':
    case 'scenario':
    case 'supposing':
    case 'upcoming':
    case 'expecting':
    case 'observed':
    case 'ends':
    case 'hint':
    case 'notice':
    case 'finished':
      return [];
  }
}

// As `serve --json` has it. The server tells its own response, also where a fault kept that back.
function exchangeOf({ number, request, seen, served }: Exchange): JsonObject {
  const delivered = seen.kind === 'response';
  const fault = faultIn({ number, request, seen, served });
  if (served.kind === 'served') return exchangeJson({ number, request, step: served.step, delivered, fault });
  const none = { status: 0, headers: [], body: request.body.slice(0, 0) };
  const response = delivered ? seen.response : none;
  const told = exchangeJson({ number, request, step: { response, effects: [] }, delivered, fault });
  return delivered ? told : { ...told, response: null };
}

function faultIn(exchange: Exchange): Fault {
  const { seen, served } = exchange;
  if (served.kind === 'not-served') return seen.kind === 'lost' ? 'drop-before-apply' : 'none';
  if (seen.kind === 'lost') return 'apply-then-drop';
  if (seen.kind === 'timed-out') return 'delay';
  return served.step.response.status === statusOf(exchange) ? 'none' : 'apply-then-503';
}

function finding({ claim, verdict }: Finding): JsonObject {
  return {
    event: 'finding',
    claim: claim.id,
    obligation: obligationOf(claim),
    outcome: verdict.outcome,
    exchanges: 'evidence' in verdict ? verdict.evidence.map(({ number }): Json => number) : [],
    reference: claim.reference,
  };
}

function obligationOf(claim: Claim): string {
  return claim.kind === 'rule' ? claim.obligation.toLowerCase() : 'observation';
}
