import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { claims } from '../../src/evidence/claims/index.ts';
import { comparisonOf } from '../../src/evidence/comparison/comparison.ts';
import { findingOf } from '../../src/evidence/finding.ts';
import { traceOf as traceFrom, worldAfter } from '../../src/evidence/trace.ts';
import { bytesOf } from '../../src/http/message.ts';
import { FAULTS, type Sending } from '../../src/http/sending.ts';
import { expectationOf } from '../../src/lesson/expectation.ts';
import type { LessonEvent } from '../../src/lesson/learner.ts';
import { serverOf } from '../../src/lesson/server-of.ts';
import { pairOf } from '../../src/lesson/walk/marking.ts';
import { answersOf, REFERENCE_RESPONDENT, simulate } from '../../src/questions/simulate.ts';
import { handlers } from '../../src/semantics/handlers/index.ts';
import { misconceptions } from '../../src/semantics/misconceptions/index.ts';
import type { Misconception } from '../../src/semantics/misconceptions/misconception.ts';
import { rfc9110 } from '../../src/semantics/rfc9110/index.ts';
import { widthOf } from '../../src/text/layout.ts';
import { eventText } from '../../src/view/event.ts';
import { questionText } from '../../src/view/question.ts';
import { rawText } from '../../src/view/raw.ts';
import { freshPlayground, lost, requestOf, send, traceOf } from '../helpers.ts';
import { lessonOf } from './lessons.ts';
import { anyColumns, anyText, bare, lookOf, painted } from './looks.ts';
import { ALICE, questionAbout, scenarioOf } from './screens.ts';

const place = { course: 'PUT and POST', lesson: 3, lessons: 5, next: { number: 4, title: 'Replace, create, do' } };
const put = `PUT /users/123 ${ALICE}`;

function expecting(number: number): LessonEvent {
  const request = requestOf(put);
  return { kind: 'expecting', number, request, expectation: expectationOf(rfc9110, freshPlayground, request) };
}

describe('what is said of an event', () => {
  const told = (event: LessonEvent, columns = 80): string => eventText(event, lookOf(columns), place);

  it('comes after an empty line, between margins', () => {
    expect(told({ kind: 'notice', text: 'Nothing to send again yet.' })).toBe('\n  Nothing to send again yet.\n');
    expect(told({ kind: 'notice', text: 'Nothing to send again yet.' }, 40)).toBe('\nNothing to send again yet.\n');
  });

  it('is nothing where there is nothing to show', () => {
    expect(told({ kind: 'observed', before: freshPlayground, exchanges: [] })).toBe('');
    expect(told({ kind: 'found', findings: [] })).toBe('');
  });

  it('is a reply right below the request that it was expected of', () => {
    const [exchange] = traceOf(put);
    if (exchange === undefined) throw new Error('No request was sent.');
    const event: LessonEvent = { kind: 'exchanged', exchange };
    const both = (columns: number, plain = false): string => {
      const look = lookOf(columns, { plain });
      return eventText(expecting(1), look, place) + eventText(event, look, { ...place, previous: expecting(1) });
    };
    expect(both(80)).toMatchInlineSnapshot(`
      "
        #1  PUT /users/123  {"name":"Alice"}
            I expect 201: nothing is there yet, and this server creates.
            ──▶  201 Created                                     + /users/123  Alice
      "
    `);
    expect(both(40)).toMatchInlineSnapshot(`
      "
      #1 PUT /users/123 {"name":"Alice"}
         I expect 201: nothing is there yet,
         and this server creates.
         201 Created       + /users/123  Alice
      "
    `);
    expect(both(80, true)).toMatchInlineSnapshot(`
      "
      #1 PUT /users/123 {"name":"Alice"}
      I expect 201: nothing is there yet, and this server creates.
      Reply: 201 Created
      On the server: created /users/123: Alice
      "
    `);
    expect(eventText(event, lookOf(80), { ...place, previous: expecting(2) })).toMatch(/^\n {2}#1 {2}PUT/);
  });

  it('is what a step is about, and whose server answers in it', () => {
    const server = serverOf({ server: 'post-is-idempotent' });
    expect(told({ kind: 'say', markdown: 'Send it *twice*.', server: undefined })).toBe('\n  Send it twice.\n');
    expect(told({ kind: 'say', markdown: 'Send it *twice*.', server })).toBe(
      '\n  Send it twice.\n\n  On the server of this step, an equal POST is dropped.\n',
    );
    expect(told({ kind: 'say', markdown: 'Send it.', server: REFERENCE_RESPONDENT })).toContain(
      'the reference server answers.',
    );
  });

  it('tells of a faulty server that it is another, and nothing more', () => {
    expect(handlers.map((server) => told({ kind: 'say', markdown: 'Send it.', server }))).toEqual(
      handlers.map(() => '\n  Send it.\n\n  In this step another server answers; you know only what it declares.\n'),
    );
  });

  it('lists the requests of a scenario, many alike on one line', () => {
    const sendings: readonly Sending[] = [
      send('POST /users {"name":"Bob"}'),
      send('POST /users {"name":"Bob"}'),
      lost('POST /users {"name":"Bob"}'),
      ...Array.from({ length: 4 }, () => send(put)),
    ];
    const about = { scenario: scenarioOf(sendings), ask: { kind: 'count' as const, collection: '/users' as const } };
    expect(told({ kind: 'scenario', markdown: 'Look at these.', ...about })).toMatchInlineSnapshot(`
      "
        Look at these.

        A new server. Each POST to /users creates a new resource, at a URL that the
        server chooses: it counts up from /users/1, past any that is taken. At
        /users/{id}, PUT creates what is absent. The server holds nothing at /users
        yet. Nobody else sends anything.

        To be sent:
        #1  POST /users  {"name":"Bob"}
        #2  POST /users  {"name":"Bob"}
        #3  POST /users  {"name":"Bob"}
            No reply comes.
        #4 to #7  PUT /users/123  {"name":"Alice"}
      "
    `);
    expect(eventText({ kind: 'scenario', markdown: undefined, ...about }, lookOf(40, { plain: true }), place))
      .toMatchInlineSnapshot(`
      "
      A new server. Each POST to /users
      creates a new resource, at a URL that
      the server chooses: it counts up from
      /users/1, past any that is taken. At
      /users/{id}, PUT creates what is absent.
      The server holds nothing at /users yet.
      Nobody else sends anything.

      To be sent:
      #1 POST /users {"name":"Bob"}
      #2 POST /users {"name":"Bob"}
      #3 POST /users {"name":"Bob"}
      No reply comes.
      #4 to #7 PUT /users/123 {"name":"Alice"}
      "
    `);
  });

  it('leaves nothing out of a request that something is to be said of', () => {
    const sending = send('PUT /users/123 {"name":"Alice","email":"alice@example.com","age":7}');
    const event: LessonEvent = { kind: 'upcoming', first: 1, sendings: [sending] };
    expect(eventText(event, lookOf(40), place)).toMatchInlineSnapshot(`
      "
      To be sent:
      #1 PUT /users/123
         {"name":"Alice",
         "email":"alice@example.com","age":7}
      "
    `);
    for (const columns of [20, 40, 60, 80]) {
      expect(told(event, columns).replaceAll(/\s/g, '')).toContain('"email":"alice@example.com","age":7}');
    }
  });

  it('is what a client comes to see where another reply comes, or a late one', () => {
    const sendings: Sending[] = [
      { ...send('POST /users {"name":"Bob"}'), fault: 'apply-then-503' },
      { ...send('POST /users {"name":"Bob"}'), fault: 'delay', ms: 500 },
    ];
    const shown = told({ kind: 'upcoming', first: 1, sendings });
    expect(shown).toMatch(/#1 [^]*The reply is 503\.[^]*#2 [^]*The reply comes late\./);
  });

  it('is in which way a reply was lost, of the two that a client cannot tell apart', () => {
    const ways = FAULTS.map((fault) => told({ kind: 'supposing', fault }));
    expect(ways).toEqual([
      '',
      '\n  If the request did not arrive:\n',
      '\n  If the request arrived, and only its reply was lost:\n',
      '',
      '',
    ]);
  });

  it('is what a request to choose comes after, if anything', () => {
    const goal = { '/users/1': { name: 'Bob' } };
    const ask = { kind: 'which' as const, requests: [requestOf('PUT /users/1 {"name":"Bob"}')], goal };
    const scene = (...sendings: readonly Sending[]): LessonEvent => {
      return { kind: 'scenario', markdown: undefined, scenario: scenarioOf(sendings), ask };
    };
    expect(told(scene(send('PUT /users/1 {"name":"Ann"}')))).toMatchInlineSnapshot(`
      "
        A new server. At /users/{id}, PUT creates what is absent. The server stores
        content just as it is sent, and adds nothing to it. The server holds nothing
        at /users yet. Nobody else sends anything.

        Sent before your choice:
        #1  PUT /users/1  {"name":"Ann"}
      "
    `);
    expect(told(scene(), 40)).toMatchInlineSnapshot(`
      "
      A new server. At /users/{id}, PUT
      creates what is absent. The server
      stores content just as it is sent, and
      adds nothing to it. The server holds
      nothing at /users yet. Nobody else sends
      anything.
      "
    `);
  });

  const right = { id: 'yes', text: 'Yes: the effect is the same', because: '' };
  const wrong = { id: 'no', text: 'No.', because: '' };
  test.each([
    ['the right choice', right, 'As you answered: “Yes: the effect is the same”.\n  The *effect* counts (§9.2.2).'],
    [
      'another choice, before it names the right one',
      wrong,
      'You answered “No”.\n  The *effect* counts (§9.2.2).\n  The answer is “Yes: the effect is the same”.',
    ],
    ['no choice', undefined, 'The answer is “Yes: the effect is the same”.\n  The *effect* counts'],
  ])('explains %s', (_, given, text) => {
    const because = 'The \\*effect\\* counts (§9.2.2).';
    expect(told({ kind: 'worded', given, right, because })).toContain(`\n  ${text}`);
  });

  it('names the sections that such an explanation ends with at its right', () => {
    const explained = { kind: 'worded', given: wrong, right, because: 'It asks for a change. §9.2.1, §9.2.2' } as const;
    expect(told(explained)).toMatchInlineSnapshot(`
      "
        You answered “No”.
        It asks for a change.                                RFC 9110 §9.2.1, §9.2.2
        The answer is “Yes: the effect is the same”.
      "
    `);
    expect(eventText(explained, lookOf(40, { plain: true }), place)).toMatchInlineSnapshot(`
      "
      You answered "No".
      It asks for a change.
      RFC 9110 section 9.2.1, section 9.2.2
      The answer is "Yes: the effect is the
      same".
      "
    `);
  });

  it('ends a task', () => {
    expect(told({ kind: 'reached', byTutor: false, spared: undefined })).toMatchInlineSnapshot(`
      "
        Reached: the server holds what the task asks for, and nothing else changed.
      "
    `);
    const spared = 'On another server, which holds "x" at /a, the same request was answered 412, and changed nothing.';
    expect(told({ kind: 'reached', byTutor: false, spared })).toMatchInlineSnapshot(`
      "
        Reached: the server holds what the task asks for, and nothing else changed.

        On another server, which holds "x" at /a, the same request was answered 412,
        and changed nothing.
      "
    `);
    expect(told({ kind: 'reached', byTutor: true, spared: undefined })).toMatchInlineSnapshot(`
      "
        That was the tutor's own solution.
      "
    `);
    const because = ['/users/1 should hold {"name":"Bob"}, and nothing is there.', '/users/2 should not be there.'];
    expect(told({ kind: 'missed', because, diagnosis: '`PUT` replaces the *whole*.' })).toMatchInlineSnapshot(`
      "
        Not reached:
        · /users/1 should hold {"name":"Bob"}, and nothing is there.
        · /users/2 should not be there.

        \`PUT\` replaces the whole.

        The world is put back as it was.
      "
    `);
    expect(eventText({ kind: 'missed', because, diagnosis: undefined }, lookOf(80, { plain: true }), place))
      .toMatchInlineSnapshot(`
      "
      Not reached:
      /users/1 should hold {"name":"Bob"}, and nothing is there.
      /users/2 should not be there.

      The world is put back as it was.
      "
    `);
    expect(told({ kind: 'hint', markdown: 'What is left out?' })).toBe('\n  Hint: What is left out?\n');
  });

  it('is something to read, with the comparison where there is one', () => {
    expect(told({ kind: 'read', markdown: 'Read *this*.', table: undefined })).toBe('\n  Read this.\n');
    const table = comparisonOf(['PUT', 'POST'], []);
    expect(told({ kind: 'read', markdown: 'Read *this*.', table })).toMatch(
      /Read this\.\n\n +PUT +POST\n {2}operation/,
    );
  });
});

describe('whatever was sent', () => {
  const anyPath = fc.oneof(
    fc.constantFrom('/users', '/users/1', '/users/1/welcome-email', '/settings', '/notes/a', '/articles', '*'),
    anyText.map((text) => `/${text}`),
  );
  const anyRequest = fc.record({
    method: fc.oneof(fc.constantFrom('PUT', 'POST', 'GET', 'DELETE', 'HEAD'), anyText),
    target: anyPath,
    headers: fc.array(
      fc.tuple(fc.constantFrom('Content-Type', 'If-Match', 'X'), fc.oneof(fc.constant('application/json'), anyText)),
      {
        maxLength: 2,
      },
    ),
    body: fc
      .oneof(fc.constantFrom('{"name":"Alice"}', '{"email":"a@example.com","age":7}', '', '{'), anyText, fc.json())
      .map(bytesOf),
  });
  const anySending = fc.record({
    request: anyRequest,
    fault: fc.constantFrom('none' as const, 'apply-then-drop' as const),
  });

  function eventsOf(sendings: readonly Sending[], text: string, mind: Misconception): readonly LessonEvent[] {
    const before = freshPlayground;
    const trace = traceFrom(rfc9110, before, sendings);
    const [first] = trace;
    const asked = questionAbout({ kind: 'count', collection: '/users' }, ...sendings);
    const given = { id: 'given', text };
    const option = { question: asked, given, right: false, observed: { id: 'seen', text }, runs: [] };
    const holds = { ...option, question: questionAbout({ kind: 'holds', path: '/users/1' }, ...sendings) };
    const { trace: there } = simulate(mind, asked.about.scenario);
    const beside = { mind, pairs: [pairOf(trace, there)] };
    const retry = {
      ...option,
      question: questionAbout({ kind: 'retry', of: { kind: 'count', collection: '/users' } }, ...sendings),
    };
    const [request] = sendings.map((each) => each.request);
    const which = { kind: 'which' as const, requests: request === undefined ? [] : [request], goal: {} };
    const choice = questionAbout(which, ...sendings);
    const chosen = { ...option, given: answersOf(REFERENCE_RESPONDENT, choice.about)[0], question: choice };
    const lesson = { ...lessonOf(2), title: text, summary: text };
    return [
      { kind: 'lesson', lesson, url: text, resumed: true, resent: [] },
      { kind: 'step', lesson, number: 2 },
      { kind: 'scenario', markdown: text, ...asked.about },
      { kind: 'observed', before, exchanges: trace },
      { kind: 'found', findings: claims.map((claim) => findingOf(claim, trace)) },
      { kind: 'missed', because: [text], diagnosis: text },
      { kind: 'worded', given: undefined, right: { ...given }, because: text },
      { kind: 'read', markdown: text, table: comparisonOf(['PUT', 'POST'], trace) },
      { kind: 'finished', lesson, answers: [], trace },
      ...trace.map((exchange): LessonEvent => ({ kind: 'exchanged', exchange })),
      ...[option, holds, retry, chosen].map((marked): LessonEvent => ({ kind: 'marked', marked, beside })),
      { kind: 'marked', marked: retry, beside: undefined },
      { kind: 'scenario', markdown: text, scenario: asked.about.scenario, ask: which },
      ...(first === undefined ? [] : [ends(first, worldAfter(trace, before))]),
    ];
  }

  function ends(first: ReturnType<typeof traceFrom>[number], world: typeof freshPlayground): LessonEvent {
    const both = [
      { decision: 'send-again' as const, taken: true, again: first, world, otherwise: freshPlayground },
      {
        decision: 'leave-it' as const,
        taken: false,
        again: undefined,
        world: freshPlayground,
        otherwise: freshPlayground,
      },
    ];
    return { kind: 'ends', lost: first, ends: both, byTutor: false };
  }

  it('no line is wider than the screen, and nothing acts on the terminal', () => {
    fc.assert(
      fc.property(
        fc.array(anySending, { minLength: 1, maxLength: 6 }),
        anyText,
        anyColumns,
        fc.record({ plain: fc.boolean(), unicode: fc.boolean() }),
        fc.constantFrom(...misconceptions),
        (sendings, text, columns, told, mind) => {
          const look = lookOf(columns, told);
          const events = eventsOf(sendings, text, mind);
          const asked = {
            id: 'asked',
            text,
            options: [
              { id: 'a', text },
              { id: 'b', text },
            ],
          };
          const texts = [
            ...events.map((event) => eventText(event, look, place)),
            ...traceFrom(rfc9110, freshPlayground, sendings).map((exchange) =>
              rawText({ kind: 'exchanged', exchange }, look),
            ),
            questionText(asked, look),
          ];
          for (const each of texts) {
            expect(each).not.toMatch(/[^\P{Cc}\n]/u);
            for (const line of each.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('painting changes no letter', () => {
    fc.assert(
      fc.property(fc.array(anySending, { minLength: 1, maxLength: 3 }), anyColumns, (sendings, columns) => {
        const exchanges = traceFrom(rfc9110, freshPlayground, sendings);
        for (const exchange of exchanges) {
          const event: LessonEvent = { kind: 'exchanged', exchange };
          const text = eventText(event, lookOf(columns, { paint: painted }), place);
          // Spaces at a line's end, which nobody sees, stay where colour ends behind them.
          expect(trimmed(bare(text))).toBe(trimmed(eventText(event, lookOf(columns), place)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

function trimmed(text: string): string {
  return text.replaceAll(/ +$/gm, '');
}
